using System.Collections.Immutable;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>A holiday that moves to the next day of another weekday, where it falls on one of some days of the week; it looks at no other holiday.</summary>
/// <example>
/// <para>From a Saturday it moves past Sunday too; from a Friday it does not move:</para>
/// <code>
/// var newYear = new MovedHoliday(new FixedHoliday(new("새해 첫날", "New Year's Day"), 1, 1), [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]);
/// newYear.DayIn(2022);   // 2022-01-03
/// newYear.DayIn(2021);   // 2021-01-01
/// </code>
/// </example>
public sealed record MovedHoliday(HolidayRule Rule, ImmutableArray<IsoDayOfWeek> WhenOn) : HolidayRule(Rule.Name, Rule.FromYear, Rule.UntilYear)
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
