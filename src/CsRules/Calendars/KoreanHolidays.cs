using CsRules.Documents;

namespace CsRules.Calendars;

/// <summary>
/// Korea's public holidays from 2008 to 2050, made from the rules in force on each date
/// (관공서의 공휴일에 관한 규정; 공직선거법 Art 34 for polling days), not from a typed list.
/// Years after <see cref="PublishedThrough"/> are provisional: the government may still designate days,
/// and the presidential election of 2030 is not among them because its date is uncertain.
/// </summary>
/// <example>
/// <para>Two holidays on one Monday give one substitute day:</para>
/// <code>
/// KoreanHolidays.Calendar.On(new LocalDate(2025, 5, 5)).Count();   // 2
/// KoreanHolidays.Calendar.IsHoliday(new LocalDate(2025, 5, 6));    // true
/// KoreanHolidays.Calendar.IsHoliday(new LocalDate(2025, 5, 7));    // false
/// </code>
/// </example>
public static class KoreanHolidays
{
    /// <summary>First year covered.</summary>
    public const int FirstYear = 2008;

    /// <summary>Last year covered: the lunar calendar's tables end with it.</summary>
    public const int LastYear = 2050;

    /// <summary>Last year whose official list is published.</summary>
    public const int PublishedThrough = 2027;

    private static readonly Lazy<HolidayCalendar> Lazy = new(() => new HolidayCalendar(
        new LocalizedText("대한민국", "South Korea"), FirstYear, LastYear, PublishedThrough,
        Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(Year))
    {
        Changes = [.. KoreanHolidayRules.Changes, .. KoreanSubstitutes.Changes],
    });

    /// <summary>The calendar; built once, on first use.</summary>
    public static HolidayCalendar Calendar => Lazy.Value;

    private static IEnumerable<Holiday> Year(int year)
    {
        var regular = new List<Holiday>(KoreanHolidayRules.Regular(year));
        var named = new List<Holiday>(regular);
        foreach (var decreed in KoreanHolidayDecrees.Temporary)
            if (decreed.Date.Year == year) named.Add(decreed);
        named.AddRange(KoreanElections.In(year, regular));
        named = HolidayOrder.Sorted(named);
        named.AddRange(KoreanSubstitutes.For(named));
        return named;
    }
}
