using System.Collections.Immutable;
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
/// HolidayRule hangul = HolidayRule.OnDate(new("한글날", "Hangul Day"), month: 10, day: 9, fromYear: 2013);
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

    /// <summary>The same date every year; a 29 February only in leap years.</summary>
    public static HolidayRule OnDate(LocalizedText name, int month, int day, int fromYear = 1, int untilYear = 9999) =>
        new FixedHoliday(name, month, day, fromYear, untilYear);

    /// <summary>So many days after Easter Sunday (before it, where negative).</summary>
    public static HolidayRule AfterEaster(LocalizedText name, int days, int fromYear = 1, int untilYear = 9999) =>
        new EasterHoliday(name, days, fromYear, untilYear);

    /// <summary>The first such day of the week on or after a date: the third Monday of January is the first Monday from the 15th.</summary>
    public static HolidayRule OnWeekday(LocalizedText name, int month, int fromDay, IsoDayOfWeek dayOfWeek, int fromYear = 1, int untilYear = 9999) =>
        new WeekdayHoliday(name, month, fromDay, dayOfWeek, fromYear, untilYear);

    /// <summary>The same holiday, moved to the next day of another weekday where it falls on one of these; it looks at no other holiday.</summary>
    public HolidayRule MovedWhenOn(params ImmutableArray<IsoDayOfWeek> days) => new MovedHoliday(this, days);

    /// <summary>The holidays of a span of years; a 29 February only of leap years.</summary>
    public static IEnumerable<Holiday> Between(IEnumerable<HolidayRule> rules, int firstYear, int lastYear) =>
        from year in Enumerable.Range(firstYear, lastYear - firstYear + 1)
        from rule in rules
        where year >= rule.FromYear && year <= rule.UntilYear && rule.Falls(year)
        select new Holiday(rule.DayIn(year), rule.Name, HolidayKind.Regular);
}
