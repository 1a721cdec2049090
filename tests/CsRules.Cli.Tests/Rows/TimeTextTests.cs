using CsRules.Cli.Rows;
using CsRules.Testing;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Tests.Rows;

/// <summary>A day or time as systems write it is read as what it says, or told: it is never another day.</summary>
public class TimeTextTests
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    private static TimeText Times(params string[] forms) => TimeText.Create(Seoul, forms).Reader!;

    [Theory]
    [InlineData("2025-10-01", "2025-09-30T15:00:00Z")]
    [InlineData("2025-10-01 09:30", "2025-10-01T00:30:00Z")]
    [InlineData("2025-10-01 09:30:15", "2025-10-01T00:30:15Z")]
    [InlineData("2025-10-01T09:30:15", "2025-10-01T00:30:15Z")]
    [InlineData("2025-10-01T09:30:15.250Z", "2025-10-01T09:30:15.25Z")]
    [InlineData("2025-10-01T09:30:15+09:00", "2025-10-01T00:30:15Z")]
    [InlineData("2025-10-01 09:30:15 +0900", "2025-10-01T00:30:15Z")]
    [InlineData("2025-10-01 09:30:15+0900", "2025-10-01T00:30:15Z")]
    [InlineData("2025-10-01 09:30:15 UTC", "2025-10-01T09:30:15Z")]
    [InlineData("2025.10.01 09:30", "2025-10-01T00:30:00Z")]
    [InlineData("2025. 10. 1. 오전 9:30", "2025-10-01T00:30:00Z")]
    [InlineData("2025. 10. 1. 오후 2:05:07", "2025-10-01T05:05:07Z")]
    [InlineData("2025-10-01 오전 12:10", "2025-09-30T15:10:00Z")]
    [InlineData("2025-10-01 오후 12:10", "2025-10-01T03:10:00Z")]
    [InlineData("2025-10-01 오후 14:05", "2025-10-01T05:05:00Z")]
    [InlineData("2025년 10월 1일 14시 5분", "2025-10-01T05:05:00Z")]
    [InlineData("2025년 10월 1일(수) 오후 2시", "2025-10-01T05:00:00Z")]
    [InlineData("2025/10/1 2:05 PM", "2025-10-01T05:05:00Z")]
    [InlineData("20251001", "2025-09-30T15:00:00Z")]
    [InlineData("20251001140507", "2025-10-01T05:05:07Z")]
    [InlineData("45931", "2025-09-30T15:00:00Z")]
    [InlineData("45931.5", "2025-10-01T03:00:00Z")]
    [InlineData("1759280400", "2025-10-01T01:00:00Z")]
    [InlineData("1759280400000", "2025-10-01T01:00:00Z")]
    [InlineData("01/Oct/25 1:42 PM", "2025-10-01T04:42:00Z")]
    [InlineData("1 Oct 2025", "2025-09-30T15:00:00Z")]
    [InlineData("Oct 1, 2025 10:00 AM", "2025-10-01T01:00:00Z")]
    [InlineData("Wed, 01 Oct 2025 10:00:00 +0000", "2025-10-01T10:00:00Z")]
    [InlineData("Wed Oct 01 10:00:00 +0000 2025", "2025-10-01T10:00:00Z")]
    [InlineData("25/10/2025", "2025-10-24T15:00:00Z")]
    [InlineData("10/25/2025", "2025-10-24T15:00:00Z")]
    [InlineData("10/10/2025", "2025-10-09T15:00:00Z")]
    public void What_has_one_meaning_is_read(string text, string instant) =>
        Assert.Equal(new ReadTime(InstantPattern.ExtendedIso.Parse(instant).Value, null), Times().Read(text));

    [Theory]
    [InlineData("03/04/2025")]
    [InlineData("3.4.2025 10:00")]
    public void What_has_two_meanings_is_told_unless_the_mapping_says_which(string text)
    {
        Assert.Equal(ReadTime.Ambiguous, Times().Read(text));
        Assert.Null(Times("d/M/yyyy", "d.M.yyyy H:mm").Read(text).Error);
        Assert.Equal(ReadTime.Ambiguous, Times("d/M/yyyy", "M/d/yyyy", "d.M.yyyy H:mm", "M.d.yyyy H:mm").Read(text));
    }

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("2025-13-01")]
    [InlineData("2025-10-01 25:00")]
    [InlineData("2025-10-01 09:61")]
    [InlineData("오전 14:05")]
    [InlineData("2025-10-01 오전 14:05")]
    [InlineData("25-10-01")]
    [InlineData("tomorrow")]
    [InlineData("20251301")]
    [InlineData("123")]
    [InlineData("2025100112345671")]
    public void What_is_none_is_told(string text) => Assert.Equal(ReadTime.Bad, Times().Read(text));

    [Theory]
    [InlineData("-")]
    [InlineData("0000-00-00 00:00:00")]
    public void What_says_that_there_is_none_is_none(string text) => Assert.Equal(default, Times().Read(text));

    [Fact]
    public void The_forms_of_the_mapping_come_first_and_may_be_several()
    {
        var times = Times("dd-MM-yyyy HH:mm", "M/d/yy H:mm");
        Assert.Equal(Instant.FromUtc(2016, 2, 28, 16, 16), times.Read("29-02-2016 01:16").At);
        Assert.Equal(Instant.FromUtc(2010, 11, 30, 23, 26), times.Read("12/1/10 8:26").At);
        Assert.Equal(Instant.FromUtc(2025, 9, 30, 15, 0), times.Read("2025-10-01").At);
    }

    [Property]
    public bool However_a_minute_is_written_it_is_that_minute(ushort days, ushort minutes, byte how)
    {
        var local = new LocalDate(1990, 1, 1).PlusDays(days % 20_000).AtMidnight().PlusMinutes(minutes % 1_440);
        string Form(string pattern) => LocalDateTimePattern.CreateWithInvariantCulture(pattern).Format(local);
        var korean = $"{local.Year}. {local.Month}. {local.Day}. {(local.Hour < 12 ? "오전" : "오후")} {(local.Hour + 11) % 12 + 1}:{local.Minute:00}";
        var text = ((string[])[Form("uuuu-MM-dd HH:mm"), Form("uuuu-MM-dd'T'HH:mm:ss"), Form("uuuu'년' M'월' d'일' H'시' m'분'"), Form("dd MMM uuuu h:mm tt"), Form("uuuuMMddHHmmss"), korean])[how % 6];
        return Times().Read(text).At == local.InZoneLeniently(Seoul).ToInstant();
    }
}
