using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>The same date every year.</summary>
/// <example>
/// <para>A rule for one year gives one holiday, though it can name the day of any year:</para>
/// <code>
/// var once = new FixedHoliday(new("창립 기념일", "Anniversary"), Month: 11, Day: 3, FromYear: 2025, UntilYear: 2025);
/// HolidayRule.Between([once], 2024, 2026).Count();   // 1
/// once.DayIn(2026);                                  // 2026-11-03
/// </code>
/// </example>
public sealed record FixedHoliday(LocalizedText Name, int Month, int Day, int FromYear = 1, int UntilYear = 9999) : HolidayRule(Name, FromYear, UntilYear)
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such day: a 29 February outside leap years.</exception>
    public override LocalDate DayIn(int year) => new(year, Month, Day);

    internal override bool Falls(int year) => Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month);
}
