using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>What staff and customer read of a decision, page by page, and the tables of the built-in laws.</summary>
public class ReturnExplanationTests
{
    // The day after the goods of most claims came: Monday 3 November 2025 and a week.
    private static readonly Instant AsOf = Instant.FromUtc(2025, 11, 12, 3, 0);

    private static readonly ReturnPolicy Terms = new()
    {
        Clauses =
        [
            new() { Kind = ClauseKind.ReturnWindow, Days = 10 },
            new() { Kind = ClauseKind.OpenedMeansNo, Text = "개봉 시 반품 불가" },
            new() { Kind = ClauseKind.TicketCancellationFee },
            new() { Kind = ClauseKind.AcceptsExcluded, Scope = ClauseScope.ValueLost },
            new() { Kind = ClauseKind.Goodwill, Days = 5 },
            new() { Kind = ClauseKind.RefundWithin, Days = 2 },
        ],
    };

    public static (string Title, ReturnClaim Claim, bool ByTerms)[] Claims { get; } =
    [
        ("in time, nothing told yet", new() { Supply = new() { On = D(5) } }, false),
        ("in time on the last day, goods on their way", Told(D(3), D(10)) with { Charges = [Ship(3000, 2500), Restocking] }, false),
        ("the letter was sent in time and came late", With(Told(D(3), D(10)), w => w with { Form = NoticeForm.Letter, NoticeReachedOn = D(12), GoodsBackOn = D(11) }), false),
        ("too late by a day", Told(D(3), D(11)), false),
        ("defect, known and told in time, goods back", With(Told(D(3), D(12)), w => w with { Reason = ReturnReason.Defective, KnewOn = D(11), GoodsBackOn = D(12) }) with { Charges = [Ship(3000, 3000)] }, false),
        ("defect disputed after the window", With(Told(D(1), D(12)), w => w with { Reason = ReturnReason.Defective, Nonconformity = Proof.Disputed, KnewOn = D(11) }), false),
        ("defect disputed inside the window", With(Told(D(5), D(10)), w => w with { Reason = ReturnReason.Defective, Nonconformity = Proof.Disputed, KnewOn = D(6) }), false),
        ("worn and marked so", Told(D(5), D(10)) with { Condition = new() { ValueLostByUse = Proof.Proven }, Notices = new() { ExclusionMarked = Proof.Proven } }, false),
        ("worn, and nothing was marked", Told(D(5), D(10)) with { Condition = new() { ValueLostByUse = Proof.Proven, Handling = [Handling.Washed] } }, false),
        ("bought from a person", Told(D(5), D(10)) with { Sale = new() { Channel = SalesChannel.PersonToPerson } }, false),
        ("not sent yet", new() { Supply = new() { State = SupplyState.NotDispatched }, Withdrawal = new() { NoticeOn = D(10) } }, false),
        ("on the way", new() { Supply = new() { State = SupplyState.InTransit }, Withdrawal = new() { NoticeOn = D(10) } }, false),
        ("a download of several parts, begun", Told(D(5), D(10)) with { Sale = new() { Subject = SaleSubject.DigitalContent }, Supply = new() { On = D(5), Begun = Proof.Proven, Divisible = true }, Notices = new() { ExclusionMarked = Proof.Proven, TrialOffered = Proof.Proven } }, false),
        ("promised for last week and still on the way", new() { Supply = new() { State = SupplyState.InTransit }, Withdrawal = new() { Reason = ReturnReason.LateDelivery, NoticeOn = D(10) } }, false),
        ("worn, and whether it was marked is disputed", Told(D(3), D(10)) with { Condition = new() { ValueLostByUse = Proof.Proven }, Notices = new() { ExclusionMarked = Proof.Disputed } }, false),
        ("worn, marked and told in time, asked after the last day", Told(D(3), D(10)) with { Condition = new() { ValueLostByUse = Proof.Proven }, Notices = new() { ExclusionMarked = Proof.Proven } }, false),
        ("a present not accepted", Told(D(5), D(10)) with { Sale = new() { Present = new() } }, false),
        ("by the shop's longer window", Told(D(1), D(10)), true),
        ("worn, and the shop waives it", Told(D(5), D(10)) with { Condition = new() { ValueLostByUse = Proof.Proven }, Notices = new() { ExclusionMarked = Proof.Proven } }, true),
        ("by goodwill after both", Told(D(1).PlusDays(-3), D(12)), true),
        ("late even for goodwill", Told(D(1).PlusDays(-30), D(12)), true),
    ];

