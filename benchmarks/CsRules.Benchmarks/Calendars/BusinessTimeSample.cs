using CsRules.Calendars;
using NodaTime;

namespace CsRules.Benchmarks.Calendars;

internal static class BusinessTimeSample
{
    /// <summary>Weekdays with a lunch break in a zone with clock changes.</summary>
    public static BusinessHours Hours { get; } = new()
    {
        Zone = "Europe/Helsinki",
        Weekly = BusinessWeek.Weekdays(BusinessInterval.Of("09:00", "12:00"), BusinessInterval.Of("13:00", "18:00")),
        Holidays = [.. Enumerable.Range(2000, 50).SelectMany(y => new[] { new LocalDate(y, 1, 1), new LocalDate(y, 12, 6), new LocalDate(y, 12, 25) })],
    };

    public static Duration Span(string name) => name switch
    {
        "hour" => Duration.FromHours(1),
        "week" => Duration.FromDays(7),
        "year" => Duration.FromDays(365),
        _ => Duration.FromDays(3652),
    };
}
