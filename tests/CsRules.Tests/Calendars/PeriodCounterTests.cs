using CsRules.Calendars;
using CsRules.Documents;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Calendars;

public class PeriodCounterTests
{
    private static readonly HolidayCalendar Korea = KoreanHolidays.Calendar;
    private static readonly PeriodCounter Counter = new(CountingRule.Korea, Korea);

    [Fact]
    public void Seven_days_from_1_October_2025_end_after_Chuseok_and_the_reckoning_says_why()
    {
        var reckoning = Counter.Reckon(new LocalDate(2025, 10, 1), LegalPeriod.Days(7));
        Assert.Equal(new LocalDate(2025, 10, 10), reckoning.End.LastDay);
        Assert.Equal("10-01(수) + 7일 = 10-08(수) 대체공휴일(추석) → 10-09(목) 한글날 → 10-10(금) 까지", reckoning.Format(Language.Korean));
    }

    [Theory]
    [InlineData("2025-09-26", 7, "2025-10-10")] // the whole Chuseok block gives way
    [InlineData("2025-11-03", 7, "2025-11-10")]
    [InlineData("2025-11-01", 7, "2025-11-10")] // D+7 is a Saturday
    [InlineData("2025-11-02", 7, "2025-11-10")] // D+7 is a Sunday
    [InlineData("2024-02-02", 7, "2024-02-13")] // Seollal with its substitute
    [InlineData("2021-12-20", 7, "2021-12-27")] // no substitute for Christmas yet
    public void A_period_of_days_rolls_off_days_off(string from, int days, string last) =>
        Assert.Equal(Day(last), Counter.End(Day(from), LegalPeriod.Days(days)).LastDay);

    [Theory]
    [InlineData("2024-11-30", 3, "2025-02-28")] // the month's last day where it has no 30th
    [InlineData("2023-11-30", 3, "2024-02-29")]
    [InlineData("2025-01-31", 3, "2025-04-30")]
    [InlineData("2025-03-04", 3, "2025-06-04")]
    [InlineData("2025-03-06", 3, "2025-06-09")] // 6 June, Saturday, Sunday
    public void A_period_of_months_keeps_the_day_number_or_clips(string from, int months, string last) =>
        Assert.Equal(Day(last), Counter.End(Day(from), LegalPeriod.Months(months)).LastDay);

    [Theory]
    [InlineData("2025-10-02", 3, "2025-10-14")] // after the Chuseok block: 10, 13, 14
    [InlineData("2025-11-07", 3, "2025-11-12")]
    [InlineData("2025-11-08", 3, "2025-11-12")] // an event on a Saturday
    public void Business_days_skip_days_off(string from, int days, string last) =>
        Assert.Equal(Day(last), Counter.End(Day(from), LegalPeriod.BusinessDays(days)).LastDay);

    [Fact]
    public void A_first_day_that_counts_shortens_by_one()
    {
        var japan = new PeriodCounter(new(new(new("x", "x", "x"), ""), RollingDays.None, FirstDayCounted: true), Korea);
        Assert.Equal(Day("2025-11-10"), japan.End(Day("2025-11-03"), LegalPeriod.Days(8)).LastDay);
    }

    [Fact]
    public void A_negative_period_is_an_argument_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Counter.End(Day("2025-11-03"), LegalPeriod.Days(-1)));

    [Property(MaxTest = 5000, Arbitrary = [typeof(AnyDay)])]
    public bool The_end_agrees_with_a_walk_day_by_day(LocalDate from, byte length, byte unit)
    {
        var period = new LegalPeriod(length % 40, (PeriodUnit)(unit % 4));
        if (period.Unit == PeriodUnit.Years) period = period with { Length = period.Length % 5 };
        return Counter.End(from, period).LastDay == Walk(from, period);
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(AnyDay)])]
    public bool The_last_day_is_a_working_day_and_never_earlier_for_a_later_start(LocalDate from, byte length)
    {
        var period = LegalPeriod.Days(length);
        var last = Counter.End(from, period).LastDay;
        return Korea.IsWorkingDay(last) && Counter.End(from.PlusDays(1), period).LastDay >= last;
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(AnyDay)])]
    public bool A_reckoning_ends_on_the_last_day_and_names_every_day_that_moved_it(LocalDate from, byte length)
    {
        var period = new LegalPeriod(length % 30, length % 2 == 0 ? PeriodUnit.Days : PeriodUnit.BusinessDays);
        var reckoning = Counter.Reckon(from, period);
        return reckoning.Days[0].Date == from
            && reckoning.Days[^1].Date == Counter.End(from, period).LastDay
            && reckoning.Days.Where(d => d.Step is ReckoningStep.GaveWay or ReckoningStep.Skipped)
                .All(d => d.Why.Length > 0 && !Korea.IsWorkingDay(d.Date));
    }

    // The obvious way: look at every day in turn, with nothing precomputed.
    private static LocalDate Walk(LocalDate from, LegalPeriod period)
    {
        bool Off(LocalDate d) => d.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || Korea.All.Any(h => h.Date == d);
        var day = from;
        switch (period.Unit)
        {
            case PeriodUnit.Days:
                for (var i = 0; i < period.Length; i++) day = day.PlusDays(1);
                break;
            case PeriodUnit.BusinessDays:
                for (var left = period.Length; left > 0;)
                {
                    day = day.PlusDays(1);
                    if (!Off(day)) left--;
                }

                break;
            default:
                var months = period.Length * (period.Unit == PeriodUnit.Years ? 12 : 1);
                var (year, month) = (from.Year, from.Month);
                for (var i = 0; i < months; i++) (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
                day = new LocalDate(year, month, 1);
                while (day.Day < from.Day && day.PlusDays(1).Month == month) day = day.PlusDays(1);
                break;
        }

        while (Off(day)) day = day.PlusDays(1);
        return day;
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    public static class AnyDay
    {
        public static Arbitrary<LocalDate> Days() =>
            Arb.From(Gen.Choose(0, 14_000).Select(d => new LocalDate(2008, 1, 1).PlusDays(d)));
    }
}
