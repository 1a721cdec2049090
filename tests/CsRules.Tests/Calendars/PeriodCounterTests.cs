using CsRules.Calendars;
using CsRules.Documents;
using CsRules.Laws;
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
    [InlineData("2025-01-30", 1, "2025-02-28")] // counted from the 31st: February has none
    [InlineData("2025-01-27", 1, "2025-02-27")] // counted from the 28th
    [InlineData("2025-02-28", 1, "2025-03-31")] // counted from 1 March: a whole March
    [InlineData("2024-02-28", 1, "2024-03-28")] // a leap year: counted from the 29th
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2025-04-30", 3, "2025-07-31")] // counted from 1 May
    [InlineData("2025-02-28", 3, "2025-06-02")] // 31 May is a Saturday
    [InlineData("2025-12-31", 2, "2026-03-03")] // 28 February Saturday, Sunday, then the substitute of 1 March
    public void Civil_Act_160_counts_months_from_the_day_after_the_event(string from, int months, string last) =>
        Assert.Equal(Day(last), Counter.End(Day(from), LegalPeriod.Months(months)).LastDay);

    [Theory]
    [InlineData("2023-02-28", 1, "2024-02-29")] // counted from 1 March 2023
    [InlineData("2024-02-28", 1, "2025-02-28")] // counted from 29 February, which 2025 has not
    [InlineData("2024-12-31", 1, "2025-12-31")]
    public void Civil_Act_160_counts_years_alike(string from, int years, string last) =>
        Assert.Equal(Day(last), Counter.End(Day(from), LegalPeriod.Years(years)).LastDay);

    [Theory]
    [InlineData(MonthRule.SameDate, "2025-02-28", 1, "2025-03-28")]
    [InlineData(MonthRule.SameDate, "2025-01-31", 1, "2025-02-28")]
    [InlineData(MonthRule.SameDateOrNext, "2025-01-31", 1, "2025-03-01")]
    [InlineData(MonthRule.SameDateOrNext, "2025-01-28", 1, "2025-02-28")]
    public void Other_laws_keep_the_date(MonthRule months, string from, int count, string last) =>
        Assert.Equal(Day(last), new PeriodCounter(CountingRule.Korea with { Rolls = RollingDays.None, Months = months }, Korea)
            .End(Day(from), LegalPeriod.Months(count)).LastDay);

    [Theory]
    [InlineData(PeriodUnit.Days, 1, "9999-12-31")]
    [InlineData(PeriodUnit.Days, 0, "9999-12-31")]
    [InlineData(PeriodUnit.Months, 1, "9999-12-31")]
    [InlineData(PeriodUnit.Days, 1, "2007-12-31")] // the start lies outside
    [InlineData(PeriodUnit.Days, 1, "2050-12-31")] // the end lies outside
    [InlineData(PeriodUnit.Years, int.MaxValue, "2025-01-01")]
    [InlineData(PeriodUnit.Months, int.MaxValue, "2025-01-01")]
    [InlineData(PeriodUnit.Days, int.MaxValue, "2025-01-01")]
    [InlineData(PeriodUnit.BusinessDays, int.MaxValue, "2025-01-01")]
    public void What_leaves_the_years_of_the_calendar_is_an_argument_error(PeriodUnit unit, int length, string from)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Counter.End(Day(from), new(length, unit)));
        var alike = new PeriodCounter(CountingRule.Korea with { Rolls = RollingDays.None, FirstDayCounted = true, Months = MonthRule.SameDate }, Korea);
        if (from != "2050-12-31") Assert.Throws<ArgumentOutOfRangeException>(() => alike.End(Day(from), new(length, unit)));
    }

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
                // Day by day from the first that counts, until so many months later the day before its number, or the month's end.
                var months = period.Length * (period.Unit == PeriodUnit.Years ? 12 : 1);
                if (months == 0) break;
                var first = from.PlusDays(1);
                day = first;
                var passed = 0;
                while (passed < months)
                {
                    if (day.PlusDays(1).Day == 1) passed++;
                    if (first.Day == 1 && passed == months) break;
                    day = day.PlusDays(1);
                }

                if (first.Day > 1)
                    while (day.PlusDays(1).Day > 1 && day.Day < first.Day - 1) day = day.PlusDays(1);
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

    // The first working days after a day, counted one by one.
    [Theory]
    [InlineData("KR")]
    [InlineData("FI")]
    [InlineData("GB")]
    public void The_nth_working_day_is_the_nth_that_a_walk_meets(string country)
    {
        var counter = LawBook.Of(country).General.Counter;
        foreach (var from in (LocalDate[])[counter.Calendar.First.PlusDays(-1), counter.Calendar.First, new(2025, 9, 30), new(2025, 10, 5), new(2025, 1, 31), new(2024, 2, 29)])
        {
            Assert.Equal(from, counter.WorkingDay(from, 0));
            var (day, met) = (from, 0);
            while (met < 1_000)
            {
                day = day.PlusDays(1);
                if (counter.Calendar.IsWorkingDay(day)) Assert.Equal(day, counter.WorkingDay(from, ++met));
            }
        }
    }

    // Months and years of a calendar may hold few working days, or none: wherever they lie, the nth is the nth of a list.
    [Property(MaxTest = 60)]
    public void So_it_is_where_whole_months_are_closed(PositiveInt seed)
    {
        var random = new Random(seed.Get);
        var (first, years) = (random.Next(1990, 2030), random.Next(1, 30));
        var closed = new HashSet<LocalDate>();
        var (start, end) = (new LocalDate(first, 1, 1), new LocalDate(first + years - 1, 12, 31));
        for (var gap = random.Next(6); gap > 0; gap--)
        {
            var day = start.PlusDays(random.Next(NodaTime.Period.DaysBetween(start, end)));
            for (var left = random.Next(1, 900); left > 0 && day <= end; left--, day = day.PlusDays(1)) closed.Add(day);
        }

        var weekend = Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day).Where(_ => random.Next(4) == 0).Take(6);
        var name = new LocalizedText("달력", "calendar");
        var calendar = new HolidayCalendar(name, first, first + years - 1, 9998, closed.Select(day => new Holiday(day, name, HolidayKind.Regular)), weekend);
        var working = Enumerable.Range(0, NodaTime.Period.DaysBetween(start, end) + 1).Select(start.PlusDays).Where(calendar.IsWorkingDay).ToList();
        for (var i = 0; i < 300 && working.Count > 0; i++)
        {
            var n = random.Next(working.Count);
            var from = start.PlusDays(random.Next(-1, NodaTime.Period.DaysBetween(start, end) + 1));
            var after = working.FindIndex(day => day > from);
            if (after < 0 || after + n >= working.Count) Assert.Throws<ArgumentOutOfRangeException>(() => calendar.WorkingDayAfter(from, n + 1));
            else Assert.Equal(working[after + n], calendar.WorkingDayAfter(from, n + 1));
        }
    }

    [Fact]
    public void The_last_working_day_of_the_calendar_is_found_and_none_after_it()
    {
        var last = Korea.Last;
        while (!Korea.IsWorkingDay(last)) last = last.PlusDays(-1);
        Assert.Equal(last, Counter.WorkingDay(last.PlusDays(-1), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Counter.WorkingDay(last, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Counter.WorkingDay(last, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Counter.WorkingDay(Korea.First, int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Counter.WorkingDay(Korea.First.PlusDays(-2), 1));
    }
}
