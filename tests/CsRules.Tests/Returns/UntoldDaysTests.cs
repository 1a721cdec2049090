using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;
using static CsRules.Tests.Returns.Claims;

namespace CsRules.Tests.Returns;

/// <summary>Days on which an answer hangs and that nobody tells: never a confident answer where the latest or the earliest would turn it.</summary>
public class UntoldDaysTests
{
    private static readonly PolicyClause FromDispatch = new() { Kind = ClauseKind.ReturnWindowFromDispatch, Days = 16 };

    private static readonly PolicyClause Thirty = new() { Kind = ClauseKind.ReturnWindow, Days = 30 };

    // Ordered a day before it came: dispatched no sooner than that, so sixteen days end no sooner than fifteen after the delivery.
    [Theory]
    [InlineData(15, ReturnOutcome.Allowed)]
    [InlineData(16, ReturnOutcome.NeedsEvidence)]
    [InlineData(17, ReturnOutcome.Refused)]
    public void Terms_from_a_dispatch_nobody_tells_run_from_the_order_at_least_and_from_the_supply_at_most(int notice, ReturnOutcome expected)
    {
        var decision = Decide(Noticed(notice) with { Sale = new() { OrderedOn = Delivered.PlusDays(-1) } }, FromDispatch);
        Assert.Equal(expected, decision.Outcome);
        Assert.Equal(expected == ReturnOutcome.NeedsEvidence, decision.Has("return.dispatch-day-unknown"));
    }

    [Theory]
    [InlineData(14, ReturnOutcome.Allowed)]
    [InlineData(15, ReturnOutcome.Refused)]
    public void Terms_from_the_dispatch_run_from_the_day_that_is_told(int notice, ReturnOutcome expected)
    {
        var claim = Noticed(notice);
        var decision = Decide(claim with { Supply = claim.Supply with { DispatchedOn = Delivered.PlusDays(-2) } }, FromDispatch);
        Assert.Equal((expected, WindowStart.Dispatch, Delivered.PlusDays(14)), (decision.Outcome, decision.Start, decision.LastDay));
    }

    // Art 17(4) speaks of a document that is sent; goods without a word give notice on the day they come.
    [Theory]
    [InlineData(7, null, ReturnOutcome.NeedsEvidence)]
    [InlineData(7, 7, ReturnOutcome.Allowed)]
    [InlineData(6, 8, ReturnOutcome.Refused)]
    [InlineData(8, null, ReturnOutcome.Refused)]
    public void Goods_that_go_back_without_a_word_must_arrive_in_time(int sent, int? back, ReturnOutcome expected)
    {
        var withdrawal = new WithdrawalFacts { Form = NoticeForm.GoodsSentBack, NoticeOn = Delivered.PlusDays(sent), GoodsSentOn = Delivered.PlusDays(sent), GoodsBackOn = back is { } day ? (Moment)Delivered.PlusDays(day) : null };
        var decision = Decide(Noticed(0) with { Withdrawal = withdrawal });
        Assert.Equal(expected, decision.Outcome);
        Assert.Equal(expected == ReturnOutcome.NeedsEvidence, decision.Has("return.arrival-unknown"));
    }

    [Fact]
    public void On_the_last_day_goods_on_their_way_may_still_arrive_in_time()
    {
        var claim = Noticed(0) with { Withdrawal = new() { Form = NoticeForm.GoodsSentBack, GoodsSentOn = Delivered.PlusDays(6) } };
        Assert.Equal(ReturnOutcome.Allowed, Law.Korea.Decide(claim, Instant.FromUtc(2025, 11, 10, 3, 0)).Outcome);
        Assert.Equal(ReturnOutcome.NeedsEvidence, Law.Korea.Decide(claim, Instant.FromUtc(2025, 11, 11, 3, 0)).Outcome);
    }

    [Theory]
    [InlineData("US")]
    [InlineData("DE")]
    [InlineData("JP")]
    [InlineData("KR")]
    public void A_shops_own_days_hang_on_a_supply_that_is_not_recorded_or_disputed(string country)
    {
        var law = LawBook.Of(country).General;
        var terms = new ReturnPolicy { Clauses = [Thirty] }.Compile(law);
        var asOf = Instant.FromUtc(2026, 6, 1, 3, 0);
        var (untold, disputed) = (Noticed(20) with { Supply = new() { State = SupplyState.Unrecorded } }, Noticed(40) with { Supply = new() { On = Delivered, DayDisputed = true } });
        Assert.Equal(ReturnOutcome.NeedsEvidence, law.Decide(untold, terms, asOf).Outcome);
        Assert.Contains(law.Decide(untold, terms, asOf).Missing, missing => missing.Fact == ClaimFact.SupplyDay);
        Assert.Equal(ReturnOutcome.NeedsEvidence, law.Decide(disputed, terms, asOf).Outcome);
        // It came no sooner than it was ordered.
        Assert.Equal(ReturnOutcome.Allowed, law.Decide(untold with { Sale = new() { OrderedOn = Delivered } }, terms, asOf).Outcome);
    }

