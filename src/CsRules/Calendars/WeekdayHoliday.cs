using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>The first such day of the week on or after a date: the third Monday of January is the first Monday from the 15th.</summary>
internal sealed record WeekdayHoliday(LocalizedText Name, int Month, int FromDay, IsoDayOfWeek DayOfWeek, int FromYear = 1, int UntilYear = 9999)
    : HolidayRule(Name, FromYear, UntilYear)
{
    /// <inheritdoc/>
    public override LocalDate DayIn(int year)
    {
        var day = new LocalDate(year, Month, FromDay);
        return day.DayOfWeek == DayOfWeek ? day : day.Next(DayOfWeek);
    }
}
