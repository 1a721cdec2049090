using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CsRules;

/// <summary>
/// An ISO 4217 currency: its three-letter code and how many digits its minor unit has (KRW 0, USD 2, BHD 3).
/// The default value is <c>XXX</c>, ISO's own code for "no currency".
/// </summary>
/// <example>
/// <para>KRW has no minor unit:</para>
/// <code>Currency.Krw.Digits // 0</code>
/// </example>
[JsonConverter(typeof(CurrencyConverter))]
[System.ComponentModel.TypeConverter(typeof(TextFormTypeConverter<Currency, CurrencyConverter>))]
public readonly record struct Currency : IComparable<Currency>
{
    private readonly string? _code;

    private Currency(string code, int digits) => (_code, Digits) = (code, digits);

    /// <summary>Three upper-case letters.</summary>
    public string Code => _code ?? "XXX";

    /// <summary>Decimal digits of the minor unit: 1 major unit = 10^Digits minor units.</summary>
    public int Digits { get; }

    /// <summary>South Korean won; no minor unit.</summary>
    public static Currency Krw { get; } = new("KRW", 0);

    /// <summary>US dollar; 100 cents.</summary>
    public static Currency Usd { get; } = new("USD", 2);

    /// <summary>Euro; 100 cents.</summary>
    public static Currency Eur { get; } = new("EUR", 2);

    /// <summary>Finds a currency by its code, in capitals or small letters; documents write capitals.</summary>
    /// <exception cref="ArgumentException">The code is not an ISO 4217 currency in use.</exception>
    public static Currency Of(string code) =>
        TryOf(code?.ToUpperInvariant(), out var currency) ? currency : throw new ArgumentException($"'{code}' is not an ISO 4217 currency code.", nameof(code));

    /// <summary>Finds a currency by its code, upper-case; false where there is none.</summary>
    public static bool TryOf([NotNullWhen(true)] string? code, out Currency currency)
    {
        currency = default;
        if (code is not { Length: 3 } || CurrencyTable.Digits(code) is not { } digits) return false;
        currency = new Currency(code, digits);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Currency other) => string.Equals(Code, other.Code, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Code, StringComparison.Ordinal);

    /// <summary>Alphabetical by code.</summary>
    public int CompareTo(Currency other) => string.CompareOrdinal(Code, other.Code);

    /// <summary>Alphabetical by code.</summary>
    public static bool operator <(Currency left, Currency right) => left.CompareTo(right) < 0;

    /// <summary>Alphabetical by code.</summary>
    public static bool operator <=(Currency left, Currency right) => left.CompareTo(right) <= 0;

    /// <summary>Alphabetical by code.</summary>
    public static bool operator >(Currency left, Currency right) => left.CompareTo(right) > 0;

    /// <summary>Alphabetical by code.</summary>
    public static bool operator >=(Currency left, Currency right) => left.CompareTo(right) >= 0;

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
