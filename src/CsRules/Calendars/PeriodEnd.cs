using NodaTime;

namespace CsRules.Calendars;

/// <summary>
/// Where a period ends. <see cref="LastDay"/> is inclusive: what is done before its midnight is in time.
/// The default value is a period of no days on 0001-01-01.
/// </summary>
/// <param name="From">The day of the event.</param>
/// <param name="Nominal">The day counted to, before any rolling.</param>
/// <param name="LastDay">The last day, after rolling.</param>
/// <example>
/// <para>Counted to a substitute holiday, and moved over Hangul Day as well:</para>
/// <code>
/// PeriodEnd end = new PeriodCounter(CountingRule.Korea, KoreanHolidays.Calendar).End(new LocalDate(2025, 10, 1), LegalPeriod.Days(7));
/// end.Nominal;    // 2025-10-08
/// end.LastDay;    // 2025-10-10
/// end.WasMoved;   // true
/// </code>
/// </example>
public readonly record struct PeriodEnd(LocalDate From, LocalDate Nominal, LocalDate LastDay)
{
    /// <summary>True where a day off moved the end.</summary>
    public bool WasMoved => Nominal != LastDay;
}
