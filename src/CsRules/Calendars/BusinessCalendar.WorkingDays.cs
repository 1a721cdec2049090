using NodaTime;

namespace CsRules.Calendars;

// A working day is a local date with open time of its own. The tail of the evening before makes none.
public sealed partial class BusinessCalendar
{
    private readonly int[] _workingDays;

    /// <summary>True where the local date has open time of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside <see cref="Range"/>.</exception>
    public bool IsWorkingDay(LocalDate date) => Array.BinarySearch(_workingDays, DayIndex(date)) >= 0;

    /// <summary>
    /// So many working days later (or, where negative, earlier) at the same wall-clock time, then moved into open time:
    /// forward to the next opening, or, counting backward, to the closing before. The date of
    /// <paramref name="from"/> is not counted. Null: never.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside <see cref="Range"/>.</exception>
    public Instant? AddWorkingDays(Instant from, int days)
    {
        if (Step(from, days) is not { } at) return null;
        return days < 0 ? Subtract(at, Duration.Zero) : NextOpen(at);
    }

    /// <summary>The last closing of the working day that <see cref="AddWorkingDays"/> comes to. Null: never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside <see cref="Range"/>.</exception>
    public Instant? AddWorkingDaysToEndOfDay(Instant from, int days)
    {
        if (Step(from, days) is not { } at) return null;
        var midnight = ToInstant(at.InZone(Zone).Date.PlusDays(1).AtMidnight());
        return Subtract(midnight > End ? End : midnight, Duration.Zero);
    }

    private Instant? Step(Instant from, int days)
    {
        Position(from);
        var local = from.InZone(Zone).LocalDateTime;
        if (days == 0) return from;
        var found = Array.BinarySearch(_workingDays, DayIndex(local.Date));
        // Position of the day itself, or of the first working day after it.
        var after = found >= 0 ? found + 1 : ~found;
        var index = days > 0 ? after + (long)days - 1 : (found >= 0 ? found : ~found) + (long)days;
        if (index < 0 || index >= _workingDays.Length) return null;
        var at = ToInstant(Range.Start.PlusDays(_workingDays[(int)index]) + local.TimeOfDay);
        return at > End ? End : at < Start ? Start : at;
    }

    private int DayIndex(LocalDate date)
    {
        if (!Range.Contains(date) && date != Range.End.PlusDays(1))
            throw new ArgumentOutOfRangeException(nameof(date), $"The calendar covers {Range}.");
        return Period.DaysBetween(Range.Start, date);
    }
}
