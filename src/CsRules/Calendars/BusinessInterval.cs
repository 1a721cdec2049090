using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>
/// A span of opening hours within a day, in local wall-clock seconds from midnight of the date it belongs to; start
/// inclusive, end exclusive. An end that is not after its start is a time of the next day: the interval runs past
/// midnight and still belongs wholly to the date on which it starts. In JSON: <c>["09:00", "17:00"]</c>.
/// </summary>
/// <example>
/// <para>A night shift belongs to the evening on which it begins:</para>
/// <code>
/// BusinessInterval.Of("22:00", "06:00").RunsPastMidnight // true; a holiday next morning doesn't cut it
/// </code>
/// </example>
[JsonConverter(typeof(BusinessIntervalConverter))]
public sealed record BusinessInterval
{
    internal const int SecondsPerDay = 86_400;

    private BusinessInterval(int startSecond, int endSecond) => (StartSecond, EndSecond) = (startSecond, endSecond);

    /// <summary>Wall-clock seconds from midnight to the start, 0 to 86,399.</summary>
    public int StartSecond { get; }

    /// <summary>Wall-clock seconds from midnight to the end, above 86,400 where it is a time of the next day.</summary>
    public int EndSecond { get; }

    /// <summary>True where the end is after midnight of the date's own day ("24:00" is not).</summary>
    public bool RunsPastMidnight => EndSecond > SecondsPerDay;

    /// <summary>True where start and end are the same time: neither an empty nor a full day is meant for sure.</summary>
    public bool IsEmpty => EndSecond == StartSecond;

    /// <summary>An interval from two times "HH:mm" or "HH:mm:ss"; "24:00" is allowed as the end.</summary>
    /// <exception cref="FormatException">A time is not of the form.</exception>
    public static BusinessInterval Of(string start, string end) =>
        TryParse(start, end, out var interval) ? interval : throw new FormatException($"Not opening hours: {start} to {end}.");

    /// <summary>Reads two times; false where one is not of the form, or the start is "24:00".</summary>
    public static bool TryParse(string? start, string? end, [NotNullWhen(true)] out BusinessInterval? interval)
    {
        interval = null;
        if (!TryTime(start, out var from) || !TryTime(end, out var to) || from == SecondsPerDay) return false;
        interval = new BusinessInterval(from, to < from ? to + SecondsPerDay : to);
        return true;
    }

    internal static string Text(int second)
    {
        var time = second > SecondsPerDay ? second - SecondsPerDay : second;
        var text = string.Create(CultureInfo.InvariantCulture, $"{time / 3600:00}:{time / 60 % 60:00}");
        return time % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{time % 60:00}");
    }

    /// <summary>"22:00-06:00".</summary>
    public override string ToString() => $"{Text(StartSecond)}-{Text(EndSecond)}";

    private static bool TryTime(string? text, out int second)
    {
        second = 0;
        if (text is not { Length: 5 or 8 } || text[2] != ':' || (text.Length == 8 && text[5] != ':')) return false;
        if (!Two(text, 0, out var hour) || !Two(text, 3, out var minute)) return false;
        var seconds = 0;
        if (text.Length == 8 && !Two(text, 6, out seconds)) return false;
        second = hour * 3600 + minute * 60 + seconds;
        return minute < 60 && seconds < 60 && second <= SecondsPerDay;
    }

    private static bool Two(string text, int at, out int value)
    {
        value = 0;
        if (!char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1])) return false;
        value = (text[at] - '0') * 10 + (text[at + 1] - '0');
        return true;
    }
}