    [Theory]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void A_decision_reads_as_it_was_approved(Language language) => Approved.Page(
        "returns-" + (language == Language.Korean ? "ko" : "en"),
        Claims.SelectMany(c => (string[])
        [
            "# " + c.Title,
            .. Decide(c.Claim, c.ByTerms).Explain(language, Voice.Agent).Split('\n'),
            "## customer",
            Decide(c.Claim, c.ByTerms).Explain(language, Voice.Customer),
            "",
        ]));

    [Theory]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void The_table_of_a_law_reads_as_it_was_approved(Language language) => Approved.Page(
        "laws-" + (language == Language.Korean ? "ko" : "en"),
        LawBook.All.SelectMany(laws => laws.Acts).SelectMany(act => (string[])
        [
            $"# {act.Regime.Name.In(language)} · {act.Regime.Act.Name(language)}",
            .. RegimeTable.Of(act.Regime, language).Select(line => $"{line.Question}: {line.Answer} [{line.Article}]"),
            "",
        ]));

    [Fact]
    public void What_stands_in_the_table_of_an_act_beside_its_words()
    {
        var page = new List<string>();
        foreach (var act in LawBook.All.SelectMany(laws => laws.Acts))
        {
            page.Add($"# {act.Regime.Act.Name(Language.English)}");
            page.AddRange(act.Regime.Citations.OrderBy(c => c.Key).Select(c => $"{c.Key}: {c.Value} {c.Value.Confidence} {(c.Value.Text.Binding ? "" : "not binding")}"));
            page.AddRange(act.Regime.Exclusions.Select(e =>
                $"{e.Code}: {Join(e.Subjects)} | {Join(e.Grounds)} | {Join(e.Measures)}{(e.EveryMeasure ? " all" : "")}{(e.SparesUnbegunPart ? " but what has not begun" : "")} [{e.Citation}, {e.Citation.Confidence}]"));
            page.AddRange(act.Regime.Scope.Select(s => $"{s.Code}: {s.Channel} {s.Buyer} {s.Matter} {s.Instalment}"));
            page.Add($"{act.Regime.Starts} withhold {act.Regime.MayWithhold} penalty {act.Regime.PenaltyAllowed} proves {Join(act.Regime.ConsumerProves)} if not announced {act.Regime.ReturnCostIfNotAnnounced}");
            page.AddRange(act.Regime.LateInterest.Select(r => $"{Iso(r.From)} {r.PerYear} [{r.Citation} {Iso(r.Citation.From)} {Iso(r.Citation.Until)}]"));
            page.Add("");
        }

        Approved.Page("law-tables", page);
    }

    [Theory]
    [InlineData(Proof.Proven, false)]
    [InlineData(Proof.Disputed, true)]
    public void Who_told_in_time_never_hears_of_being_late(Proof marked, bool hearsTheDay)
    {
        var claim = Told(D(3), D(10)) with { Condition = new() { ValueLostByUse = Proof.Proven }, Notices = new() { ExclusionMarked = marked } };
        var text = Law.Korea.Decide(claim, AsOf).Explain(Language.English, Voice.Customer);
        Assert.DoesNotContain("longest period", text, StringComparison.Ordinal);
        Assert.Equal(hearsTheDay, text.Contains("You told us within the period", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_only_has_to_write_hears_until_when()
    {
        var spoken = Told(D(10), D(11)) with { Sale = new() { Channel = SalesChannel.InStore, Instalment = true } };
        spoken = With(spoken, w => w with { Form = NoticeForm.Spoken });
        var decision = LawBook.Default.Decide(spoken, AsOf);
        Assert.Equal(ReturnOutcome.Refused, decision.Outcome);
        Assert.Contains("Please write to us by the end of Monday 17 November 2025", decision.Explain(Language.English, Voice.Customer), StringComparison.Ordinal);
    }

    private static string Iso(LocalDate? day) => day is { } known ? NodaTime.Text.LocalDatePattern.Iso.Format(known) : "-";

    private static string Join<T>(IEnumerable<T> all) => string.Join(" ", all);

    private static ReturnDecision Decide(ReturnClaim claim, bool byTerms) =>
        byTerms ? Law.Korea.Decide(claim, Terms.Compile(Law.Korea), AsOf) : Law.Korea.Decide(claim, AsOf);

    private static LocalDate D(int day) => new(2025, 11, day);

    private static ReturnClaim Told(LocalDate supplied, LocalDate told) => new() { Supply = new() { On = supplied }, Withdrawal = new() { NoticeOn = told } };

    private static ReturnClaim With(ReturnClaim claim, Func<WithdrawalFacts, WithdrawalFacts> change) => claim with { Withdrawal = change(claim.Withdrawal) };

    private static ChargeDemand Ship(long amount, long announced) => new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(amount), Announced = Money.Won(announced) };

    private static ChargeDemand Restocking => new() { Kind = ChargeKind.Restocking, Amount = Money.Won(5000) };
}
