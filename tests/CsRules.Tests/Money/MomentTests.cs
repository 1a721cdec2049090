using NodaTime;

namespace CsRules.Tests;

public class MomentTests
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    [Fact]
    public void A_day_is_the_same_day_in_every_zone_and_needs_none()
    {
        var day = Moment.OnDay(new(2025, 10, 1));
        Assert.False(day.IsInstant);
        Assert.Equal(new LocalDate(2025, 10, 1), day.On(Seoul));
        Assert.Equal(new LocalDate(2025, 10, 1), day.On(null!));
        Assert.Equal(day, Moment.FromLocalDate(new(2025, 10, 1)));
    }

    [Theory]
    [InlineData(14, 59, 1)]
    [InlineData(15, 0, 2)]
    public void An_instant_is_the_day_of_the_zone(int hour, int minute, int day)
    {
        var at = Moment.At(Instant.FromUtc(2025, 10, 1, hour, minute));
        Assert.True(at.IsInstant);
        Assert.Equal(new LocalDate(2025, 10, day), at.On(Seoul));
        Assert.Equal(at, Moment.FromInstant(Instant.FromUtc(2025, 10, 1, hour, minute)));
        Assert.Throws<ArgumentNullException>(() => at.On(null!));
    }

    [Theory]
    [InlineData("2025-10-01", "2025-10-01")]
    [InlineData("2025-10-01T09:30:00Z", "2025-10-01T09:30:00Z")]
    [InlineData("2025-10-01T18:30:00+09:00", "2025-10-01T09:30:00Z")]
    public void Both_forms_are_read_and_written(string text, string written)
    {
        Assert.True(Moment.TryParse(text, out var moment));
        Assert.Equal(written, moment.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2025-02-30")]
    [InlineData("2025-10-01T09:30:00")]
    public void What_is_neither_is_not_read(string? text) => Assert.False(Moment.TryParse(text, out _));
}
