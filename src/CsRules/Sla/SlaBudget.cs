using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Sla;

/// <summary>
/// A length of time as a policy writes it: "6h", "30m", "1h30m", "90s". The default is no time at all: due at once.
/// A negative one can be written, so that the validator can name it.
/// </summary>
/// <param name="Seconds">Whole seconds.</param>
/// <example>
/// <para>Ninety minutes and an hour and a half are one budget:</para>
/// <code>
/// SlaBudget.TryParse("90m", out var minutes);
/// SlaBudget.TryParse("1h30m", out var spelled);
/// minutes == spelled;    // true
/// minutes.ToString();    // "1h30m"
/// </code>
/// </example>
[JsonConverter(typeof(SlaBudgetConverter))]
[System.ComponentModel.TypeConverter(typeof(TextFormTypeConverter<SlaBudget, SlaBudgetConverter>))]
public readonly record struct SlaBudget(long Seconds) : ISpanParsable<SlaBudget>, ISpanFormattable
{
    /// <summary>A thousand years, in seconds: more is a slip of the pen.</summary>
    internal const long Most = 1000L * 366 * 86_400;

    /// <summary>The length.</summary>
    public Duration Length => Duration.FromSeconds(Seconds);

    /// <summary>Whole hours.</summary>
    public static SlaBudget Hours(int hours) => new(hours * 3600L);

    /// <summary>Whole minutes.</summary>
    public static SlaBudget Minutes(int minutes) => new(minutes * 60L);

    /// <summary>Reads "6h", "1h30m", "-5m"; units h, m, s, each at most once, in that order.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SlaBudget budget)
    {
        budget = default;
        if (text is null) return false;
        var negative = text.StartsWith('-');
        var rest = text.AsSpan(negative ? 1 : 0);
        if (rest.IsEmpty) return false;
        long sum = 0;
        foreach (var (unit, seconds) in (ReadOnlySpan<(char, long)>)[('h', 3600), ('m', 60), ('s', 1)])
        {
            var at = rest.IndexOf(unit);
            if (at < 0) continue;
            if (!long.TryParse(rest[..at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > Most / seconds) return false;
            sum += number * seconds;
            rest = rest[(at + 1)..];
        }

        budget = new SlaBudget(negative ? -sum : sum);
        return rest.IsEmpty && sum <= Most;
    }

    /// <summary>"1h30m"; "0s" for none.</summary>
    public override string ToString()
    {
        var (left, sign) = Seconds < 0 ? (-Seconds, "-") : (Seconds, "");
        if (left == 0) return "0s";
        var parts = new[] { (left / 3600, "h"), (left / 60 % 60, "m"), (left % 60, "s") }.Where(p => p.Item1 > 0);
        return sign + string.Concat(parts.Select(p => p.Item1.ToString(CultureInfo.InvariantCulture) + p.Item2));
    }

    /// <summary>Reads its one form, whatever the culture.</summary>
    /// <exception cref="FormatException">The text is not of the form.</exception>
    public static SlaBudget Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var value) ? value : throw new FormatException($"'{s}' is not a SlaBudget.");

    /// <summary>Reads its one form, whatever the culture.</summary>
    public static bool TryParse([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, IFormatProvider? provider, out SlaBudget result) => TryParse(s, out result);

    static SlaBudget ISpanParsable<SlaBudget>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString(), provider);

    static bool ISpanParsable<SlaBudget>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out SlaBudget result) => TryParse(s.ToString(), out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        SpanForm.TryWrite(ToString(), destination, out charsWritten);
}
