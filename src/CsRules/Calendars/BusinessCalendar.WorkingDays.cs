using System.Numerics;
using NodaTime;

namespace CsRules.Calendars;

// A working day is a local date with open time of its own. The tail of the evening before makes none.
public sealed partial class BusinessCalendar
{
    private const int DaysOfAWeek = 7;
    private readonly CalendarDates[] _dates;
    private readonly int[] _workingBefore;

    /// <summary>True where the local date has open time of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside <see cref="Range"/>.</exception>
    public bool IsWorkingDay(LocalDate date) => Works(DayIndex(date));

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
        var day = DayIndex(local.Date);
        // How many working days lie before the one that is looked for.
        var before = days > 0 ? WorkingBefore(day + 1) + (long)days - 1 : WorkingBefore(day) + (long)days;
        if (before < 0 || before >= WorkingBefore((_dates.Length * DaysOfAWeek) - 1)) return null;
        var at = ToInstant(Range.Start.PlusDays(WorkingDay((int)before, day / DaysOfAWeek)) + local.TimeOfDay);
        return at > End ? End : at < Start ? Start : at;
    }

    private bool Works(int day) => ((_dates[day / DaysOfAWeek].Working >> (day % DaysOfAWeek)) & 1) != 0;

    // Working dates before a date.
    private int WorkingBefore(int day)
    {
        var week = day / DaysOfAWeek;
        return WorkingBeforeWeek(week) + BitOperations.PopCount((uint)_dates[week].Working & ((1u << (day % DaysOfAWeek)) - 1));
    }

    private int WorkingBeforeWeek(int week) => _workingBefore[week / CalendarTables.Block] + _dates[week].Before;

    // The date before which so many are working dates, looked for in ever larger steps from a week near it.
    private int WorkingDay(int before, int near)
    {
        var (low, high) = (near, near);
        for (var step = 1; WorkingBeforeWeek(low) > before; step *= 2) low = Math.Max(low - step, 0);
        for (var step = 1; high + 1 < _dates.Length && WorkingBeforeWeek(high + 1) <= before; step *= 2) high = Math.Min(high + step, _dates.Length - 1);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (WorkingBeforeWeek(middle) <= before) low = middle;
            else high = middle - 1;
        }

        var rest = (uint)_dates[low].Working;
        for (var skip = before - WorkingBeforeWeek(low); skip > 0; skip--) rest &= rest - 1;
        return (low * DaysOfAWeek) + BitOperations.TrailingZeroCount(rest);
    }

    private int DayIndex(LocalDate date)
    {
        if (!Range.Contains(date) && date != Range.End.PlusDays(1))
            throw new ArgumentOutOfRangeException(nameof(date), $"The calendar covers {Range}.");
        return Period.DaysBetween(Range.Start, date);
    }
}
