using System.Globalization;
using NodaTime;

namespace CsRules.Cli.Rows;

/// <summary>Times of lists: one of midnight is a day alone, and neither before nor after a time of that day.</summary>
internal static class DayOrTime
{
    /// <summary>Less than 0 where the first lies before the other, 0 where they may be the same, else more.</summary>
    public static int Compare(Instant one, Instant other, DateTimeZone zone)
    {
        var (first, second) = (one.InZone(zone).LocalDateTime, other.InZone(zone).LocalDateTime);
        var isDay = first.TimeOfDay == LocalTime.Midnight || second.TimeOfDay == LocalTime.Midnight;
        return isDay ? first.Date.CompareTo(second.Date) : one.CompareTo(other);
    }

    /// <summary>As a person reads it; the time of midnight is left out.</summary>
    public static string Shown(Instant at, DateTimeZone zone) => Shown(at.InZone(zone).LocalDateTime);

    /// <inheritdoc cref="Shown(Instant, DateTimeZone)"/>
    public static string Shown(LocalDateTime time) => time.TimeOfDay == LocalTime.Midnight
        ? time.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
        : time.ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
