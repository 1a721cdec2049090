using System.Collections.Immutable;
using CsRules.Calendars;
using NodaTime;

namespace CsRules.Tests.Calendars;

/// <summary>The numbered rules of business time, each by example; the properties say the rest.</summary>
public class BusinessRulesTests
{
    private static readonly Duration Tick = Duration.FromTicks(1);
    private static readonly BusinessCalendar NineToFive = Weekdays("Etc/UTC");

    [Theory]
    [InlineData("2020-10-25", 25)]
    [InlineData("2020-03-29", 23)]
    [InlineData("2020-06-07", 24)]
    public void Rule_1_an_open_day_is_as_long_as_it_really_was(string date, int hours)
    {
        var paris = BusinessHours.Always("Europe/Paris").Compile();
        var day = Date(date);
        Assert.Equal(Duration.FromHours(hours), paris.Elapsed(Midnight(paris, day), Midnight(paris, day.PlusDays(1))));
    }

    [Fact]
    public void Rule_2_a_skipped_wall_time_is_the_moment_of_the_jump()
    {
        var paris = Every("Europe/Paris", "02:15", "02:45").Compile();
        // 02:00 to 03:00 never came on that date, so neither did the opening hours.
        Assert.Equal(Duration.Zero, paris.Elapsed(Utc("2020-03-28T12:00:00Z"), Utc("2020-03-29T12:00:00Z")));
        Assert.Equal(Utc("2020-03-29T01:00:00Z"), paris.ToInstant(new LocalDateTime(2020, 3, 29, 2, 30)));
    }

    [Fact]
    public void Rule_2_a_repeated_wall_time_is_the_earlier_also_where_winter_is_the_daylight_saving()
    {
        var dublin = Every("Europe/Dublin", "01:30", "03:00").Compile();
        Assert.Equal(Utc("2020-10-25T00:30:00Z"), dublin.ToInstant(new LocalDateTime(2020, 10, 25, 1, 30)));
        Assert.Equal(Duration.FromMinutes(150), dublin.Elapsed(Utc("2020-10-25T00:00:00Z"), Utc("2020-10-25T12:00:00Z")));
    }

    [Fact]
    public void Rule_3_a_date_without_midnight_starts_when_it_starts()
    {
        var saoPaulo = Every("America/Sao_Paulo", "00:00", "02:00").Compile();
        Assert.Equal(Utc("2015-10-18T03:00:00Z"), saoPaulo.NextOpen(Utc("2015-10-17T12:00:00Z")));
        Assert.Equal(Duration.FromHours(1), saoPaulo.Elapsed(Utc("2015-10-18T00:00:00Z"), Utc("2015-10-18T12:00:00Z")));
    }

    [Fact]
    public void What_a_closure_leaves_of_a_night_may_begin_after_the_next_dates_own_hours()
    {
        // Wednesday 22:00 to 06:00 without Wednesday's 06:00 to 02:00 is Thursday 02:00 to 06:00; Thursday's own 00:00 to 02:30 begins earlier.
        var night = new BusinessHours
        {
            Zone = "Etc/UTC",
            Weekly = new() { Wed = [BusinessInterval.Of("22:00", "06:00")], Thu = [BusinessInterval.Of("00:00", "02:30")] },
            Closures = ImmutableSortedDictionary<LocalDate, ImmutableArray<BusinessInterval>>.Empty.Add(new LocalDate(2014, 9, 10), [BusinessInterval.Of("06:00", "02:00")]),
        }.Compile();
        Assert.Equal(Duration.FromHours(6), night.Elapsed(Utc("2014-09-10T12:00:00Z"), Utc("2014-09-11T12:00:00Z")));
        Assert.Equal(Utc("2014-09-11T00:00:00Z"), night.NextOpen(Utc("2014-09-10T12:00:00Z")));
        Assert.Equal(Utc("2014-09-11T06:00:00Z"), night.NextClose(Utc("2014-09-11T00:00:00Z")));
    }

