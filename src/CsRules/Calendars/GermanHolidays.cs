namespace CsRules.Calendars;

/// <summary>Germany's public holidays that hold in the whole country, 2008 to 2050; those of single states are not in it.</summary>
internal static class GermanHolidays
{
    private const int First = 2008;
    private const int Last = 2050;

    private static readonly IReadOnlyList<HolidayRule> Rules =
    [
        new FixedHoliday(new("새해 첫날", "New Year's Day"), 1, 1),
        new EasterHoliday(new("성금요일", "Good Friday"), -2),
        new EasterHoliday(new("부활절 월요일", "Easter Monday"), 1),
        new FixedHoliday(new("노동절", "Labour Day"), 5, 1),
        new EasterHoliday(new("주님 승천 대축일", "Ascension Day"), 39),
        new EasterHoliday(new("성령 강림절 월요일", "Whit Monday"), 50),
        new FixedHoliday(new("독일 통일의 날", "Day of German Unity"), 10, 3),
        // Five hundred years of the Reformation: in that one year in every state.
        new FixedHoliday(new("종교개혁 기념일", "Reformation Day"), 10, 31, 2017, 2017),
        new FixedHoliday(new("성탄절", "Christmas Day"), 12, 25),
        new FixedHoliday(new("성탄절 다음 날", "Second Day of Christmas"), 12, 26),
    ];

    private static readonly Lazy<HolidayCalendar> Lazy = new(() =>
        new(new("독일", "Germany"), First, Last, Last, HolidayRule.Between(Rules, First, Last)));

    /// <summary>The calendar; built once, on first use.</summary>
    public static HolidayCalendar Calendar => Lazy.Value;
}
