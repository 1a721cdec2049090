using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using CsRules.Refunds;
using CsRules.Sla;
using CsRules.Testing;

namespace CsRules.Tests.Values;

/// <summary>What JSON reads, whatever turns strings into values by type reads too: a setting is never dropped without a word.</summary>
public class TextFormTypeConverterTests
{
    public static TheoryData<Type, string> Values() => new()
    {
        { typeof(Money), "3000 KRW" }, { typeof(Money), "-12.50 EUR" }, { typeof(Rate), "12.125%" }, { typeof(Currency), "KRW" },
        { typeof(Moment), "2025-10-01" }, { typeof(Moment), "2025-10-01T09:30:00+09:00" }, { typeof(SlaBudget), "1h30m" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_read_and_written_by_type_as_JSON_does(Type type, string text)
    {
        var converter = TypeDescriptor.GetConverter(type);
        var json = JsonSerializer.Deserialize($"\"{text}\"", type);
        // A culture with a comma and a minus of its own changes nothing.
        foreach (var info in (CultureInfo[])[CultureInfo.InvariantCulture, new("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "−" } }])
        {
            Assert.Equal(json, converter.ConvertFrom(null, info, text));
            Assert.Equal(JsonSerializer.Serialize(json, type), $"\"{converter.ConvertTo(null, info, json, typeof(string))}\"".Replace("+", "\\u002B", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void What_is_not_of_the_form_is_an_error_and_not_nothing(Type type, string text)
    {
        var converter = TypeDescriptor.GetConverter(type);
        foreach (var wrong in (string[])["", " ", text + "x", "x" + text])
            Assert.Throws<FormatException>(() => converter.ConvertFromInvariantString(wrong));
    }

    [Property]
    public bool Parse_reads_what_is_written(long units, int percent)
    {
        var money = new Money(units, Currency.Krw);
        var rate = Rate.Percent(percent % 100_000);
        return Money.Parse(money.ToString()) == money && Rate.Parse(rate.ToString()) == rate
            && Read<Money>("x") is null && Read<Rate>("x") is null;
    }

    // As a configuration binder sets a property it knows by its type alone.
    [Fact]
    public void A_fee_in_a_configuration_is_the_fee_of_the_policy()
    {
        var property = TypeDescriptor.GetProperties(typeof(RefundPolicy))[nameof(RefundPolicy.ReturnFee)]!;
        Assert.Equal(Money.Won(3_000), property.Converter.ConvertFromInvariantString("3000 KRW"));
    }

    private static T? Read<T>(string text)
        where T : struct, IParsable<T> => T.TryParse(text, null, out var value) ? value : null;
}
