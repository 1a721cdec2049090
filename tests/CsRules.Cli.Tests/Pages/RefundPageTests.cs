using System.Text.Json.Nodes;

namespace CsRules.Cli.Tests.Pages;

/// <summary>The page of a refund says where money goes in the reader's language.</summary>
public class RefundPageTests
{
    [Theory]
    [InlineData("ko", ">적립금<")]
    [InlineData("en", ">points<")]
    public void Points_are_named_in_the_readers_language_and_a_payment_by_its_own_name(string language, string points)
    {
        var refund = JsonNode.Parse(CliRun.Of(["sample", "refund-quote"]).Out)!;
        refund["policy"]!["order"] = "pointsFirst";
        // Nothing has gone back before: the points go back with this claim.
        refund["before"] = new JsonArray();
        var page = CliRun.Of(["refund", "quote", "-", "-o", "html", "--lang", language], refund.ToJsonString()).Out;
        Assert.Contains(points, page, StringComparison.Ordinal);
        Assert.Contains(">card<", page, StringComparison.Ordinal);
        if (language == "ko") Assert.DoesNotContain(">points<", page, StringComparison.Ordinal);
    }
}
