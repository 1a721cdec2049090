using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Rows;

/// <summary>What a cell says a time is: the instant, or the code of what is wrong with it.</summary>
/// <param name="At">The instant; null where there is an error, or where the cell says that there is none yet.</param>
/// <param name="Error">The code; null where there is none.</param>
internal readonly record struct ReadTime(Instant? At, string? Error)
{
    public static ReadTime Bad { get; } = new(null, "csv.bad-row");

    public static ReadTime Ambiguous { get; } = new(null, "csv.ambiguous-date");
}

/// <summary>
/// A day or time as people and their systems write it. The forms of the mapping come first. Behind them whatever has one meaning is
/// read: a year that stands first (<c>2025-10-01</c>, <c>2025. 10. 1. 오후 2:05</c>, <c>20251001</c>), a month by its name, an offset
/// (<c>+0900</c>), a spreadsheet's count of days, seconds and milliseconds since 1970. What has two meanings is told and never guessed.
/// </summary>
internal sealed partial class TimeText
{
    private const int LongestText = 80;
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private static readonly string[] None = ["-", "–", "0000-00-00", "0000-00-00 00:00:00", "0000.00.00"];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // A spreadsheet counts days from here, since it takes 1900 for a leap year.
    private static readonly LocalDateTime FirstSerial = new(1899, 12, 30, 0, 0);

    private readonly ImmutableArray<LocalDateTimePattern> _patterns;
    private readonly DateTimeZone _zone;

    private TimeText(ImmutableArray<LocalDateTimePattern> patterns, DateTimeZone zone) => (_patterns, _zone) = (patterns, zone);

    /// <summary>The zone of times that name none.</summary>
    public DateTimeZone Zone => _zone;

    /// <summary>A reader; the forms that are none are given back.</summary>
    /// <param name="zone">The zone of times that name none.</param>
    /// <param name="forms">The forms of the mapping, the most usual one first.</param>
    public static (TimeText? Reader, ImmutableArray<string> Bad) Create(DateTimeZone zone, IEnumerable<string> forms)
    {
        var (patterns, bad) = (ImmutableArray.CreateBuilder<LocalDateTimePattern>(), ImmutableArray.CreateBuilder<string>());
        foreach (var form in forms)
            if (Pattern(form) is { } pattern) patterns.Add(pattern);
            else bad.Add(form);
        return (bad.Count == 0 ? new(patterns.ToImmutable(), zone) : null, bad.ToImmutable());
    }

    /// <summary>The time of a cell that is not empty.</summary>
    public ReadTime Read(string text)
    {
        if (text.Length > LongestText) return ReadTime.Bad;
        if (None.Contains(text, StringComparer.Ordinal)) return default;
        LocalDateTime? found = null;
        foreach (var pattern in _patterns)
        {
            if (!pattern.Parse(text).TryGetValue(default, out var local)) continue;
            if (found is { } other && other != local) return ReadTime.Ambiguous;
            found = local;
        }

        return found is { } given ? At(given) : Plain(Spaces().Replace(Narrow.Of(text), " ").Trim().TrimStart('\''));
    }

    /// <summary>True where two times are the same; midnight is a day alone, and no other than a time of that day.</summary>
    public bool IsSame(Instant one, Instant other) => DayOrTime.Compare(one, other, _zone) == 0;

    private ReadTime Plain(string text)
    {
        if (text.All(c => char.IsAsciiDigit(c) || c == '.') && Counted(text) is { } counted) return counted;
        foreach (var form in (ReadOnlySpan<Regex>)[YearFirst(), DayMonthName(), MonthNameDay(), Spoken(), Slashes()])
            if (form.Match(text) is { Success: true } match) return Of(match);
        return ReadTime.Bad;
    }

    // Digits alone: a date without marks, or a count. The length tells them apart.
    private ReadTime? Counted(string text)
    {
        var whole = text.Split('.')[0];
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        return whole.Length switch
        {
            8 or 12 or 14 when whole == text => At(int.Parse(text[..4], CultureInfo.InvariantCulture), int.Parse(text[4..6], CultureInfo.InvariantCulture), int.Parse(text[6..8], CultureInfo.InvariantCulture), Clock(text[8..])),
            5 => At(FirstSerial.PlusTicks((long)decimal.Round(number * 86_400_000m) * NodaConstants.TicksPerMillisecond)),
            10 => Since(number * NodaConstants.TicksPerSecond),
            13 => Since(number * NodaConstants.TicksPerMillisecond),
            _ => null,
        };

        static ReadTime Since(decimal ticks) => new(Instant.FromUnixTimeTicks((long)ticks), null);

        static LocalTime? Clock(string digits) => digits.Length == 0 ? LocalTime.Midnight
            : Time(int.Parse(digits[..2], CultureInfo.InvariantCulture), int.Parse(digits[2..4], CultureInfo.InvariantCulture), digits.Length > 4 ? int.Parse(digits[4..6], CultureInfo.InvariantCulture) : 0, 0);
    }