    [Fact]
    public void Who_can_prove_no_defect_is_left_with_the_shops_kindness()
    {
        var disputed = Decide(Defective(12, shown: Proof.Disputed), new PolicyClause { Kind = ClauseKind.Goodwill, Days = 30 });
        Assert.Equal((ReturnOutcome.NeedsEvidence, ReturnOutcome.Allowed), (disputed.Outcome, disputed.OutcomeIfUnproven));
        Assert.Equal(ReturnOutcome.Refused, Decide(Defective(12, shown: Proof.Disputed)).OutcomeIfUnproven);
    }

    [Fact]
    public void A_part_that_was_used_has_begun()
    {
        var lessons = Noticed(3) with
        {
            Sale = new() { Subject = SaleSubject.Service, Price = Money.Won(120_000) },
            Supply = new() { On = Delivered, Divisible = true, Used = new(9, 12) },
            Notices = new() { ExclusionMarked = Proof.Proven },
        };
        Assert.Equal((ReturnExtent.UnbegunPart, Money.Won(30_000)), (Decide(lessons).Extent, Decide(lessons).Remaining));
        Assert.Equal(ReturnExtent.Whole, Decide(lessons with { Supply = lessons.Supply with { Used = new(0, 12) } }).Extent);
    }

    // Instalment Transactions Act 3: below 100,000 won it does not apply, and nobody says what was paid.
    [Fact]
    public void An_act_with_a_least_price_says_that_the_price_is_not_told()
    {
        var act = LawBook.Of("KR").Acts.Single(law => law.Regime.Act.Id == "kr-instalment-act");
        var claim = Noticed(3) with { Sale = new() { Instalment = true } };
        var asOf = Instant.FromUtc(2025, 11, 10, 3, 0);
        var told = act.Decide(claim, asOf).Findings.Single(finding => finding.Code == "return.price-untold");
        Assert.Equal(Money.Won(100_000), told["below"]);
        Assert.False(act.Decide(claim with { Sale = claim.Sale with { Price = Money.Won(100_000) } }, asOf).Has("return.price-untold"));
    }

    [Fact]
    public void A_service_counted_from_the_supply_for_want_of_a_contract_day_says_so()
    {
        var law = LawBook.Of("DE").General;
        var claim = Noticed(3) with { Sale = new() { Subject = SaleSubject.Service } };
        Assert.True(law.Decide(claim, Instant.FromUtc(2025, 11, 10, 3, 0)).Has("return.contract-day-untold"));
        Assert.False(law.Decide(claim with { Sale = claim.Sale with { OrderedOn = Delivered } }, Instant.FromUtc(2025, 11, 10, 3, 0)).Has("return.contract-day-untold"));
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(9, true)]
    public void A_day_that_is_still_to_come_is_told(int today, bool isToCome)
    {
        var decision = Law.Korea.Decide(Noticed(7), Instant.FromUtc(2025, 11, today, 3, 0));
        Assert.Equal(isToCome, decision.Has("return.day-to-come"));
    }

    // Whoever asks today may have known for a while: what is told is the latest end.
    [Fact]
    public void The_end_of_thirty_days_from_a_knowledge_nobody_tells_is_the_latest()
    {
        var asked = Defective(0) with { Withdrawal = new() { Reason = ReturnReason.Defective } };
        var text = Law.Korea.Decide(asked, Instant.FromUtc(2025, 11, 20, 3, 0)).Explain(Language.English, Voice.Customer);
        Assert.Contains("at the latest", text, StringComparison.Ordinal);
    }

    // Japan, Art 15-3: the shop's own days stand in the place of the law's, and here they count from a dispatch that nobody tells.
    [Theory]
    [InlineData(15, ReturnOutcome.NeedsEvidence, null)]
    [InlineData(16, ReturnOutcome.Refused, 15)]
    public void What_is_over_at_the_latest_is_told_with_its_latest_day(int notice, ReturnOutcome expected, int? lastDay)
    {
        var law = LawBook.Of("JP").General;
        var claim = Noticed(notice) with { Contract = new() { OwnTermsShown = Proof.Proven } };
        var decision = law.Decide(claim, new ReturnPolicy { Clauses = [FromDispatch] }.Compile(law), Instant.FromUtc(2026, 1, 5, 3, 0));
        Assert.Equal((expected, lastDay is { } days ? Delivered.PlusDays(days) : null), (decision.Outcome, decision.LastDay));
        foreach (var voice in Enum.GetValues<Voice>()) Assert.DoesNotContain('{', decision.Explain(Language.English, voice));
    }
}
