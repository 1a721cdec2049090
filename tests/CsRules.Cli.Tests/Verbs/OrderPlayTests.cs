using System.Text.Json.Nodes;

namespace CsRules.Cli.Tests.Verbs;

/// <summary>A life in which something was refused is told, and is not answered as one in which all went well.</summary>
public class OrderPlayTests
{
    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    public void A_step_that_is_refused_is_said_and_the_exit_code_says_so(string form)
    {
        // One tea of two is cancelled, and then two more.
        var life = JsonNode.Parse(CliRun.Of(["sample", "order-play"]).Out)!;
        life["steps"]![1]!["event"]!["quantity"] = 1;
        var wrong = life["steps"]![1]!.DeepClone();
        wrong["event"]!["id"] = "two-more";
        wrong["event"]!["quantity"] = 2;
        life["steps"]!.AsArray().Insert(2, wrong);
        var run = CliRun.Of(["order", "play", "-", "-o", form, "--lang", "en"], life.ToJsonString());
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Equal("stdin:1: O-1001: refused in 1 step: two-more. [play.refused-steps]", run.Error.Trim());
        Assert.Contains("two-more", run.Out, StringComparison.Ordinal);
        if (form != "json") return;
        var refused = Assert.Single(JsonNode.Parse(run.Out)!["refused"]!.AsArray())!;
        Assert.Equal(("two-more", "order.too-many"), ((string)refused["event"]!, (string)refused["code"]!));
    }

    [Fact]
    public void Paid_on_delivery_it_shows_what_is_still_to_be_paid()
    {
        // 60,000 and 12,000 less 1,000 of the tea is 71,000; less a tenth and 2,000 of points 61,900; delivery is free.
        var life = JsonNode.Parse(CliRun.Of(["sample", "order-play"]).Out)!;
        life["purchase"]!.AsObject().Remove("method");
        life["steps"] = new JsonArray();
        string Table(JsonNode of) => CliRun.Of(["order", "play", "-", "-o", "table", "--lang", "en"], of.ToJsonString()).Out;
        Assert.Contains("Still to be paid", Table(life), StringComparison.Ordinal);
        Assert.Contains("KRW 61,900", Table(life), StringComparison.Ordinal);
        life["purchase"]!["method"] = "card";
        Assert.DoesNotContain("Still to be paid", Table(life), StringComparison.Ordinal);
    }

    [Fact]
    public void In_Korean_too()
    {
        var life = JsonNode.Parse(CliRun.Of(["sample", "order-play"]).Out)!;
        life["steps"]![8]!["claim"]!["lines"]![0]!["quantity"] = 9;
        var run = CliRun.Of(["order", "play", "-", "-o", "json", "--lang", "ko"], life.ToJsonString());
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        // What undoes the refused claim is refused with it.
        Assert.Equal("stdin:1: O-1001: 거절된 단계 2건: coat-back, kept-after-all. [play.refused-steps]", run.Error.Trim());
    }
}
