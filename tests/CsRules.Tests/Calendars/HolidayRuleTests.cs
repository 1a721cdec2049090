using CsRules.Calendars;
using NodaTime;

namespace CsRules.Tests.Calendars;

public class HolidayRuleTests
{
    [Theory]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2016, 3, 27)]
    [InlineData(2019, 4, 21)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)] // the latest Easter there is
    [InlineData(2285, 3, 22)] // the earliest
    [InlineData(1954, 4, 18)] // the second exception of the moon's table
    [InlineData(1981, 4, 19)] // the first
    public void Easter_follows_the_churchs_table(int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), new EasterHoliday(new("", ""), 0).DayIn(year));

    [Fact]
    public void Easter_is_a_Sunday_between_22_March_and_25_April_in_every_year()
    {
        for (var year = 1583; year <= 4000; year++)
        {
            var easter = new EasterHoliday(new("", ""), 0).DayIn(year);
            Assert.Equal(IsoDayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new LocalDate(year, 3, 22), new LocalDate(year, 4, 25));
        }
    }

    [Theory]
    [InlineData(2025, 6, 20, true)] // Midsummer Eve
    [InlineData(2025, 6, 21, true)]
    [InlineData(2025, 11, 1, true)] // All Saints
    [InlineData(2025, 5, 29, true)] // Ascension
    [InlineData(2025, 12, 24, true)]
    [InlineData(2025, 12, 6, true)]
    [InlineData(2025, 12, 23, false)]
    [InlineData(2025, 6, 19, false)]
    public void Finland_has_its_holidays(int year, int month, int day, bool holiday) =>
        Assert.Equal(holiday, FinnishHolidays.Calendar.IsHoliday(new LocalDate(year, month, day)));

    [Fact]
    public void A_holiday_may_move_off_the_weekend()
    {
        var moved = new MovedHoliday(new FixedHoliday(new("", ""), 12, 25), [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]);
        Assert.Equal(new LocalDate(2027, 12, 27), moved.DayIn(2027));
        Assert.Equal(new LocalDate(2026, 12, 25), moved.DayIn(2026));
    }

    [Fact]
    public void A_29th_of_February_is_a_holiday_of_leap_years_only()
    {
        var leap = new FixedHoliday(new("", ""), 2, 29);
        HolidayRule[] rules = [leap, new MovedHoliday(leap, [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]), new FixedHoliday(new("", ""), 2, 28)];
        Assert.Equal(
            [new(2023, 2, 28), new(2024, 2, 29), new(2024, 2, 29), new(2024, 2, 28), new(2025, 2, 28)],
            HolidayRule.Between(rules, 2023, 2025).Select(h => h.Date));
        Assert.Throws<ArgumentOutOfRangeException>(() => leap.DayIn(2025));
    }

    [Theory]
    [InlineData(2025, 1, 20)]
    [InlineData(2026, 1, 19)]
    public void An_nth_weekday_is_the_first_from_a_date(int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), new WeekdayHoliday(new("", ""), 1, 15, IsoDayOfWeek.Monday).DayIn(year));
}
