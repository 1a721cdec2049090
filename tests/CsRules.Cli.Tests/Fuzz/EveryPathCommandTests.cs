using System.Globalization;
using System.Text.RegularExpressions;
using CsRules.Agenda;
using CsRules.Orders;

namespace CsRules.Cli.Tests.Fuzz;

/// <summary>The same at every path, through every verb that reads a stream: each document is answered or told at its line, and none stops the next.</summary>
[Collection(nameof(Alone))]
[Trait("Category", "Fuzz")]
public partial class EveryPathCommandTests
{
    // Where an answer is a line each, none may be missing.
    public static TheoryData<string, string, bool> Verbs() => new()
    {
        { "return-check", "return check @", true },
        { "policy-check", "policy check @", true },
        { "refund-quote", "refund quote @", true },
        { "order-moves", "order moves @", true },
        { "market-status", "market status @", true },
        { "order-play", "order play @", true },
        { "hours-queries", "hours --hours hours.json @", true },
        { "sla-status", "sla status @ --as-of 2025-10-20", false },
        { "sla-status", "sla report @ --as-of 2025-10-20", false },
        { "coupon-best", "coupon best @ --nodes 1000", true },
        { "coupon-explain", "coupon explain @ --nodes 1000", true },
        { "points-statement", "points statement @", true },
        { "tier-assess", "tier assess @", true },
        { "service-audit", "service audit @ --as-of 2025-10-20", false },
        { "service-patterns", "service patterns @ --as-of 2025-10-20", false },
        { "service-report", "service report @ --as-of 2025-10-20", false },
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Each_document_is_answered_or_told_at_its_line(string kind, string command, bool lineEach)
    {
        using var folder = new TempFolder();
        var documents = EveryPath.Of(Directly.Text(kind), DocumentKind.Named(kind).Type!);
        foreach (var (form, step) in new[] { ("json", 1), ("table", 7), ("html", 7) })
        {
            if (form == "html" && (kind is "service-audit" or "service-patterns")) continue;
            var some = documents.Where((_, i) => i % step == 0).Select(d => d.Json).ToList();
            var path = folder.Write("in.jsonl", string.Join('\n', some) + "\n");
            var words = command.Split(' ').Select(w => w == "@" ? path : w == "hours.json" ? folder.Write(w, CliRun.Of(["sample", "hours"]).Out) : w);
            var run = CliRun.Of([.. words, "-o", form, "--lang", form == "html" ? "ko" : "en"]);
            Assert.Equal(ExitCode.InputErrors, run.ExitCode);
            Assert.DoesNotContain(run.Error.Split('\n'), line => line.EndsWith("[document.unanswerable]", StringComparison.Ordinal));
            Assert.DoesNotContain("[command.stopped]", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.Matches(CodeAtEnd(), line));
            Assert.All(run.Out + run.Error, letter => Assert.False(letter != '\n' && char.IsControl(letter)));
            // What turns the direction of others is named; JSON is for programs.
            Assert.DoesNotContain('\u202e', form == "json" ? run.Error : run.Out + run.Error);
            if (!lineEach || form != "json") continue;
            // What was refused of a document stands beside its answer.
            var told = run.Error.Split('\n').Where(line => !line.EndsWith("[command.refused-events]", StringComparison.Ordinal)).Select(line => Place().Match(line)).Where(m => m.Success && !m.Value.Contains("warning", StringComparison.Ordinal))
                .Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Count();
            Assert.Equal(some.Count, told + run.Out.TrimEnd().Split('\n').Length);
        }
    }

    [Theory]
    [InlineData("agenda-orders", typeof(CsRules.Orders.OrderLife))]
    [InlineData("agenda-claims", typeof(ClaimRecord))]
    [InlineData("agenda-conversations", typeof(CsRules.Sla.Conversation))]
    [InlineData("agenda-points", typeof(CsRules.Loyalty.PointsCase))]
    [InlineData("agenda-coupons", typeof(HeldCoupon))]
    [InlineData("agenda-complaints", typeof(Complaint))]
    public void A_folder_of_spoiled_facts_still_makes_an_agenda(string kind, Type type)
    {
        using var folder = new TempFolder();
        Assert.Equal(ExitCode.Answered, CliRun.Of(["sample", "agenda", "--to", folder.At("shop")]).ExitCode);
        var facts = EveryPath.Of(Directly.Text(kind), CsRulesJson.Options.GetTypeInfo(type)).Select(d => d.Json);
        File.AppendAllText(Path.Combine(folder.At("shop"), kind["agenda-".Length..] + ".jsonl"), string.Join('\n', facts) + "\n");
        foreach (var form in (string[])["-o=json", "-o=table", "-o=html", "--ics"])
        {
            var run = CliRun.Of(["agenda", folder.At("shop"), "--as-of", "2025-10-20", form]);
            Assert.Equal(ExitCode.InputErrors, run.ExitCode);
            Assert.NotEmpty(run.Out);
            if (form != "-o=json") Assert.DoesNotContain('\u202e', run.Out + run.Error);
            Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.Matches(CodeAtEnd(), line));
            Assert.All(run.Out + run.Error, letter => Assert.False(letter is not ('\n' or '\r') && char.IsControl(letter)));
        }
    }

    [GeneratedRegex(@" \[[a-z0-9-]+\.[a-z0-9-]+\]$")]
    private static partial Regex CodeAtEnd();

    [GeneratedRegex(@"in\.jsonl:(\d+): (warning)?")]
    private static partial Regex Place();
}