    private ReadTime Of(Match match)
    {
        int Number(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        if (TimeOf(match) is not { } time) return ReadTime.Bad;
        int month, day;
        if (match.Groups["a"].Success)
        {
            // Which of the two is the month is known where one of them can't be.
            var (a, b) = (Number("a"), Number("b"));
            if (a <= 12 && b <= 12 && a != b) return ReadTime.Ambiguous;
            (day, month) = a > 12 ? (a, b) : (b, a);
        }
        else
        {
            (day, month) = (Number("day"), match.Groups["name"].Success ? Array.IndexOf(Months, match.Groups["name"].Value[..3].ToLowerInvariant()) + 1 : Number("month"));
        }

        var year = Number("year");
        // A two-digit year is told from a month's name alone; where numbers stand on both sides it could be the day.
        if (match.Groups["year"].Length == 2) year += 2000;
        return match.Groups["zone"].Success ? AtOffset(year, month, day, time, match.Groups["zone"].Value) : At(year, month, day, time);
    }

    private static LocalTime? TimeOf(Match match)
    {
        if (!match.Groups["hour"].Success) return LocalTime.Midnight;
        int Number(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        var hour = Number("hour");
        var half = (match.Groups["half"].Success ? match.Groups["half"].Value : match.Groups["after"].Value).Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        if (half.Length > 0)
        {
            if (match.Groups["half"].Success && match.Groups["after"].Success) return null;
            var isAfternoon = half is "pm" or "오후";
            // Some systems write 오후 14:05.
            if (hour > 12 && !isAfternoon) return null;
            if (hour <= 12) hour = (hour % 12) + (isAfternoon ? 12 : 0);
        }

        var fraction = match.Groups["fraction"].Value;
        return Time(hour, Number("minute"), Number("second"), fraction.Length == 0 ? 0 : int.Parse(fraction[..Math.Min(fraction.Length, 7)].PadRight(7, '0'), CultureInfo.InvariantCulture));
    }

    private static LocalTime? Time(int hour, int minute, int second, int ticks) =>
        hour < 24 && minute < 60 && second < 60 ? new LocalTime(hour, minute, second).PlusTicks(ticks) : null;

    private ReadTime At(int year, int month, int day, LocalTime? time) => Local(year, month, day, time) is { } local ? At(local) : ReadTime.Bad;

    private ReadTime At(LocalDateTime local) => new(local.InZoneLeniently(_zone).ToInstant(), null);

    private static ReadTime AtOffset(int year, int month, int day, LocalTime time, string zone)
    {
        if (Local(year, month, day, time) is not { } local) return ReadTime.Bad;
        if (zone.ToUpperInvariant() is "Z" or "UTC" or "GMT") return new(local.InUtc().ToInstant(), null);
        var digits = zone.Replace("UTC", "", StringComparison.OrdinalIgnoreCase).Replace("GMT", "", StringComparison.OrdinalIgnoreCase).Replace(":", "", StringComparison.Ordinal);
        var (hours, minutes) = (int.Parse(digits[1..Math.Min(3, digits.Length)], CultureInfo.InvariantCulture), digits.Length > 3 ? int.Parse(digits[3..], CultureInfo.InvariantCulture) : 0);
        if (hours > 18 || minutes > 59 || (hours == 18 && minutes > 0)) return ReadTime.Bad;
        var offset = Offset.FromHoursAndMinutes(hours, minutes);
        return new(local.WithOffset(digits[0] == '-' ? -offset : offset).ToInstant(), null);
    }

    private static LocalDateTime? Local(int year, int month, int day, LocalTime? time) =>
        time is { } clock && year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day).At(clock)
            : null;

    private static LocalDateTimePattern? Pattern(string form)
    {
        try
        {
            return LocalDateTimePattern.CreateWithInvariantCulture(form);
        }
        catch (InvalidPatternException)
        {
            return null;
        }
    }

    private const string Half = "(?:(?<half>오전|오후|[ap]\\.?m\\.?) ?)?";
    private const string Digits = "(?<hour>[0-9]{1,2})(?: ?[:시] ?(?<minute>[0-9]{1,2})(?: ?분)?(?: ?:? ?(?<second>[0-9]{1,2})(?:[.,](?<fraction>[0-9]{1,9}))?(?: ?초)?)?| ?시)";
    private const string Behind = "(?: ?(?<after>오전|오후|[ap]\\.?m\\.?))?(?: ?(?<zone>z|(?:utc|gmt)?[+-][0-9]{2}(?::?[0-9]{2})?|utc|gmt))?";
    private const string Clock = "(?:[ tT]?,? ?" + Half + Digits + Behind + ")?";
    private const string Weekday = "(?:\\(?[a-z]{3,9}\\)?,? ?|\\([월화수목금토일]\\) ?)?";
    private const string Name = "(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private const RegexOptions How = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex("^(?<year>[0-9]{4}) ?[-./년] ?(?<month>[0-9]{1,2}) ?[-./월] ?(?<day>[0-9]{1,2})(?: ?[.일])? ?(?:\\([월화수목금토일]\\) ?|[월화수목금토일]요일 ?)?" + Clock + "$", How)]
    private static partial Regex YearFirst();

    [GeneratedRegex("^" + Weekday + "(?<day>[0-9]{1,2})[-/. ]" + Name + ",?[-/. ]?(?<year>[0-9]{4}|[0-9]{2})" + Clock + "$", How)]
    private static partial Regex DayMonthName();

    [GeneratedRegex("^" + Weekday + Name + " ?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<year>[0-9]{4})" + Clock + "$", How)]
    private static partial Regex MonthNameDay();

    // As the mail of old and Twitter: Tue Oct 31 22:10:47 +0000 2017.
    [GeneratedRegex("^" + Weekday + Name + " (?<day>[0-9]{1,2}) (?<hour>[0-9]{1,2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?: (?<zone>[+-][0-9]{4}|utc|gmt))? (?<year>[0-9]{4})$", How)]
    private static partial Regex Spoken();

    [GeneratedRegex("^(?<a>[0-9]{1,2})[-/.](?<b>[0-9]{1,2})[-/.](?<year>[0-9]{4})" + Clock + "$", How)]
    private static partial Regex Slashes();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
