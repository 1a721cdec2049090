using System.Collections.Immutable;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>A holiday that moves to the next day of another weekday, where it falls on one of some days of the week; it looks at no other holiday.</summary>
internal sealed record MovedHoliday(HolidayRule Rule, ImmutableArray<IsoDayOfWeek> WhenOn) : HolidayRule(Rule.Name, Rule.FromYear, Rule.UntilYear)
{
    /// <inheritdoc/>
    public override LocalDate DayIn(int year)
    {
        var day = Rule.DayIn(year);
        while (WhenOn.Contains(day.DayOfWeek)) day = day.PlusDays(1);
        return day;
    }

    internal override bool Falls(int year) => Rule.Falls(year);
}
