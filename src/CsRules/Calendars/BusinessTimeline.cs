using NodaTime;

namespace CsRules.Calendars;

/// <summary>
/// Walks the local dates of a range once and lays their open spans on one line of real time. Dates are walked, never
/// steps of 24 hours: some dates have 23 or 25 hours, some have no midnight, and one in Samoa is missing altogether.
/// </summary>
internal static class BusinessTimeline
{
    private const int MostYears = 250;

    public static BusinessCalendar Build(
        IReadOnlyList<(LocalDate From, BusinessHours Hours)> versions, IEnumerable<LocalDate> publicHolidays, DateInterval range)
    {
        // Beyond that the tables would only be large.
        if (Period.Between(range.Start, range.End.PlusDays(1), PeriodUnits.Years).Years > MostYears)
            throw new ArgumentOutOfRangeException(nameof(range), $"A calendar covers at most {MostYears} years.");
        var zone = DateTimeZoneProviders.Tzdb[versions[0].Hours.Zone];
        var clock = new BusinessWallClock(zone);
        var days = versions.Select(v => new BusinessDay(v.Hours, publicHolidays)).ToArray();
        var version = 0;
        var first = DayNumber(range.Start);
        var start = clock.ToUnixSeconds(first * BusinessInterval.SecondsPerDay);
        var length = DayNumber(range.End) - first + 1;
        var end = clock.ToUnixSeconds((first + length) * BusinessInterval.SecondsPerDay);
        var open = new List<(long Start, long End)>();
        var working = new List<int>();

        // The evening before the range may reach into it.
        for (var index = -1L; index < length; index++)
        {
            var midnight = (first + index) * BusinessInterval.SecondsPerDay;
            var date = range.Start.PlusDays((int)index);
            var works = false;
            while (version + 1 < versions.Count && versions[version + 1].From <= date) version++;
            foreach (var (opens, closes) in days[version].Of(date))
            {
                var from = clock.ToUnixSeconds(midnight + opens);
                var to = clock.ToUnixSeconds(midnight + closes);
                works |= to > from;
                Lay(open, Math.Max(from, start), Math.Min(to, end));
            }

            if (works && index >= 0) working.Add((int)index);
        }

        return new BusinessCalendar(zone, range, (start, end), open, [.. working]);
    }

    // Spans that touch or overlap are one: a day open until 24:00 doesn't close for a day that opens at 00:00.
    private static void Lay(List<(long Start, long End)> open, long from, long to)
    {
        if (to <= from) return;
        if (open.Count > 0 && from <= open[^1].End) open[^1] = (open[^1].Start, Math.Max(open[^1].End, to));
        else open.Add((from, to));
    }

    private static long DayNumber(LocalDate date) => Period.DaysBetween(new LocalDate(1970, 1, 1), date);
}
