using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>A holiday as a rule: which day it is in a year, and in which years it is one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FromYear">First year, inclusive.</param>
/// <param name="UntilYear">Last year, inclusive.</param>
/// <example>
/// <para>A holiday is one only in the years of its rule:</para>
/// <code>
/// HolidayRule hangul = new FixedHoliday(new("한글날", "Hangul Day"), Month: 10, Day: 9, FromYear: 2013);
/// hangul.DayIn(2025);                                  // 2025-10-09
/// HolidayRule.Between([hangul], 2011, 2014).Count();   // 2
/// </code>
/// </example>
public abstract record HolidayRule(LocalizedText Name, int FromYear, int UntilYear)
{
    /// <summary>The day in a year.</summary>
    public abstract LocalDate DayIn(int year);

    /// <summary>True where a year has the day at all.</summary>
    internal virtual bool Falls(int year) => true;

    /// <summary>The holidays of a span of years; a 29 February only of leap years.</summary>
    public static IEnumerable<Holiday> Between(IEnumerable<HolidayRule> rules, int firstYear, int lastYear) =>
        from year in Enumerable.Range(firstYear, lastYear - firstYear + 1)
        from rule in rules
        where year >= rule.FromYear && year <= rule.UntilYear && rule.Falls(year)
        select new Holiday(rule.DayIn(year), rule.Name, HolidayKind.Regular);
}
