using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>The same date every year.</summary>
internal sealed record FixedHoliday(LocalizedText Name, int Month, int Day, int FromYear = 1, int UntilYear = 9999) : HolidayRule(Name, FromYear, UntilYear)
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such day: a 29 February outside leap years.</exception>
    public override LocalDate DayIn(int year) => new(year, Month, Day);

    internal override bool Falls(int year) => Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month);
}
