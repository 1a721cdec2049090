using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace CsRules.Sla;

/// <summary>Names and starts of periods.</summary>
internal static class SlaPeriods
{
    private static readonly LocalDateTimePattern HourPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH");

    /// <summary>A local hour as a document writes it, "2025-10-01T00".</summary>
    public static string Hour(LocalDateTime hour) => HourPattern.Format(hour);

    /// <summary>The local hour of such a text; null where it is none.</summary>
    public static LocalDateTime? Hour(string? text) => HourPattern.Parse(text ?? "").TryGetValue(default, out var hour) ? hour : null;

    /// <summary>The first hour of the period that holds a local hour.</summary>
    public static LocalDateTime Start(SlaPeriod period, LocalDateTime hour) => period switch
    {
        SlaPeriod.Hour => hour,
        SlaPeriod.Day => hour.Date.AtMidnight(),
        SlaPeriod.Week => (hour.DayOfWeek == IsoDayOfWeek.Monday ? hour.Date : hour.Date.Previous(IsoDayOfWeek.Monday)).AtMidnight(),
        SlaPeriod.Month => new LocalDateTime(hour.Year, hour.Month, 1, 0, 0),
        SlaPeriod.Quarter => new LocalDateTime(hour.Year, (hour.Month - 1) / 3 * 3 + 1, 1, 0, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    /// <summary>The first hour of the period before one that starts there.</summary>
    public static LocalDateTime Before(SlaPeriod period, LocalDateTime start) => Start(period, start.PlusHours(-1));

    /// <summary>The first hour of the period after one that starts there.</summary>
    public static LocalDateTime After(SlaPeriod period, LocalDateTime start) => period switch
    {
        SlaPeriod.Hour => start.PlusHours(1),
        SlaPeriod.Day => start.PlusDays(1),
        SlaPeriod.Week => start.PlusWeeks(1),
        SlaPeriod.Month => start.PlusMonths(1),
        _ => start.PlusMonths(3),
    };

    /// <summary>The same period a year before: the same month or quarter; the same weekday, 52 weeks before.</summary>
    public static LocalDateTime YearBefore(SlaPeriod period, LocalDateTime start) =>
        period is SlaPeriod.Month or SlaPeriod.Quarter ? start.PlusYears(-1) : start.PlusWeeks(-52);

    public static string Name(SlaPeriod period, LocalDateTime start)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{start.Year:0000}-{start.Month:00}-{start.Day:00}");
        return period switch
        {
            SlaPeriod.Hour => string.Create(CultureInfo.InvariantCulture, $"{day}T{start.Hour:00}"),
            SlaPeriod.Day => day,
            SlaPeriod.Week => string.Create(CultureInfo.InvariantCulture,
                $"{WeekYearRules.Iso.GetWeekYear(start.Date):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(start.Date):00}"),
            SlaPeriod.Month => day[..7],
            _ => string.Create(CultureInfo.InvariantCulture, $"{start.Year:0000}-Q{(start.Month - 1) / 3 + 1}"),
        };
    }

    /// <summary>The quarter of a month: "2025-Q4" of "2025-10".</summary>
    public static string QuarterOf(string month) =>
        Name(SlaPeriod.Quarter, new(int.Parse(month[..^3], CultureInfo.InvariantCulture), int.Parse(month[^2..], CultureInfo.InvariantCulture), 1, 0, 0));

    /// <summary>The grain as a document writes it.</summary>
    public static string Word(SlaPeriod period) => JsonNamingPolicy.CamelCase.ConvertName(period.ToString());

    /// <summary>A dimension as a document writes it.</summary>
    public static string Word(SlaDimension dimension) => JsonNamingPolicy.CamelCase.ConvertName(dimension.ToString());

    /// <summary>True where a period is made of whole smaller ones.</summary>
    public static bool Holds(SlaPeriod larger, SlaPeriod smaller) =>
        larger >= smaller && !(smaller == SlaPeriod.Week && larger != SlaPeriod.Week);
}
