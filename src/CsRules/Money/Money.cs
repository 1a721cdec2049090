using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CsRules;

/// <summary>
/// An exact amount: a whole number of minor units of one currency. 5,000 won is <c>Money.Won(5000)</c>;
/// 12.50 euro is 1,250 minor units. The default value is zero of no currency (<c>XXX</c>).
/// Amounts of two currencies are never added or compared: that is an <see cref="ArgumentException"/>.
/// Arithmetic is checked: what does not fit in 64 bits throws <see cref="OverflowException"/>.
/// </summary>
/// <param name="MinorUnits">Count of minor units; may be negative.</param>
/// <param name="Currency">The currency the units belong to.</param>
/// <example>
/// <para>An amount that does not divide, and two currencies that do not add:</para>
/// <code>
/// Money.Won(100_000).Times(Rate.Percent(15), 10, 365, Rounding.Down);                                        // 410 KRW
/// Money.TryParse("12.50 EUR", out var euro);
/// euro.MinorUnits;                                                                                          // 1250
/// Money.TryParse("12.50 KRW", out _) ? "read" : "a won has no decimals";                                    // "a won has no decimals"
/// </code>
/// </example>
[JsonConverter(typeof(MoneyConverter))]
[System.ComponentModel.TypeConverter(typeof(TextFormTypeConverter<Money, MoneyConverter>))]
public readonly partial record struct Money(long MinorUnits, Currency Currency) : IComparable<Money>, ISpanParsable<Money>, ISpanFormattable
{
    /// <summary>An amount in South Korean won.</summary>
    public static Money Won(long amount) => new(amount, Currency.Krw);

    /// <summary>An amount as a database or an API gives it: 12.50 in dollars is 1,250 cents. Nothing is rounded.</summary>
    /// <exception cref="ArgumentException">It has more decimals than the currency, or none can hold it.</exception>
    public static Money Of(decimal amount, Currency currency)
    {
        if (currency == default) throw new ArgumentException("The currency is missing.", nameof(currency));
        var units = amount;
        for (var i = 0; i < currency.Digits; i++) units *= 10m;
        if (units != decimal.Truncate(units)) throw new ArgumentException($"{currency.Code} has no more than {currency.Digits} decimals: {amount}.", nameof(amount));
        return units is < long.MinValue or > long.MaxValue
            ? throw new ArgumentException($"No amount can be {amount}.", nameof(amount))
            : new((long)units, currency);
    }

    /// <summary>The amount in major units, as databases and APIs take it: 1,250 cents are 12.50.</summary>
    public decimal ToDecimal()
    {
        var scale = 1m;
        for (var i = 0; i < Currency.Digits; i++) scale *= 10m;
        return MinorUnits / scale;
    }

    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>True when the amount is zero, whatever the currency.</summary>
    public bool IsZero => MinorUnits == 0;

    /// <summary>Reads "5000 KRW" or "-12.50 EUR": the number, one space, the code; no more decimals than the currency has.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money money) => MoneyFormat.TryParse(text, out money);

    /// <summary>The amount and the code: "12.50 EUR", "5000 KRW". Never depends on the machine's culture.</summary>
    public override string ToString() => MoneyFormat.Plain(this);

    /// <summary>Reads its one form, whatever the culture.</summary>
    /// <exception cref="FormatException">The text is not of the form.</exception>
    public static Money Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var value) ? value : throw new FormatException($"'{s}' is not a Money.");

    /// <summary>Reads its one form, whatever the culture.</summary>
    public static bool TryParse([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) => TryParse(s, out result);

    static Money ISpanParsable<Money>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString(), provider);

    static bool ISpanParsable<Money>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result) => TryParse(s.ToString(), out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        SpanForm.TryWrite(ToString(), destination, out charsWritten);
}
