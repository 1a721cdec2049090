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
