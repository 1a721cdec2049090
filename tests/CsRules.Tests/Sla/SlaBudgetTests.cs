using CsRules.Sla;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Sla;

public class SlaBudgetTests
{
    private const long Most = 1000L * 366 * 86_400;

    [Theory]
    [InlineData("0s", 0)]
    [InlineData("90s", 90)]
    [InlineData("30m", 1800)]
    [InlineData("1h30m", 5400)]
    [InlineData("1h1m1s", 3661)]
    [InlineData("1h1s", 3601)]
    [InlineData("-2h", -7200)]
    [InlineData("31622400000s", Most)]
    [InlineData("-8784000h", -Most)]
    public void A_budget_is_hours_minutes_and_seconds(string text, long seconds)
    {
        Assert.True(SlaBudget.TryParse(text, out var budget));
        Assert.Equal((seconds, Duration.FromSeconds(seconds)), (budget.Seconds, budget.Length));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("h")]
    [InlineData("5")]
    [InlineData("1.5h")]
    [InlineData(" 1h")]
    [InlineData("1h ")]
    [InlineData("30m1h")]
    [InlineData("1h-30m")]
    [InlineData("+1h")]
    [InlineData("1H")]
    [InlineData("1d")]
    [InlineData("31622400001s")]
    [InlineData("8784000h1s")]
    [InlineData("8784001h")]
    [InlineData("99999999999999999999s")]
    public void Anything_else_is_none(string? text) => Assert.False(SlaBudget.TryParse(text, out _));

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(59, "59s")]
    [InlineData(60, "1m")]
    [InlineData(3600, "1h")]
    [InlineData(3661, "1h1m1s")]
    [InlineData(90_000, "25h")]
    [InlineData(-5400, "-1h30m")]
    public void A_budget_is_written_without_parts_of_nothing(long seconds, string text) =>
        Assert.Equal(text, new SlaBudget(seconds).ToString());

    [Property]
    public bool What_is_written_is_read(int seconds) =>
        SlaBudget.TryParse(new SlaBudget(seconds).ToString(), out var budget) && budget.Seconds == seconds;

    [Fact]
    public void Hours_and_minutes_have_names() =>
        Assert.Equal((7200, 120), (SlaBudget.Hours(2).Seconds, SlaBudget.Minutes(2).Seconds));
}
