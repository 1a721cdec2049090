using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>So many days after Easter Sunday (before it, where negative).</summary>
internal sealed record EasterHoliday(LocalizedText Name, int Offset, int FromYear = 1, int UntilYear = 9999) : HolidayRule(Name, FromYear, UntilYear)
{
    /// <inheritdoc/>
    public override LocalDate DayIn(int year) => Easter.Sunday(year).PlusDays(Offset);
}
