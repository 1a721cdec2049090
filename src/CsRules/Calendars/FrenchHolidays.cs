namespace CsRules.Calendars;

/// <summary>France's public holidays, 2008 to 2050; those of Alsace and Moselle alone are not in it.</summary>
internal static class FrenchHolidays
{
    private const int First = 2008;
    private const int Last = 2050;

    private static readonly IReadOnlyList<HolidayRule> Rules =
    [
        new FixedHoliday(new("새해 첫날", "New Year's Day"), 1, 1),
        new EasterHoliday(new("부활절 월요일", "Easter Monday"), 1),
        new FixedHoliday(new("노동절", "Labour Day"), 5, 1),
        new FixedHoliday(new("전승 기념일", "Victory Day 1945"), 5, 8),
        new EasterHoliday(new("주님 승천 대축일", "Ascension Day"), 39),
        new EasterHoliday(new("성령 강림절 월요일", "Whit Monday"), 50),
        new FixedHoliday(new("프랑스 혁명 기념일", "Bastille Day"), 7, 14),
        new FixedHoliday(new("성모 승천 대축일", "Assumption Day"), 8, 15),
        new FixedHoliday(new("모든 성인의 날", "All Saints' Day"), 11, 1),
        new FixedHoliday(new("휴전 기념일", "Armistice Day"), 11, 11),
        new FixedHoliday(new("성탄절", "Christmas Day"), 12, 25),
    ];

    private static readonly Lazy<HolidayCalendar> Lazy = new(() =>
        new(new("프랑스", "France"), First, Last, Last, HolidayRule.Between(Rules, First, Last)));

    /// <summary>The calendar; built once, on first use.</summary>
    public static HolidayCalendar Calendar => Lazy.Value;
}