    [Fact]
    public void A_range_is_what_is_covered_and_closes_nothing()
    {
        // A range is a row of dates too, and these are not closed.
        var september = BusinessHours.Always("Etc/UTC").Compile(new DateInterval(new LocalDate(2014, 9, 1), new LocalDate(2014, 9, 30)));
        Assert.Equal((Duration.FromDays(30), Utc("2014-10-01T00:00:00Z")), (september.Elapsed(september.Start, september.End), september.End));
    }

    [Fact]
    public void Rule_3_a_date_that_never_was_has_no_hours()
    {
        var apia = BusinessHours.Always("Pacific/Apia").Compile();
        Assert.Equal(Duration.FromHours(48), apia.Elapsed(Midnight(apia, Date("2011-12-29")), Midnight(apia, Date("2012-01-01"))));
        Assert.False(apia.IsWorkingDay(Date("2011-12-30")));
    }

    [Fact]
    public void Rule_4_a_budget_that_ends_at_closing_is_due_at_closing_or_at_the_next_opening()
    {
        var friday = Utc("2024-01-19T15:00:00Z");
        Assert.Equal(Utc("2024-01-19T17:00:00Z"), NineToFive.Add(friday, Duration.FromHours(2)));
        Assert.Equal(Utc("2024-01-22T09:00:00Z"), NineToFive.Add(friday, Duration.FromHours(2), BusinessBoundary.Opening));
        var less = Duration.FromHours(2) - Tick;
        Assert.Equal(NineToFive.Add(friday, less), NineToFive.Add(friday, less, BusinessBoundary.Opening));
    }

    [Theory]
    [InlineData("2024-01-19T16:59:59Z", "2024-01-19T16:59:59Z")]
    [InlineData("2024-01-19T17:00:00Z", "2024-01-22T09:00:00Z")]
    [InlineData("2024-01-22T08:59:59Z", "2024-01-22T09:00:00Z")]
    [InlineData("2024-01-22T09:00:00Z", "2024-01-22T09:00:00Z")]
    public void Rule_5_outside_hours_the_clock_starts_at_the_next_opening(string at, string starts)
    {
        Assert.Equal(Utc(starts), NineToFive.NextOpen(Utc(at)));
        Assert.Equal(Utc(starts) + Duration.FromSeconds(1), NineToFive.Add(Utc(at), Duration.FromSeconds(1)));
    }

    [Theory]
    [InlineData("2024-01-19T17:00:00Z", "2024-01-19T17:00:00Z")]
    [InlineData("2024-01-20T12:00:00Z", "2024-01-19T17:00:00Z")]
    [InlineData("2024-01-19T16:00:00Z", "2024-01-18T17:00:00Z")]
    public void Rule_5_backward_a_closing_instant_is_its_own_answer(string at, string closed) =>
        Assert.Equal(Utc(closed), NineToFive.PreviousClose(Utc(at)));

