using System.Globalization;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Tests;

/// <summary>A value is read from a span and written into one as it is from and into a string, whatever the culture.</summary>
public class SpanFormTests
{
    public static TheoryData<object> Values() =>
        [Money.Won(-39_900), new Money(1_250, Currency.Of("EUR")), Rate.Percent(12.5m), Moment.OnDay(new LocalDate(2025, 10, 1)), Moment.At(Instant.FromUtc(2025, 10, 1, 0, 30)), SlaBudget.Minutes(90)];

    [Theory]
    [MemberData(nameof(Values))]
    public void Spans_and_strings_say_the_same(object value)
    {
        var text = value.ToString()!;
        Assert.True(value switch
        {
            Money money => Same(money, text),
            Rate rate => Same(rate, text),
            Moment moment => Same(moment, text),
            SlaBudget budget => Same(budget, text),
            _ => false,
        });
    }

    [Fact]
    public void What_does_not_fit_is_not_written() =>
        Assert.False(((ISpanFormattable)Money.Won(39_900)).TryFormat(new char[8], out _, default, null));

    // A culture that writes numbers otherwise; none is installed where globalization is invariant.
    private static CultureInfo Other { get; } = new("") { NumberFormat = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };

    private static bool Same<T>(T value, string text) where T : struct, ISpanParsable<T>, ISpanFormattable
    {
        Span<char> written = new char[text.Length];
        Assert.True(value.TryFormat(written, out var length, "N0", Other));
        Assert.Equal((text, text.Length), (new string(written), length));
        Assert.Equal(value, T.Parse(("x" + text).AsSpan(1), Other));
        Assert.False(T.TryParse("nothing".AsSpan(), null, out _));
        return string.Create(CultureInfo.InvariantCulture, $"{value:N0}") == text;
    }
}
