using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CsRules;

/// <summary>
/// When something happened, as a shop knows it: an instant, or only the local calendar day.
/// What the law counts is the day: <see cref="On"/> gives it in the zone that governs.
/// The default value is the day 0001-01-01.
/// </summary>
/// <example>
/// <para>An evening in UTC is the next day in Seoul:</para>
/// <code>
/// Moment.At(Instant.FromUtc(2025, 10, 1, 16, 0)).On(seoul) // 2025-10-02
/// </code>
/// </example>
[JsonConverter(typeof(MomentConverter))]
[System.ComponentModel.TypeConverter(typeof(TextFormTypeConverter<Moment, MomentConverter>))]
public readonly record struct Moment : ISpanParsable<Moment>, ISpanFormattable
{
    // The longest first: a moment that may be missing then fits one register's width.
    private readonly Instant _instant;
    private readonly LocalDate _day;

    private Moment(LocalDate day, Instant instant, bool isInstant) => (_day, _instant, IsInstant) = (day, instant, isInstant);

    /// <summary>True when the instant is known, false when only the day is.</summary>
    public bool IsInstant { get; }

    internal Instant Instant => _instant;

    internal LocalDate Day => _day;

    /// <summary>A calendar day in the governing zone.</summary>
    public static Moment OnDay(LocalDate day) => new(day, default, isInstant: false);

    /// <summary>An exact instant.</summary>
    public static Moment At(Instant instant) => new(default, instant, isInstant: true);

    /// <summary>The calendar day in a zone.</summary>
    public LocalDate On(DateTimeZone zone)
    {
        if (!IsInstant) return _day;
        ArgumentNullException.ThrowIfNull(zone);
        return _instant.InZone(zone).Date;
    }

    /// <summary>The earliest instant it can have been: the instant itself, or the start of the day in a zone.</summary>
    public Instant Earliest(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return IsInstant ? _instant : zone.AtStartOfDay(_day).ToInstant();
    }

    /// <summary>A day is a moment known to the day.</summary>
    public static implicit operator Moment(LocalDate day) => OnDay(day);

    /// <summary>An instant is a moment known exactly.</summary>
    public static implicit operator Moment(Instant instant) => At(instant);

    /// <summary>A day as .NET writes it.</summary>
    public static implicit operator Moment(DateOnly day) => OnDay(LocalDate.FromDateOnly(day));

    /// <summary>An instant as .NET writes it; its offset decides nothing.</summary>
    public static implicit operator Moment(DateTimeOffset instant) => At(Instant.FromDateTimeOffset(instant));

    /// <summary>Same as the conversion from a day as .NET writes it.</summary>
    public static Moment FromDateOnly(DateOnly day) => day;

    /// <summary>Same as the conversion from an instant as .NET writes it.</summary>
    public static Moment FromDateTimeOffset(DateTimeOffset instant) => instant;

    /// <summary>Same as the conversion from a day.</summary>
    public static Moment FromLocalDate(LocalDate day) => OnDay(day);

    /// <summary>Same as the conversion from an instant.</summary>
    public static Moment FromInstant(Instant instant) => At(instant);

    /// <summary>Reads "2025-10-01", "2025-10-01T09:30:00Z" or "2025-10-01T18:30:00+09:00".</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Moment moment)
    {
        moment = default;
        // A NUL would end the text for the patterns below.
        if (text is null || text.Contains('\0', StringComparison.Ordinal)) return false;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day)
            moment = day.Value;
        else if (OffsetText.TryParse(text, out var at))
            moment = at;
        else
            return false;
        return true;
    }

    /// <summary>ISO 8601: a day, or an instant in UTC.</summary>
    public override string ToString() =>
        IsInstant ? InstantPattern.ExtendedIso.Format(_instant) : LocalDatePattern.Iso.Format(_day);

    /// <summary>Reads its one form, whatever the culture.</summary>
    /// <exception cref="FormatException">The text is not of the form.</exception>
    public static Moment Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var value) ? value : throw new FormatException($"'{s}' is not a Moment.");

    /// <summary>Reads its one form, whatever the culture.</summary>
    public static bool TryParse([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, IFormatProvider? provider, out Moment result) => TryParse(s, out result);

    static Moment ISpanParsable<Moment>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString(), provider);

    static bool ISpanParsable<Moment>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Moment result) => TryParse(s.ToString(), out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        SpanForm.TryWrite(ToString(), destination, out charsWritten);
}
