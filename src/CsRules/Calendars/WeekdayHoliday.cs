using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>The first such day of the week on or after a date: the third Monday of January is the first Monday from the 15th.</summary>
/// <example>
/// <para>A first possible day that is a Saturday is the day itself; otherwise it is the Saturday after:</para>
/// <code>
/// var saints = new WeekdayHoliday(new("모든 성인의 날", "All Saints' Day"), Month: 10, FromDay: 31, IsoDayOfWeek.Saturday);
/// saints.DayIn(2026);   // 2026-10-31
/// saints.DayIn(2025);   // 2025-11-01
/// </code>
/// </example>
public sealed record WeekdayHoliday(LocalizedText Name, int Month, int FromDay, IsoDayOfWeek DayOfWeek, int FromYear = 1, int UntilYear = 9999)
    : HolidayRule(Name, FromYear, UntilYear)
{
    /// <inheritdoc/>
    public override LocalDate DayIn(int year)
    {
        var day = new LocalDate(year, Month, FromDay);
        return day.DayOfWeek == DayOfWeek ? day : day.Next(DayOfWeek);
    }
}
