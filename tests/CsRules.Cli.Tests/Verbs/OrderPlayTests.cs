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
        Assert.Equal("stdin:1: O-1001: 1 event refused, and not counted: two-more. [command.refused-events]", run.Error.Trim());
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

    [Theory]
    [InlineData("json")]
    [InlineData("table")]
    public void What_an_order_or_a_balance_refuses_ends_with_one_too(string form)
    {
        var order = JsonNode.Parse(CliRun.Of(["sample", "order-moves"]).Out)!;
        order["events"]!.AsArray().Add(new JsonObject { ["id"] = "again", ["at"] = "2025-12-01T00:00:00Z", ["kind"] = "cancel", ["line"] = (string)order["order"]!["lines"]![0]!["id"]!, ["quantity"] = 90 });
        var moves = CliRun.Of(["order", "moves", "-", "-o", form, "--lang", "en"], order.ToJsonString());
        Assert.Equal((ExitCode.InputErrors, "[command.refused-events]"), (moves.ExitCode, moves.Error.Trim().Split(' ')[^1]));
        Assert.Contains("again", moves.Error, StringComparison.Ordinal);

        var points = JsonNode.Parse(CliRun.Of(["sample", "points-statement"]).Out)!;
        points["events"]!.AsArray().Add(new JsonObject { ["id"] = "too-much", ["at"] = "2025-12-01T00:00:00Z", ["kind"] = "use", ["order"] = "A9", ["amount"] = "9000000 KRW" });
        var statement = CliRun.Of(["points", "statement", "-", "-o", form, "--lang", "en", "--as-of", "2025-12-02"], points.ToJsonString());
        Assert.Equal((ExitCode.InputErrors, "[command.refused-events]"), (statement.ExitCode, statement.Error.Trim().Split(' ')[^1]));
        Assert.Contains("too-much", statement.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void In_Korean_too()
    {
        var life = JsonNode.Parse(CliRun.Of(["sample", "order-play"]).Out)!;
        life["steps"]![8]!["claim"]!["lines"]![0]!["quantity"] = 9;
        var run = CliRun.Of(["order", "play", "-", "-o", "json", "--lang", "ko"], life.ToJsonString());
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        // What undoes the refused claim is refused with it.
        Assert.Equal("stdin:1: O-1001: 2건을 거절하고 계산에 넣지 않았습니다: coat-back, kept-after-all. [command.refused-events]", run.Error.Trim());
    }
}
