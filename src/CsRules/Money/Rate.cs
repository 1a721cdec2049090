using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace CsRules;

/// <summary>
/// An exact share of something, in millionths: 15% is 150,000, 12.5% is 125,000, 0.05% is 500.
/// The default value is 0%.
/// </summary>
/// <param name="Millionths">Parts per million; may exceed 1,000,000 (more than the whole).</param>
/// <example>
/// <para>An eighth of a per cent is exact:</para>
/// <code>
/// Rate.TryParse("12.125%", out var rate);
/// rate.Millionths;           // 121250
/// Rate.BasisPoints(5);       // 0.05%
/// </code>
/// </example>
[JsonConverter(typeof(RateConverter))]
[System.ComponentModel.TypeConverter(typeof(TextFormTypeConverter<Rate, RateConverter>))]
public readonly record struct Rate(long Millionths) : IComparable<Rate>, ISpanParsable<Rate>, ISpanFormattable
{
    /// <summary>Parts in one whole.</summary>
    public const long Whole = 1_000_000;

    /// <summary>0%.</summary>
    public static Rate Zero => default;

    /// <summary>100%.</summary>
    public static Rate One => new(Whole);

    /// <summary>A whole number of per cent.</summary>
    public static Rate Percent(int percent) => new(checked(percent * 10_000L));

    /// <summary>A share in per cent, to four decimals: 12.5 is an eighth. Nothing is rounded.</summary>
    /// <exception cref="ArgumentException">It has more than four decimals, or is beyond a billion per cent.</exception>
    public static Rate Percent(decimal percent)
    {
        var millionths = decimal.Abs(percent) > 1_000_000_000m ? 0.5m : percent * 10_000m;
        return millionths == decimal.Truncate(millionths)
            ? new((long)millionths)
            : throw new ArgumentException($"A rate has at most four decimals and is at most a billion per cent: {percent}.", nameof(percent));
    }

    /// <summary>A number of basis points (1/100 of a per cent).</summary>
    public static Rate BasisPoints(long basisPoints) => new(checked(basisPoints * 100));

    /// <summary>Reads "15%", "12.5%", "0.0001%"; at most four decimals.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Rate rate)
    {
        rate = default;
        if (text is null || !text.EndsWith('%')) return false;
        if (!MoneyFormat.TryDecimal(text.AsSpan(0, text.Length - 1), out var percent)) return false;
        if (decimal.Abs(percent) > 1_000_000_000m) return false;
        var millionths = percent * 10_000m;
        if (millionths != decimal.Truncate(millionths)) return false;
        rate = new Rate((long)millionths);
        return true;
    }

    /// <summary>Smaller share first.</summary>
    public int CompareTo(Rate other) => Millionths.CompareTo(other.Millionths);

    /// <summary>Smaller share first.</summary>
    public static bool operator <(Rate left, Rate right) => left.Millionths < right.Millionths;

    /// <summary>Smaller share first.</summary>
    public static bool operator <=(Rate left, Rate right) => left.Millionths <= right.Millionths;

    /// <summary>Smaller share first.</summary>
    public static bool operator >(Rate left, Rate right) => left.Millionths > right.Millionths;

    /// <summary>Smaller share first.</summary>
    public static bool operator >=(Rate left, Rate right) => left.Millionths >= right.Millionths;

    /// <summary>"15%", "12.5%"; the same on every machine.</summary>
    public override string ToString() => (Millionths / 10_000m).ToString("0.####", CultureInfo.InvariantCulture) + "%";

    /// <summary>Reads its one form, whatever the culture.</summary>
    /// <exception cref="FormatException">The text is not of the form.</exception>
    public static Rate Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var value) ? value : throw new FormatException($"'{s}' is not a Rate.");

    /// <summary>Reads its one form, whatever the culture.</summary>
    public static bool TryParse([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, IFormatProvider? provider, out Rate result) => TryParse(s, out result);

    static Rate ISpanParsable<Rate>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString(), provider);

    static bool ISpanParsable<Rate>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Rate result) => TryParse(s.ToString(), out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        SpanForm.TryWrite(ToString(), destination, out charsWritten);
}
