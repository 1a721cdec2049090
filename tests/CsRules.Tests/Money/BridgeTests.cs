using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests;

/// <summary>Amounts, shares and moments as databases and APIs have them, exact both ways.</summary>
public class BridgeTests
{
    [Theory]
    [InlineData("12.50", "USD", 1_250)]
    [InlineData("12.5", "USD", 1_250)]
    [InlineData("-0.01", "EUR", -1)]
    [InlineData("3000", "KRW", 3_000)]
    [InlineData("3000.00", "KRW", 3_000)]
    [InlineData("1.234", "KWD", 1_234)]
    public void A_decimal_is_an_amount(string amount, string currency, long units)
    {
        var money = Money.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Currency.Of(currency));
        Assert.Equal(units, money.MinorUnits);
        Assert.Equal(money, Money.Of(money.ToDecimal(), money.Currency));
    }

    [Theory]
    [InlineData("12.505", "USD")]
    [InlineData("0.5", "KRW")]
    [InlineData("92233720368547758.08", "USD")]
    public void Nothing_is_rounded(string amount, string currency) =>
        Assert.Throws<ArgumentException>(() => Money.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Currency.Of(currency)));

    [Property]
    public bool What_is_written_is_read(long units) => Money.Of(new Money(units, Currency.Usd).ToDecimal(), Currency.Usd).MinorUnits == units;

    [Fact]
    public void A_share_in_per_cent_has_four_decimals()
    {
        Assert.Equal(Rate.BasisPoints(1_250), Rate.Percent(12.5m));
        Assert.Equal(1, Rate.Percent(0.0001m).Millionths);
        Assert.Throws<ArgumentException>(() => Rate.Percent(0.00001m));
        Assert.Throws<ArgumentException>(() => Rate.Percent(1_000_000_001m));
    }

    [Fact]
    public void A_code_may_be_written_small_and_nobody_is_another()
    {
        Assert.Equal(Currency.Krw, Currency.Of("krw"));
        Assert.Throws<ArgumentException>(() => Currency.Of("won"));
        Assert.False(Currency.TryOf("krw", out _));
        Assert.Throws<ArgumentException>(() => Money.Of(1m, default));
    }

    [Fact]
    public void Days_and_instants_of_the_framework_are_moments()
    {
        Moment day = new DateOnly(2025, 11, 3), instant = new DateTimeOffset(2025, 11, 3, 18, 30, 0, TimeSpan.FromHours(9));
        Assert.Equal(Moment.OnDay(new LocalDate(2025, 11, 3)), day);
        Assert.Equal(Moment.At(Instant.FromUtc(2025, 11, 3, 9, 30)), instant);
        Assert.Equal((day, instant), (Moment.FromDateOnly(new DateOnly(2025, 11, 3)), Moment.FromDateTimeOffset(new DateTimeOffset(2025, 11, 3, 9, 30, 0, TimeSpan.Zero))));
    }
}
