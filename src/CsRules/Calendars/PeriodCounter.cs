using NodaTime;

namespace CsRules.Calendars;

/// <summary>
/// Counts legal periods under one rule on one calendar. Pure, allocates nothing; the reckoning is made on request
/// by <see cref="Reckon"/>.
/// </summary>
/// <param name="rule">How the law counts.</param>
/// <param name="calendar">Which days are off.</param>
/// <example>
/// <para>Seven days from 1 October 2025 end on the 10th, because the 8th and 9th are holidays:</para>
/// <code>
/// var counter = new PeriodCounter(CountingRule.Korea, KoreanHolidays.Calendar);
/// counter.End(new LocalDate(2025, 10, 1), LegalPeriod.Days(7)).LastDay // 2025-10-10
/// </code>
/// </example>
public sealed class PeriodCounter(CountingRule rule, HolidayCalendar calendar)
{
    private const int MonthsOfAYear = 12;
    private const int DaysOfALeapYear = 366;
    private const int FewMonths = 24;

    /// <summary>How the law counts.</summary>
    public CountingRule Rule { get; } = rule ?? throw new ArgumentNullException(nameof(rule));

    /// <summary>Which days are off.</summary>
    public HolidayCalendar Calendar { get; } = calendar ?? throw new ArgumentNullException(nameof(calendar));

    /// <summary>The end of a period that an event on <paramref name="from"/> starts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative, or the start or the end lies outside the calendar's years.</exception>
    public PeriodEnd End(LocalDate from, LegalPeriod period)
    {
        ThrowIfOutside(from, period);
        var nominal = Nominal(from, period);
        var last = nominal;
        if (HoldsWorkingDays(period)) last = LocalDate.Max(last, WorkingDay(from, Rule.MinimumWorkingDays));
        if (Rule.Rolls is RollingDays.None or RollingDays.Weekends) Calendar.ThrowIfOutside(last);
        while (GivesWay(last)) last = last.PlusDays(1);
        return new(from, nominal, last);
    }

    /// <summary>How the end came about, day by day: only when someone asks.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative, or the start or the end lies outside the calendar's years.</exception>
    public Reckoning Reckon(LocalDate from, LegalPeriod period) => PeriodReckoning.Of(this, from, period);

    /// <summary>The nth working day after a day; n = 0 is the day itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative, or the day or the nth after it lies outside the calendar's years.</exception>
    public LocalDate WorkingDay(LocalDate from, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return Calendar.WorkingDayAfter(from, n);
    }

    /// <summary>True where a period can't end on the day.</summary>
    public bool GivesWay(LocalDate day) => Rule.Rolls switch
    {
        RollingDays.All => !Calendar.IsWorkingDay(day),
        RollingDays.Holidays => Calendar.IsHoliday(day),
        RollingDays.Weekends => Calendar.Weekend.Contains(day.DayOfWeek),
        _ => false,
    };

    // A period too short for so many days need not hold so many working ones.
    private bool HoldsWorkingDays(LegalPeriod period) => Rule.MinimumWorkingDays > 0
        && (period.Unit is PeriodUnit.Months or PeriodUnit.Years ? period.Length > 0 : period.Length >= Rule.MinimumWorkingDays);

    private LocalDate Nominal(LocalDate from, LegalPeriod period)
    {
        if (period.Length == 0) return from;
        try
        {
            return Moved(from, period);
        }
        catch (OverflowException error)
        {
            throw new ArgumentOutOfRangeException($"The period of {period} from {from} leaves the years that can be counted.", error);
        }
    }

    private LocalDate Moved(LocalDate from, LegalPeriod period)
    {
        // The day that is not counted: the event's, or the one before where the event's day is day one.
        var eve = Rule.FirstDayCounted ? from.PlusDays(-1) : from;
        return period.Unit switch
        {
            PeriodUnit.Months => AfterMonths(eve, period.Length),
            PeriodUnit.Years => AfterMonths(eve, period.Length * MonthsOfAYear),
            PeriodUnit.BusinessDays => WorkingDay(eve, period.Length),
            _ => eve.PlusDays(period.Length),
        };
    }

    private LocalDate AfterMonths(LocalDate eve, int months)
    {
        var start = Rule.Months == MonthRule.DayBefore ? eve.PlusDays(1) : eve;
        var same = start.PlusMonths(months);
        // Where the month has no such day, its last one was taken.
        var exists = same.Day == start.Day;
        return Rule.Months switch
        {
            MonthRule.DayBefore => exists ? same.PlusDays(-1) : same,
            MonthRule.SameDateOrNext => exists ? same : same.PlusDays(1),
            _ => same,
        };
    }

    // No period may be longer than the calendar: its end would lie outside whatever its start.
    private void ThrowIfOutside(LocalDate from, LegalPeriod period)
    {
        Calendar.ThrowIfOutside(from);
        // So short a period leaves no calendar by itself.
        if (period.Length is >= 0 and <= FewMonths) return;
        ArgumentOutOfRangeException.ThrowIfNegative(period.Length, nameof(period));
        var most = (Calendar.LastYear - Calendar.FirstYear + 1) * period.Unit switch
        {
            PeriodUnit.Years => 1,
            PeriodUnit.Months => MonthsOfAYear,
            _ => DaysOfALeapYear,
        };
        if (period.Length > most)
            throw new ArgumentOutOfRangeException(nameof(period), period, $"The calendar holds {Calendar.FirstYear} to {Calendar.LastYear}; the period is longer.");
    }
}
