namespace CsRules.Calendars;

/// <summary>
/// Holidays in order of their days; those of one day keep the order in which they were given. Plain loops here and in the
/// rules of Korea: they run once a process, where compiling a generic query for dates costs ten times what running it does.
/// </summary>
internal static class HolidayOrder
{
    /// <summary>Sorts by insertion: a year's holidays come nearly in order.</summary>
    public static List<Holiday> Sorted(IEnumerable<Holiday> holidays)
    {
        var sorted = new List<Holiday>();
        foreach (var holiday in holidays)
        {
            var at = sorted.Count;
            while (at > 0 && sorted[at - 1].Date > holiday.Date) at--;
            sorted.Insert(at, holiday);
        }

        return sorted;
    }

    /// <summary>True where one of the holidays is on the day.</summary>
    public static bool Has(IReadOnlyList<Holiday> holidays, NodaTime.LocalDate day)
    {
        for (var i = 0; i < holidays.Count; i++)
            if (holidays[i].Date == day) return true;
        return false;
    }
}
