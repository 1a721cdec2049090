using System.Text.Json;

namespace CsRules.Cli.Tests;

public class HolidaysAndPeriodTests
{
    [Fact]
    public void Two_holidays_on_one_day_are_two_entries()
    {
        var holidays = JsonDocument.Parse(CliRun.Of(["holidays", "--year", "2025", "-o", "json"]).Out).RootElement;
        Assert.Equal(2, holidays.EnumerateArray().Count(h => h.GetProperty("date").GetString() == "2025-05-05"));
        Assert.All(holidays.EnumerateArray(), h => Assert.Equal(["date", "name", "kind"], h.EnumerateObject().Select(p => p.Name)));
    }

    [Theory]
    [InlineData("2007")]
    [InlineData("2051")]
    [InlineData("-1")]
    [InlineData("x")]
    public void A_year_that_is_not_known_is_a_usage_error(string year) =>
        Assert.Equal(ExitCode.Usage, CliRun.Of(["holidays", "--year", year]).ExitCode);

    [Fact]
    public void A_provisional_year_says_so_beside_the_answer()
    {
        var run = CliRun.Of(["holidays", "--year", "2030", "-o", "json"]);
        Assert.Contains("provisional", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        JsonDocument.Parse(run.Out);
    }

    [Fact]
    public void A_period_shows_its_reckoning() =>
        Assert.Contains("10-03(금) 개천절 → 10-04(토) → 10-05(일) 추석 전날",
            CliRun.Of(["period", "--from", "2025-09-26", "--days", "7", "-o", "table", "--lang", "ko"]).Out, StringComparison.Ordinal);

    [Theory]
    [InlineData("--from", "2025-13-01", "--days", "7")]
    [InlineData("--from", "2025-01-01", "--days", "-7")]
    [InlineData("--from", "2025-01-01", "--years", "500")]
    [InlineData("--from", "2025-01-01")]
    [InlineData("--from", "2025-01-01", "--days", "1", "--months", "1")]
    [InlineData("--days", "1")]
    public void A_period_that_can_not_be_counted_is_a_usage_error(params string[] args)
    {
        var run = CliRun.Of(["period", .. args]);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
