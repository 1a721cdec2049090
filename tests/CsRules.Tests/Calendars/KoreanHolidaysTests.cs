using CsRules.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Tests.Calendars;

public class KoreanHolidaysTests
{
    private static readonly HolidayCalendar Korea = KoreanHolidays.Calendar;

    public static TheoryData<int> PublishedYears()
    {
        var years = new TheoryData<int>();
        for (var year = 2010; year <= 2026; year += 2) years.Add(year);
        return years;
    }

    [Theory]
    [MemberData(nameof(PublishedYears))]
    public void A_year_equals_the_official_list(int year)
    {
        var official = TestData.Read("Calendars", "Data", "kr-holidays.csv").Split('\n')
            .Where(line => line.StartsWith($"{year}-", StringComparison.Ordinal))
            .Select(line => (line[..10], line.Trim().Split(',')[^1]))
            .Order();
        var made = Korea.In(year).Select(h => (LocalDatePattern.Iso.Format(h.Date), h.Kind.ToString().ToLowerInvariant())).Order();
        Assert.Equal(official, made);
    }

    [Theory]
    [InlineData("2017-10-06", true)]
    [InlineData("2018-09-26", true)]
    [InlineData("2021-08-16", true)]
    [InlineData("2021-12-27", false)] // Christmas earned no substitute before 2023
    [InlineData("2022-05-09", false)]
    [InlineData("2022-12-26", false)]
    [InlineData("2023-01-24", true)]
    [InlineData("2023-05-29", true)]
    [InlineData("2025-05-06", true)]
    [InlineData("2025-05-07", false)] // two holidays on one Monday give one day
    [InlineData("2025-10-08", true)]
    [InlineData("2013-10-07", false)] // before the first substitutes
    [InlineData("2012-10-09", false)] // Hangul Day from 2013
    [InlineData("2013-10-09", true)]
    [InlineData("2025-05-01", false)] // Labour Day from 2026
    [InlineData("2027-05-03", true)]
    [InlineData("2025-07-17", false)] // Constitution Day again from 2026
    [InlineData("2027-07-19", true)]
    [InlineData("2015-08-14", true)]
    [InlineData("2017-05-09", true)]
    [InlineData("2025-06-03", true)]
    public void A_day_is_a_holiday_by_the_rule_of_its_time(string date, bool expected) =>
        Assert.Equal(expected, Korea.IsHoliday(LocalDatePattern.Iso.Parse(date).Value));

    [Theory]
    [InlineData(2008, "2008-04-09")]
    [InlineData(2014, "2014-06-04")]
    [InlineData(2018, "2018-06-13")] // 6 June stands beside Memorial Day's own Wednesday
    [InlineData(2028, "2028-04-12")]
    [InlineData(2030, "2030-06-12")] // Memorial Day follows the first Wednesday
    public void An_election_on_expiry_of_term_follows_the_election_act(int year, string date) =>
        Assert.Contains(Korea.In(year), h => h.Kind == HolidayKind.Election && LocalDatePattern.Iso.Format(h.Date) == date);

    [Fact]
    public void Of_two_overlaps_in_one_block_each_earns_a_day()
    {
        // 2036: Chuseok eve is National Foundation Day (Friday), the day after Chuseok is a Sunday.
        Assert.True(Korea.IsHoliday(new LocalDate(2036, 10, 6)));
        Assert.True(Korea.IsHoliday(new LocalDate(2036, 10, 7)));
        Assert.False(Korea.IsHoliday(new LocalDate(2036, 10, 8)));
    }

    [Fact]
    public void No_substitute_falls_on_a_weekend_or_on_another_holiday()
    {
        foreach (var substitute in Korea.All.Where(h => h.Kind == HolidayKind.Substitute))
        {
            Assert.False(substitute.Date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday, substitute.ToString());
            Assert.Single(Korea.On(substitute.Date));
        }
    }

    [Theory]
    [InlineData(2007)]
    [InlineData(2051)]
    public void A_year_outside_says_the_range(int year)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Korea.IsHoliday(new LocalDate(year, 1, 1)));
        Assert.Contains("2008", error.Message, StringComparison.Ordinal);
        Assert.Contains("2050", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Provisional_years_begin_after_the_last_published_one()
    {
        Assert.False(Korea.IsProvisional(2027));
        Assert.True(Korea.IsProvisional(2028));
    }

    [Fact]
    public void Days_can_be_added_and_removed_without_changing_the_calendar_itself()
    {
        var day = new LocalDate(2028, 11, 1);
        var more = Korea.With(new Holiday(day, new("임시공휴일", "temporary"), HolidayKind.Temporary));
        Assert.True(more.IsHoliday(day));
        Assert.False(more.Without(day).IsHoliday(day));
        Assert.False(Korea.IsHoliday(day));
    }

    [Fact]
    public void A_plain_Sunday_is_no_holiday_by_name_but_no_working_day()
    {
        var sunday = new LocalDate(2025, 11, 9);
        Assert.False(Korea.IsHoliday(sunday));
        Assert.False(Korea.IsWorkingDay(sunday));
        Assert.True(Korea.IsWorkingDay(sunday.PlusDays(1)));
    }
}
