using System.Text.RegularExpressions;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Testing;
using CsRules.Tests.Decisions;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Loyalty;

/// <summary>Walks every code of points and tiers: a rule produces it, and its placeholders are filled in both languages and voices.</summary>
public class LoyaltyCoverageTests
{
    private static readonly Currency Krw = Currency.Krw;
    private static readonly Instant Noon = TierTests.At(2025, 6, 15, 12);

    [Fact]
    public void Every_reason_to_refuse_is_given_by_some_ledger_and_fills_its_placeholders()
    {
        var produced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var life in PointsLife.Lives().Generator.Fixed(1_500))
            foreach (var refused in life.Ledger.Refused)
                foreach (var finding in refused.Reasons) TextCoverage.Keep(finding, produced);
        foreach (var finding in Refusals()) TextCoverage.Keep(finding, produced);
        Assert.Empty(TextCoverage.Written("ledger.").Where(c => !IsStatement(c)).Except(produced));
    }

    [Fact]
    public void Every_line_of_a_statement_is_said_by_some_life_and_has_no_holes()
    {
        // A line is looked up by the words it begins and ends with, since a statement is words and no codes.
        var lives = PointsLife.Lives().Generator.Fixed(8_000).ToList();
        foreach (var language in Enum.GetValues<Language>())
            foreach (var voice in Enum.GetValues<Voice>())
            {
                var lines = new List<string>();
                foreach (var life in lives)
                    foreach (var at in (Instant[])[life.End, life.End + Duration.FromDays(400)])
                        lines.AddRange(life.Ledger.At(at).Statement(language, voice));
                Assert.DoesNotContain(lines, line => line.Contains('{', StringComparison.Ordinal) || line.Contains("ledger.", StringComparison.Ordinal));
                foreach (var code in TextCoverage.Written("ledger.").Where(IsStatement))
                {
                    var form = Form(Texts.Template(code, language, voice)!);
                    Assert.True(lines.Exists(form.IsMatch), $"No statement says {code}, {language}, {voice}: {form}");
                }
            }
    }

    [Fact]
    public void Every_finding_of_an_assessment_is_produced_and_fills_its_placeholders()
    {
        var produced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shopper in TierTests.Shopper.Cases().Generator.Fixed(1_500))
            foreach (var finding in shopper.Ladder.Assess(shopper.History, shopper.AsOf).Findings) TextCoverage.Keep(finding, produced);
        foreach (var assessed in Assessments())
            foreach (var finding in assessed.Findings) TextCoverage.Keep(finding, produced);
        Assert.Empty(TextCoverage.Written("tier.").Except(produced));
    }

    private static bool IsStatement(string code) =>
        code.StartsWith("ledger.line-", StringComparison.Ordinal) || code.StartsWith("ledger.headline", StringComparison.Ordinal) || code is "ledger.pending" or "ledger.soon";

    // A template with anything in its holes.
    private static Regex Form(string template) => new(
        "^" + Regex.Escape(TextCoverage.Hole().Replace(template, "\u0001")).Replace("\u0001", ".+", StringComparison.Ordinal) + "$",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static IEnumerable<Finding> Refusals()
    {
        var rules = new PointsProgram
        {
            Currency = Krw,
            Use = new() { MinimumBalance = Money.Won(100), MinimumOrder = Money.Won(1000), Unit = Money.Won(10), UpTo = Rate.Percent(10) },
        }.Compile();
        var grant = Event("g", PointsEventKind.Grant, 99);
        var poor = PointsLedger.Open(rules).Replay([grant]);
        var rich = poor.Replay([Event("h", PointsEventKind.Grant, 901)]);
        var free = PointsLedger.Open(new PointsProgram { Currency = Krw }.Compile()).Replay([grant, Event("e", PointsEventKind.Earn, 50, "A"), Event("u", PointsEventKind.Use, 40, "A")]);
        PointsStep[] steps =
        [
            poor.Apply(Event("x", PointsEventKind.Use, 10, "A") with { OrderTotal = Money.Won(5000) }),
            rich.Apply(Event("x", PointsEventKind.Use, 10, "A") with { OrderTotal = Money.Won(999) }),
            rich.Apply(Event("x", PointsEventKind.Use, 10, "A")),
            rich.Apply(Event("x", PointsEventKind.Use, 210, "A") with { OrderTotal = Money.Won(2000) }),
            rich.Apply(Event("x", PointsEventKind.Use, 15, "A") with { OrderTotal = Money.Won(2000) }),
            rich.Apply(Event("x", PointsEventKind.Use, 2000, "A") with { OrderTotal = Money.Won(30_000) }),
            rich.Apply(grant with { Amount = Money.Won(1) }),
            rich.Apply(Event("x", PointsEventKind.Grant, 1) with { At = Noon - Duration.Epsilon }),
            free.Apply(Event("x", PointsEventKind.Use, 20, "B") with { OrderTotal = Money.Won(19) }),
            free.Apply(Event("x", PointsEventKind.Refund, null, "nobody")),
            free.Apply(Event("x", PointsEventKind.Refund, null, "A") with { Returned = Money.Won(11), Of = Money.Won(10) }),
            free.Replay([Event("r", PointsEventKind.Refund, null, "A") with { Returned = Money.Won(1), Of = Money.Won(10) }])
                .Apply(Event("x", PointsEventKind.Refund, null, "A") with { Returned = Money.Won(1), Of = Money.Won(11) }),
            free.Apply(Event("x", PointsEventKind.Refund, null, "A") with { Restore = Money.Won(41) }),
            free.Apply(Event("x", PointsEventKind.Refund, null, "A") with { TakeBack = Money.Won(51) }),
            free.Apply(Event("x", PointsEventKind.Revoke, 60)),
            free.Apply(Event("x", PointsEventKind.Revoke, 1) with { Lot = "none" }),
        ];
        Assert.All(steps, step => Assert.Equal(PointsOutcome.Refused, step.Outcome));
        return steps.SelectMany(step => step.Findings);
    }

    private static PointsEvent Event(string id, PointsEventKind kind, long? won, string? order = null) =>
        new() { Id = id, At = Noon, Kind = kind, Order = order, Amount = won is { } w ? Money.Won(w) : null };

    // What the shoppers never meet: each way of being lost, ranks, points, either of two conditions, no last day.
    private static IEnumerable<TierAssessment> Assessments()
    {
        var vip = new TierStanding("vip", new(2024, 1, 1), new(2024, 5, 1));
        foreach (var demotion in Enum.GetValues<TierDemotion>())
            foreach (var grace in (int[])[0, 1])
                yield return (TierTests.Ladder(3).Program with { Demotion = demotion, GraceMonths = grace }).Compile().Assess(new() { Last = vip }, Noon);
        yield return TierTests.Ladder(3).Assess(new() { Last = vip with { On = new(2025, 6, 1) } }, Noon);
        yield return TierTests.Ladder(3).Assess(new() { Floor = new("gold") }, Noon);
        var order = new TierOrder { At = TierTests.At(2025, 5, 1), Spend = new() { Items = Money.Won(3000) }, ConfirmedAt = TierTests.At(2025, 5, 2) };
        yield return TierTests.Ladder(3).Assess(new() { Last = vip with { Tier = "white" }, Orders = [order] }, Noon);
        foreach (var kind in (TierWindowKind[])[TierWindowKind.RollingMonths, TierWindowKind.Lifetime])
            foreach (var needs in Enum.GetValues<TierNeeds>())
            {
                var program = TierTests.Ladder(3, kind).Program with
                {
                    Tiers =
                    [
                        new() { Id = "low" }, new() { Id = "mid", Spend = Money.Won(4000), Orders = 5, Points = Money.Won(10), Needs = needs },
                        new() { Id = "high", TopShare = Rate.Percent(5) },
                    ],
                };
                foreach (var tier in program.Tiers)
                    yield return program.Compile().Assess(new() { Orders = [order], Floor = new(tier.Id), Rank = new(50, 100) }, Noon);
            }
    }
}
