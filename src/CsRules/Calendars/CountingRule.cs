using CsRules.Decisions;

namespace CsRules.Calendars;

/// <summary>
/// How a law counts a period. Korea's Civil Act (155-161): the day of the event is not counted, days off inside count,
/// and a last day that is a Saturday or a public holiday (Sundays among them) gives way to the next that is neither.
/// </summary>
/// <param name="Citation">Where the rule stands.</param>
/// <param name="Rolls">Last days that give way to the next day.</param>
/// <param name="FirstDayCounted">True where the day of the event is day one; so does a period that starts at midnight.</param>
/// <param name="MinimumWorkingDays">Working days that the period must hold at the least (EU Regulation 1182/71, 3(5)); 0 = no such rule.</param>
/// <param name="Months">On which day months and years end.</param>
/// <example>
/// <para>Where the day of the event is day one, seven days end a day sooner:</para>
/// <code>
/// LocalDate Last(CountingRule rule) =&gt; new PeriodCounter(rule, KoreanHolidays.Calendar).End(new LocalDate(2025, 10, 21), LegalPeriod.Days(7)).LastDay;
/// Last(CountingRule.Korea);                                   // 2025-10-28
/// Last(CountingRule.Korea with { FirstDayCounted = true });   // 2025-10-27
/// </code>
/// </example>
public sealed record CountingRule(
    Citation Citation,
    RollingDays Rolls = RollingDays.All,
    bool FirstDayCounted = false,
    int MinimumWorkingDays = 0,
    MonthRule Months = MonthRule.DayBefore)
{
    /// <summary>Korea: Civil Act Arts 155-161, of which 157 (first day), 160 (months) and 161 (last day) decide.</summary>
    public static CountingRule Korea { get; } = new(new Citation(new("kr-civil-act", "민법", "Civil Act"), "157, 160, 161"));
}
