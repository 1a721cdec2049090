using NodaTime;

namespace CsRules.Calendars;

/// <summary>
/// Finland's public holidays from rules, 2008 to 2050, with Midsummer Eve and Christmas Eve, on which legal periods do not
/// end either. Years after the present are fixed by the same rules, so none is provisional.
/// </summary>
/// <example>
/// <para>Midsummer Eve is a day off here; the Thursday before it is not:</para>
/// <code>
/// FinnishHolidays.Calendar.On(new LocalDate(2025, 6, 20)).Single().Name.English;   // "Midsummer Eve"
/// FinnishHolidays.Calendar.IsWorkingDay(new LocalDate(2025, 6, 19));               // true
/// </code>
/// </example>
public static class FinnishHolidays
{
    private const int First = 2008;
    private const int Last = 2050;

    /// <summary>The holidays as rules.</summary>
    public static IReadOnlyList<HolidayRule> Rules { get; } =
    [
        new FixedHoliday(new("새해 첫날", "New Year's Day"), 1, 1),
        new FixedHoliday(new("주현절", "Epiphany"), 1, 6),
        new EasterHoliday(new("성금요일", "Good Friday"), -2),
        new EasterHoliday(new("부활절", "Easter Sunday"), 0),
        new EasterHoliday(new("부활절 월요일", "Easter Monday"), 1),
        new FixedHoliday(new("노동절", "May Day"), 5, 1),
        new EasterHoliday(new("주님 승천 대축일", "Ascension Day"), 39),
        new EasterHoliday(new("성령 강림절", "Whit Sunday"), 49),
        new WeekdayHoliday(new("하지 전날", "Midsummer Eve"), 6, 19, IsoDayOfWeek.Friday),
        new WeekdayHoliday(new("하지", "Midsummer Day"), 6, 20, IsoDayOfWeek.Saturday),
        new WeekdayHoliday(new("모든 성인의 날", "All Saints' Day"), 10, 31, IsoDayOfWeek.Saturday),
        new FixedHoliday(new("독립기념일", "Independence Day"), 12, 6),
        new FixedHoliday(new("성탄절 전날", "Christmas Eve"), 12, 24),
        new FixedHoliday(new("성탄절", "Christmas Day"), 12, 25),
        new FixedHoliday(new("성탄절 다음 날", "St Stephen's Day"), 12, 26),
    ];

    private static readonly Lazy<HolidayCalendar> Lazy = new(() =>
        new(new("핀란드", "Finland"), First, Last, Last, HolidayRule.Between(Rules, First, Last)));

    /// <summary>The calendar; built once, on first use.</summary>
    public static HolidayCalendar Calendar => Lazy.Value;
}
