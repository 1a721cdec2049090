using CsRules.Calendars;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Tests.Calendars;

/// <summary>How opening hours are read and written, at the ends of the day, the hour and the minute; and hours that change over time.</summary>
public class BusinessIntervalTests
{
    [Theory]
    [InlineData("09:00", "18:00", "09:00-18:00", 32_400, 64_800)]
    [InlineData("00:00", "24:00", "00:00-24:00", 0, 86_400)]
    [InlineData("22:00", "06:00", "22:00-06:00", 79_200, 108_000)]
    [InlineData("22:00", "24:00", "22:00-24:00", 79_200, 86_400)]
    [InlineData("22:00", "00:00", "22:00-24:00", 79_200, 86_400)]
    [InlineData("09:00:01", "09:59:59", "09:00:01-09:59:59", 32_401, 35_999)]
    [InlineData("23:59:59", "00:00:01", "23:59:59-00:00:01", 86_399, 86_401)]
    public void Hours_are_read_and_written(string start, string end, string text, int from, int until)
    {
        var interval = BusinessInterval.Of(start, end);
        Assert.Equal((from, until, text), (interval.StartSecond, interval.EndSecond, interval.ToString()));
        Assert.Equal(until > 86_400, interval.RunsPastMidnight);
        Assert.False(interval.IsEmpty);
        Assert.True(BusinessInterval.Of(start, start).IsEmpty);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("9:00")]
    [InlineData("0900")]
    [InlineData("09-00")]
    [InlineData("09:00-00")]
    [InlineData("09-00:00")]
    [InlineData("09:60")]
    [InlineData("09:59:60")]
    [InlineData("24:01")]
    [InlineData("24:00:01")]
    [InlineData("25:00")]
    [InlineData("a9:00")]
    [InlineData("0a:00")]
    [InlineData("09:a0")]
    [InlineData("09:0a")]
    [InlineData("09:00:0a")]
    [InlineData("09:00:a0")]
    [InlineData("09:00:")]
    [InlineData("٠٩:٠٠")]
    public void Anything_else_is_no_hour(string? text)
    {
        Assert.False(BusinessInterval.TryParse(text, "18:00", out _));
        Assert.False(BusinessInterval.TryParse("08:00", text, out _));
        Assert.Throws<FormatException>(() => BusinessInterval.Of(text!, "18:00"));
    }

    [Fact]
    public void Nothing_begins_at_the_end_of_the_day() => Assert.False(BusinessInterval.TryParse("24:00", "06:00", out _));

    private static readonly DateInterval Year = new(new(2025, 1, 1), new(2025, 12, 31));

    private static BusinessHours Open(string from, string until, string zone = "Asia/Seoul") =>
        new() { Zone = zone, Weekly = BusinessWeek.Weekdays(BusinessInterval.Of(from, until)) };

    private static Duration OpenOn(BusinessCalendar calendar, int month, int day) => calendar.Elapsed(
        calendar.ToInstant(new LocalDate(2025, month, day).AtMidnight()), calendar.ToInstant(new LocalDate(2025, month, day).PlusDays(1).AtMidnight()));

    [Fact]
    public void Each_version_of_hours_holds_from_its_first_day_until_the_next_one_s()
    {
        // 1 and 2 July 2025 are a Tuesday and a Wednesday.
        var calendar = BusinessHours.CompileVersions(
            [(new(2025, 1, 1), Open("09:00", "18:00")), (new(2025, 7, 1), Open("10:00", "16:00")), (new(2025, 7, 2), Open("10:00", "11:00"))], Year);
        Assert.Equal([9, 6, 1, 1], new[] { OpenOn(calendar, 6, 30), OpenOn(calendar, 7, 1), OpenOn(calendar, 7, 2), OpenOn(calendar, 12, 1) }.Select(d => (int)d.TotalHours));
        // The first version holds before its day too: there is no other.
        Assert.Equal(Duration.FromHours(9), OpenOn(BusinessHours.CompileVersions([(new(2025, 7, 1), Open("09:00", "18:00"))], Year), 3, 3));
    }

    [Fact]
    public void Versions_share_a_zone_and_come_in_order()
    {
        var nine = Open("09:00", "18:00");
        Assert.Throws<ArgumentException>(() => BusinessHours.CompileVersions([], Year));
        Assert.Throws<ArgumentException>(() => BusinessHours.CompileVersions([(new(2025, 1, 1), nine), (new(2025, 2, 1), Open("09:00", "18:00", "Etc/UTC"))], Year));
        Assert.Throws<ArgumentException>(() => BusinessHours.CompileVersions([(new(2025, 2, 1), nine), (new(2025, 2, 1), nine)], Year));
        Assert.Throws<ArgumentException>(() => BusinessHours.CompileVersions([(new(2025, 2, 2), nine), (new(2025, 2, 1), nine)], Year));
        Assert.Throws<FluentValidation.ValidationException>(() => BusinessHours.CompileVersions([(new(2025, 1, 1), nine), (new(2025, 2, 1), nine with { Zone = "Mars/Olympus" })], Year));
        Assert.NotNull(BusinessHours.CompileVersions([(new(2025, 1, 1), nine), (new(2025, 1, 2), nine)], Year));
    }

    [Fact]
    public void A_calendar_covers_at_most_250_years()
    {
        Assert.NotNull(Open("09:00", "18:00").Compile([], new DateInterval(new(1900, 1, 1), new(2150, 12, 30))));
        Assert.Throws<ArgumentOutOfRangeException>(() => Open("09:00", "18:00").Compile([], new DateInterval(new(1900, 1, 1), new(2150, 12, 31))));
    }

    // Closed from noon to one; a closure that only touches the hours takes nothing out.
    [Theory]
    [InlineData("12:00", "13:00", "")]
    [InlineData("17:59", "20:00", "")]
    [InlineData("18:00", "20:00", "hours.closure-closes-nothing")]
    [InlineData("07:00", "09:00", "hours.closure-closes-nothing")]
    [InlineData("07:00", "09:01", "")]
    [InlineData("12:00", "12:00", "hours.empty-interval")]
    public void A_closure_that_takes_nothing_out_is_told(string from, string until, string codes)
    {
        var hours = Open("09:00", "18:00") with { Closures = System.Collections.Immutable.ImmutableSortedDictionary<LocalDate, System.Collections.Immutable.ImmutableArray<BusinessInterval>>.Empty.Add(new(2025, 7, 1), [BusinessInterval.Of(from, until)]) };
        Assert.Equal(codes, string.Join(' ', Validation.Check(new BusinessHoursValidator(), hours).Select(e => e.Code)));
    }
}
