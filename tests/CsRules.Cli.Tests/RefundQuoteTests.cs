using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsRules.Cli.Tests;

public class RefundQuoteTests
{
    [Fact]
    public void Two_partial_returns_come_to_the_same_in_either_order_and_to_what_the_readme_says()
    {
        var sample = JsonNode.Parse(CliRun.Of(["sample", "refund-quote"]).Out)!;
        var (first, second) = (sample["before"]![0]!, sample["claim"]!);
        Assert.Equal(("6000 KRW", "55800 KRW"), (Quote(sample, [], first), Quote(sample, [first], second)));
        Assert.Equal(("55800 KRW", "6000 KRW"), (Quote(sample, [], second), Quote(sample, [second], first)));
    }

    [Fact]
    public void A_claim_quoted_twice_is_a_replay()
    {
        var sample = JsonNode.Parse(CliRun.Of(["sample", "refund-quote"]).Out)!;
        var claim = sample["claim"]!;
        var again = Answer(sample, [sample["before"]![0]!, claim], claim);
        Assert.True(again.GetProperty("isReplay").GetBoolean());
        Assert.Equal("55800 KRW", again.GetProperty("toCustomer").GetString());
    }

    private static string Quote(JsonNode sample, JsonNode[] before, JsonNode claim) => Answer(sample, before, claim).GetProperty("toCustomer").GetString()!;

    private static JsonElement Answer(JsonNode sample, JsonNode[] before, JsonNode claim)
    {
        var document = sample.DeepClone();
        document["before"] = new JsonArray([.. before.Select(b => b.DeepClone())]);
        document["claim"] = claim.DeepClone();
        var run = CliRun.Of(["refund", "quote", "-", "-o", "json"], document.ToJsonString());
        Assert.Equal("", run.Error);
        return JsonDocument.Parse(run.Out).RootElement;
    }
}
