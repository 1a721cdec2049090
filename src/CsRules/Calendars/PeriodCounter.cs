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
    /// <summary>How the law counts.</summary>
    public CountingRule Rule { get; } = rule ?? throw new ArgumentNullException(nameof(rule));

    /// <summary>Which days are off.</summary>
    public HolidayCalendar Calendar { get; } = calendar ?? throw new ArgumentNullException(nameof(calendar));

    /// <summary>The end of a period that an event on <paramref name="from"/> starts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative, or the end lies outside the calendar's years.</exception>
    public PeriodEnd End(LocalDate from, LegalPeriod period)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(period.Length, nameof(period));
        var nominal = Nominal(from, period);
        var last = nominal;
        if (Rule.MinimumWorkingDays > 0) last = LocalDate.Max(last, WorkingDay(from, Rule.MinimumWorkingDays));
        while (GivesWay(last)) last = last.PlusDays(1);
        return new(from, nominal, last);
    }

    /// <summary>How the end came about, day by day: only when someone asks.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative, or the end lies outside the calendar's years.</exception>
    public Reckoning Reckon(LocalDate from, LegalPeriod period) => PeriodReckoning.Of(this, from, period);

    /// <summary>The nth working day after a day; n = 0 is the day itself.</summary>
    public LocalDate WorkingDay(LocalDate from, int n)
    {
        var day = from;
        while (n > 0)
        {
            day = day.PlusDays(1);
            if (Calendar.IsWorkingDay(day)) n--;
        }

        return day;
    }

    /// <summary>True where a period can't end on the day.</summary>
    public bool GivesWay(LocalDate day) => Rule.Rolls switch
    {
        RollingDays.All => !Calendar.IsWorkingDay(day),
        RollingDays.Holidays => Calendar.IsHoliday(day),
        RollingDays.Weekends => Calendar.Weekend.Contains(day.DayOfWeek),
        _ => false,
    };

    private LocalDate Nominal(LocalDate from, LegalPeriod period)
    {
        var first = Rule.FirstDayCounted && period.Length > 0 ? from.PlusDays(-1) : from;
        return period.Unit switch
        {
            PeriodUnit.Months => first.PlusMonths(period.Length),
            PeriodUnit.Years => first.PlusYears(period.Length),
            PeriodUnit.BusinessDays => WorkingDay(first, period.Length),
            _ => first.PlusDays(period.Length),
        };
    }
}