    [Fact]
    public void Rule_6_a_zero_budget_is_due_at_once_or_at_the_next_opening()
    {
        Assert.Equal(Utc("2024-01-19T10:00:00Z"), NineToFive.Add(Utc("2024-01-19T10:00:00Z"), Duration.Zero));
        Assert.Equal(Utc("2024-01-22T09:00:00Z"), NineToFive.Add(Utc("2024-01-19T17:00:00Z"), Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => NineToFive.Add(Utc("2024-01-19T17:00:00Z"), -Tick));
    }

    [Fact]
    public void Rule_7_no_open_time_ahead_is_never()
    {
        var once = new BusinessHours
        {
            Zone = "Asia/Seoul",
            Exceptions = ImmutableSortedDictionary<LocalDate, ImmutableArray<BusinessInterval>>.Empty
                .Add(Date("2024-05-01"), [BusinessInterval.Of("10:00", "12:00")]),
        }.Compile();
        var before = Utc("2024-04-01T00:00:00Z");
        Assert.Equal(Utc("2024-05-01T03:00:00Z"), once.Add(before, Duration.FromHours(2)));
        Assert.Null(once.Add(before, Duration.FromHours(2), BusinessBoundary.Opening));
        Assert.Null(once.Add(before, Duration.FromHours(2) + Tick));
        Assert.Null(once.NextOpen(Utc("2024-05-01T03:00:00Z")));
        Assert.Null(once.PreviousClose(before));
        Assert.Null(once.Subtract(before, Duration.Zero));
        Assert.Null(NineToFive.Add(before, Duration.FromDays(200_000)));
        Assert.Null(BusinessHours.Always("Etc/UTC").Compile().NextClose(before));
    }

    [Fact]
    public void Rule_8_the_range_is_stated_and_nothing_is_guessed_beyond_it()
    {
        var seoul = Weekdays("Asia/Seoul");
        Assert.Equal(Utc("1969-12-31T15:00:00Z"), seoul.Start);
        Assert.Equal(Utc("2099-12-31T15:00:00Z"), seoul.End);
        Assert.False(seoul.IsOpen(seoul.End));
        Assert.Throws<ArgumentOutOfRangeException>(() => seoul.IsOpen(seoul.Start - Tick));
        Assert.Throws<ArgumentOutOfRangeException>(() => seoul.Elapsed(seoul.Start, seoul.End + Tick));
        Assert.Throws<ArgumentOutOfRangeException>(() => seoul.NextOpen(Instant.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => seoul.NextOpen(Instant.MinValue));
    }

    [Fact]
    public void An_overnight_interval_belongs_to_the_date_on_which_it_starts()
    {
        var night = new BusinessHours
        {
            Zone = "Etc/UTC",
            Weekly = new BusinessWeek { Mon = [BusinessInterval.Of("22:00", "06:00")], Tue = [BusinessInterval.Of("22:00", "06:00")] },
            Holidays = [Date("2024-01-16")],
        }.Compile();
        Assert.Equal(Utc("2024-01-16T06:00:00Z"), night.NextClose(Utc("2024-01-15T23:00:00Z")));
        Assert.Equal(Utc("2024-01-22T22:00:00Z"), night.NextOpen(Utc("2024-01-16T06:00:00Z")));
    }

    [Fact]
    public void Crowded_minutes_among_long_days_are_found_too()
    {
        var minutes = Every("Etc/UTC", "12:00", "12:01") with
        {
            Exceptions = Enumerable.Range(0, 2000).ToImmutableSortedDictionary(
                i => Date("2020-01-01").PlusDays(i), _ => ImmutableArray.Create(BusinessInterval.Of("00:00", "24:00"))),
        };
        var calendar = minutes.Compile();
        var from = Utc("1990-01-01T00:00:00Z");
        for (var day = 1; day < 9000; day += 37)
            Assert.Equal(from + Duration.FromDays(day - 1) + Duration.FromHours(12) + Duration.FromMinutes(1), calendar.Add(from, Duration.FromMinutes(day)));
    }

    [Fact]
    public void Questions_allocate_nothing()
    {
        var at = Utc("2024-01-19T15:00:00Z");
        void Ask()
        {
            NineToFive.Elapsed(at, at + Duration.FromDays(3650));
            NineToFive.Add(at, Duration.FromHours(9999));
            NineToFive.Subtract(at, Duration.FromHours(9999));
            NineToFive.NextOpen(at);
            NineToFive.NextClose(at);
            NineToFive.PreviousClose(at);
            NineToFive.IsOpen(at);
            NineToFive.AddWorkingDays(at, 99);
        }

        Ask();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Ask();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static BusinessCalendar Weekdays(string zone) =>
        new BusinessHours { Zone = zone, Weekly = BusinessWeek.Weekdays(BusinessInterval.Of("09:00", "17:00")) }.Compile();

    private static BusinessHours Every(string zone, string start, string end) =>
        new() { Zone = zone, Weekly = BusinessWeek.EveryDay(BusinessInterval.Of(start, end)) };

    private static Instant Midnight(BusinessCalendar calendar, LocalDate date) => calendar.ToInstant(date.AtMidnight());

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static Instant Utc(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;
}
