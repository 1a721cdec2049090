using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>So many days after Easter Sunday (before it, where negative).</summary>
/// <example>
/// <para>Before Easter the offset is negative, and it may lead into another month:</para>
/// <code>
/// new EasterHoliday(new("성금요일", "Good Friday"), Offset: -2).DayIn(2025);       // 2025-04-18
/// new EasterHoliday(new("부활절 월요일", "Easter Monday"), Offset: 1).DayIn(2024);   // 2024-04-01
/// </code>
/// </example>
public sealed record EasterHoliday(LocalizedText Name, int Offset, int FromYear = 1, int UntilYear = 9999) : HolidayRule(Name, FromYear, UntilYear)
{
    /// <inheritdoc/>
    public override LocalDate DayIn(int year) => Easter.Sunday(year).PlusDays(Offset);
}
