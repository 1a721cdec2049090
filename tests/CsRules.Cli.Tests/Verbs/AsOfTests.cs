using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace CsRules.Cli.Tests.Verbs;

/// <summary>Who asks beats what the document says: one rule for every verb that takes an instant in both places.</summary>
public class AsOfTests
{
    // An instant at which each sample is answered otherwise than at its own.
    private static readonly Dictionary<string, string> Other = new(StringComparer.Ordinal)
    {
        ["return-check"] = "2025-12-24T09:00:00+09:00",
        ["market-status"] = "2025-10-20T09:00:00+09:00",
        ["subscription-check"] = "2025-11-01T09:00:00+09:00",
        ["refund-quote"] = "2025-12-24T09:00:00+09:00",
        ["order-moves"] = "2000-01-01T00:00:00+09:00",
        ["order-play"] = "2025-11-05T00:00:00+09:00",
        ["coupon-best"] = "2026-06-01T00:00:00+09:00",
        ["coupon-explain"] = "2026-06-01T00:00:00+09:00",
        ["points-statement"] = "2026-12-24T09:00:00+09:00",
        ["tier-assess"] = "2026-12-24T09:00:00+09:00",
    };

    public static TheoryData<string> Verbs()
    {
        var kinds = new TheoryData<string>();
        // An agenda is asked as of one instant; its files are facts, and what they say of theirs is not asked.
        foreach (var kind in DocumentKind.All.Where(k => HasAsOf(k.Type) && !k.Name.StartsWith("agenda-", StringComparison.Ordinal))) kinds.Add(kind.Name);
        return kinds;
    }

    // The instant that a program forgets to set is answered by nobody, whoever wrote it.
    [Theory]
    [InlineData("coupon best", "coupon-best", "$.asOf")]
    [InlineData("coupon explain", "coupon-explain", "$.asOf")]
    [InlineData("points statement", "points-statement", "$.asOf")]
    [InlineData("tier assess", "tier-assess", "$.asOf")]
    [InlineData("subscription check", "subscription-check", "$.asOf")]
    [InlineData("return check", "return-check", "$.asOf")]
    [InlineData("market status", "market-status", "$.asOf")]
    [InlineData("cases run", "law-case", "$.given.asOf")]
    public void The_first_instant_of_1970_is_told_at_its_place(string verb, string sample, string path)
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(CliRun.Of(["sample", sample]).Out)!;
        (path == "$.asOf" ? document : document["given"]!)["asOf"] = "1970-01-01T00:00:00Z";
        using var folder = new TempFolder();
        var run = CliRun.Of([.. verb.Split(' '), folder.Write("first.json", document.ToJsonString())]);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains($": {path}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("[as-of.out-of-reach]", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("document.unanswerable", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_instant_asked_for_beats_the_documents(string kind)
    {
        var own = (JsonObject)JsonNode.Parse(CliRun.Of(["sample", kind]).Out)!;
        own["asOf"] ??= "2025-11-15T10:00:00+09:00";
        var other = (JsonObject)own.DeepClone();
        other["asOf"] = Other[kind];

        var asked = Answer(kind, own, "--as-of", Other[kind]);
        Assert.Equal(Answer(kind, other), asked);
        Assert.NotEqual(Answer(kind, own), asked);
        // Nothing is told of the clock where both are silent about it.
        own.Remove("asOf");
        Assert.Equal(asked, Answer(kind, own, "--as-of", Other[kind]));
    }

    [Fact]
    public void An_agenda_is_drawn_for_the_instant_asked_for_and_no_other()
    {
        using var folder = new TempFolder();
        var shop = folder.At("shop");
        Assert.Equal(ExitCode.Answered, CliRun.Of(["sample", "agenda", "--to", shop]).ExitCode);
        string[] ask = ["agenda", shop, "--as-of", "2025-10-20", "-o", "json"];
        var before = CliRun.Of(ask).Out;
        foreach (var name in (string[])["orders.jsonl", "points.jsonl"])
        {
            var path = Path.Combine(shop, name);
            File.WriteAllLines(path, File.ReadAllLines(path).Select(line =>
            {
                var fact = (JsonObject)JsonNode.Parse(line)!;
                fact["asOf"] = "2000-01-01T00:00:00+09:00";
                return fact.ToJsonString();
            }));
        }

        Assert.NotEqual("", before);
        Assert.Equal(before, CliRun.Of(ask).Out);
    }

    [Theory]
    [InlineData("배송중,2025-11-07 10:00,2025-11-10 09:00,", "")]
    [InlineData("배송완료,2025-11-07 10:00,2025-11-08 09:00,2025-11-10 09:00", "")]
    [InlineData("결제완료,2025-11-10 09:00,,", "shipBy/A")]
    public void A_day_alone_is_over_and_what_happened_on_it_is_known(string row, string duty)
    {
        using var folder = new TempFolder();
        var orders = folder.Write("orders.csv", $"상품주문번호,주문번호,주문상태,주문일시,발송처리일,배송완료일\n1,A,{row}\n");
        string[] Ids(string asOf)
        {
            var run = CliRun.Of(["agenda", "--orders", orders, "--as-of", asOf, "-o", "json", "--lang", "en"]);
            Assert.DoesNotContain("[orders.later", run.Error, StringComparison.Ordinal);
            return [.. JsonNode.Parse(run.Out)!["entries"]!.AsArray().Select(e => e!["id"]!.GetValue<string>())];
        }

        Assert.Equal(duty.Length == 0 ? [] : [duty], Ids("2025-11-10"));
        Assert.Equal(Ids("2025-11-10"), Ids("2025-11-10T23:59:59+09:00"));
    }

    [Theory]
    [InlineData("2025-11-10T18:00")]
    [InlineData("2025-11-10 18:00")]
    [InlineData("2025-11-10T18:00:00")]
    [InlineData("2025-11-10T18:00+09:00")]
    [InlineData("2025-11-10T09:00Z")]
    [InlineData("2025-11-10 18:00:00+09:00")]
    public void An_instant_may_leave_out_its_seconds_and_the_offset_of_the_shop(string asOf)
    {
        var sample = CliRun.Of(["sample", "market-status"]).Out;
        string Asked(string when) => CliRun.Of(["market", "status", "-", "--as-of", when, "-o", "json"], sample).Out;
        Assert.NotEqual("", Asked(asOf));
        Assert.Equal(Asked("2025-11-10T18:00:00+09:00"), Asked(asOf));
    }

    private static string Answer(string kind, JsonObject document, params string[] more)
    {
        var run = CliRun.Of([.. kind.Split('-', 2), "-", "-o", "json", .. more], document.ToJsonString());
        Assert.Equal("", run.Error);
        return run.Out;
    }

    private static bool HasAsOf(JsonTypeInfo? type) =>
        type is { Kind: JsonTypeInfoKind.Object } && type.Properties.Any(property => property.Name == "asOf");
}
