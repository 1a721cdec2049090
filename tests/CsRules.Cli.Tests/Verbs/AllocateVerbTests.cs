using System.Text.Json;

namespace CsRules.Cli.Tests.Verbs;

public class AllocateVerbTests
{
    private static (string[] Shares, string Left) Json(params string[] args)
    {
        var run = CliRun.Of(["allocate", .. args]);
        Assert.Equal("", run.Error);
        using var document = JsonDocument.Parse(run.Out);
        return ([.. document.RootElement.GetProperty("shares").EnumerateArray().Select(s => s.GetString()!)],
            document.RootElement.GetProperty("unallocated").GetString()!);
    }

    [Fact]
    public void A_capped_discount_is_divided_over_three_lines() =>
        Assert.Equal(["857 KRW", "1714 KRW", "429 KRW"], Json("--total", "3000", "--weights", "10000,20000,5001").Shares);

    [Fact]
    public void Amounts_are_in_the_currency_named() =>
        Assert.Equal(["-3.34 USD", "-3.33 USD", "-3.33 USD"], Json("--total=-10", "--weights", "1,1,1", "--currency", "USD").Shares);

    [Fact]
    public void What_no_floor_lets_through_is_returned() =>
        Assert.Equal("500 KRW", Json("--total", "1000", "--weights", "5000", "--floors", "4500").Left);

    [Fact]
    public void Of_a_floor_and_a_ceiling_the_tighter_holds() =>
        Assert.Equal(["100 KRW", "1900 KRW"], Json("--total", "2000", "--weights", "500,5000", "--floors", "300,0", "--ceilings", "100,5000").Shares);

    [Fact]
    public void Weights_of_nothing_but_zeros_are_an_input_error()
    {
        var run = CliRun.Of(["allocate", "--total", "1", "--weights", "0,0"]);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("zero", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--total", "x", "--weights", "1")]
    [InlineData("--total", "1", "--weights", "1,1.5")]
    [InlineData("--total", "1", "--weights", "1", "--currency", "WON")]
    [InlineData("--total", "1", "--weights", "1,2", "--floors", "1")]
    public void A_wrong_option_is_a_usage_error(params string[] args) =>
        Assert.Equal(ExitCode.Usage, CliRun.Of(["allocate", .. args]).ExitCode);

    [Theory]
    [InlineData("1,,2", 2)]
    [InlineData(",1", 1)]
    [InlineData("1,2,", 3)]
    [InlineData("1, ,2", 2)]
    [InlineData("", 1)]
    public void A_blank_amount_is_told_at_its_place_and_never_dropped(string weights, int place)
    {
        var run = CliRun.Of(["allocate", "--total", "9", "--weights", weights]);
        Assert.Equal((ExitCode.Usage, $"--weights: amount {place} is blank.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_person_gets_a_table_in_their_language() =>
        Assert.Contains("남은 금액", CliRun.Of(["allocate", "--total", "9", "--weights", "5", "--ceilings", "5", "--lang", "ko"], terminal: true).Out, StringComparison.Ordinal);
}
