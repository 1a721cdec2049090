using CsRules.Laws;
using CsRules.Returns;
using NodaTime;
using static CsRules.Tests.Returns.Claims;

namespace CsRules.Tests.Returns;

public class Article17ConformityTests
{
    [Theory]
    [InlineData(150, 149, null, ReturnOutcome.Allowed, true)] // 17(3) is over after three months
    [InlineData(150, 150, null, ReturnOutcome.Allowed, true)]
    [InlineData(150, 154, null, ReturnOutcome.Refused, false)]
    [InlineData(150, 60, 20, ReturnOutcome.Allowed, true)] // known for 40 days
    [InlineData(150, 60, 40, ReturnOutcome.Allowed, false)] // in the law's own time
    [InlineData(90, 60, 20, ReturnOutcome.Allowed, true)] // shorter than three months, and longer than thirty days from knowing
    [InlineData(90, 91, 80, ReturnOutcome.Allowed, false)] // where the law gives more it takes nothing away
    [InlineData(60, 61, 20, ReturnOutcome.Refused, false)]
    public void A_longer_time_that_the_shop_promises_for_defects_helps(int promised, int notice, int? knew, ReturnOutcome expected, bool byTerms)
    {
        var supplied = new LocalDate(2025, 11, 3);
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.DefectWindow, Days = promised }] }.Compile(Law.Korea);
        var claim = new ReturnClaim
        {
            Supply = new() { On = supplied },
            Withdrawal = new() { Reason = ReturnReason.Defective, NoticeOn = supplied.PlusDays(notice), KnewOn = knew is { } after ? Moment.OnDay(supplied.PlusDays(after)) : null },
        };
        var decision = Law.Korea.Decide(claim, terms, Instant.FromUtc(2026, 6, 1, 3, 0));
        Assert.Equal(expected, decision.Outcome);
        Assert.Equal(byTerms, decision.Has("return.terms-defect-window"));
        if (expected == ReturnOutcome.Allowed) Assert.Equal((ReturnBasis.NotAsDescribed, CostBearer.Seller), (decision.Basis, decision.ReturnCost.BornBy));
    }

    [Theory]
    [InlineData(40, 10, ReturnOutcome.Allowed)]
    [InlineData(42, 10, ReturnOutcome.Allowed)] // D+40 is a Saturday: the thirty days end on Monday D+42
    [InlineData(43, 10, ReturnOutcome.Refused)]
    public void Art_17_3_thirty_days_of_knowing(int notice, int knew, ReturnOutcome expected)
    {
        var decision = Decide(Defective(notice, knew));
        Assert.Equal(expected, decision.Outcome);
        Assert.True(decision.Cites("17(3)"));
        if (expected == ReturnOutcome.Allowed)
        {
            Assert.Equal(ReturnBasis.NotAsDescribed, decision.Basis);
            Assert.Equal(CostBearer.Seller, decision.ReturnCost.BornBy);
            Assert.Equal("18(10)", decision.ReturnCost.Citation!.Article);
        }
    }

    [Fact]
    public void Art_17_3_three_months_of_supply_end_it_even_for_who_learned_late()
    {
        var last = new LocalDate(2026, 2, 3); // three months after 3 November, a Tuesday
        ReturnClaim On(LocalDate day) => Defective(0) with
        {
            Withdrawal = new() { Reason = ReturnReason.Defective, NoticeOn = day, KnewOn = last.PlusDays(-5) },
        };
        Assert.Equal(ReturnOutcome.Allowed, Decide(On(last)).Outcome);
        Assert.Equal(last, Decide(On(last)).LastDay);
        Assert.Equal(ReturnOutcome.Refused, Decide(On(last.PlusDays(1))).Outcome);
    }

    [Fact]
    public void Art_17_3_what_could_have_been_known_first_counts()
    {
        var claim = Defective(45, knewAfter: 20);
        var could = claim with { Withdrawal = claim.Withdrawal with { CouldHaveKnownOn = Delivered.PlusDays(2) } };
        Assert.Equal(ReturnOutcome.Allowed, Decide(claim).Outcome);
        Assert.Equal(ReturnOutcome.Refused, Decide(could).Outcome);
    }

    [Fact]
    public void Art_17_3_no_exclusion_bars_goods_that_are_not_as_agreed()
    {
        var claim = Defective(20, 20) with
        {
            Condition = new() { ValueLostByUse = Proof.Proven, DamagedByConsumer = Proof.Proven },
            Notices = new() { ExclusionMarked = Proof.Proven },
        };
        Assert.Equal(ReturnOutcome.Allowed, Decide(claim).Outcome);
    }

    [Theory]
    [InlineData(5, ReturnOutcome.Allowed)]
    [InlineData(20, ReturnOutcome.NeedsEvidence)]
    public void A_disputed_defect_matters_only_after_the_seven_days(int notice, ReturnOutcome expected)
    {
        var decision = Decide(Defective(notice, 1, Proof.Disputed));
        Assert.Equal(expected, decision.Outcome);
        if (expected == ReturnOutcome.Allowed) Assert.Equal(CostBearer.Undetermined, decision.ReturnCost.BornBy);
        else Assert.Contains(decision.Missing, m => m is { Fact: ClaimFact.Nonconformity, Burden: Burden.Unsettled });
    }

    [Theory]
    [InlineData(7, ReturnOutcome.Allowed)]
    [InlineData(8, ReturnOutcome.Refused)]
    public void A_claim_that_fails_under_17_3_is_tested_under_17_1(int notice, ReturnOutcome expected)
    {
        var decision = Decide(Defective(notice, 1, Proof.No));
        Assert.Equal(expected, decision.Outcome);
        if (expected != ReturnOutcome.Allowed) return;
        Assert.Equal(ReturnBasis.ChangeOfMind, decision.Basis);
        Assert.True(decision.Has("return.fell-back"));
        Assert.Equal(CostBearer.Consumer, decision.ReturnCost.BornBy);
    }

    [Theory]
    [InlineData(30, ReturnOutcome.Allowed)] // nobody can have known before the goods came
    [InlineData(31, ReturnOutcome.NeedsEvidence)]
    public void Without_the_day_of_knowing_the_thirty_days_run_at_the_earliest_from_supply(int notice, ReturnOutcome expected)
    {
        var decision = Decide(Defective(notice));
        Assert.Equal(expected, decision.Outcome);
        if (expected == ReturnOutcome.NeedsEvidence) Assert.Contains(decision.Missing, m => m.Fact == ClaimFact.KnowledgeDay);
    }

    [Fact]
    public void Late_delivery_is_a_failure_to_perform_and_the_seller_pays_the_return()
    {
        var claim = Noticed(6);
        var late = claim with { Withdrawal = claim.Withdrawal with { Reason = ReturnReason.LateDelivery } };
        Assert.Equal(ReturnBasis.NotAsDescribed, Decide(late).Basis);
        Assert.Equal(CostBearer.Seller, Decide(late).ReturnCost.BornBy);
    }

    [Theory]
    [InlineData("2026-07-31", ReturnOutcome.Allowed)] // counted from 1 May: three whole months
    [InlineData("2026-08-01", ReturnOutcome.Refused)]
    public void Art_17_3_three_months_from_a_months_last_day_are_whole_months(string notice, ReturnOutcome expected) =>
        Assert.Equal(expected, Law.Korea.Decide(new()
        {
            Supply = new() { On = new NodaTime.LocalDate(2026, 4, 30) },
            Withdrawal = new() { Reason = ReturnReason.Defective, KnewOn = new NodaTime.LocalDate(2026, 7, 20), NoticeOn = NodaTime.Text.LocalDatePattern.Iso.Parse(notice).Value },
        }, NodaTime.Instant.FromUtc(2026, 8, 5, 3, 0)).Outcome);

    [Fact]
    public void What_lies_outside_the_calendars_years_is_an_argument_error()
    {
        var asOf = NodaTime.Instant.FromUtc(2026, 8, 5, 3, 0);
        foreach (var day in (NodaTime.LocalDate[])[new(9999, 12, 31), new(2051, 1, 1), new(2007, 12, 31), new(1, 1, 1)])
        {
            Assert.Equal(("claim.day-outside-calendar", "$.claim.supply.on"), Assert.Throws<CsRules.Documents.CsRulesException>(() => Law.Korea.Decide(new() { Supply = new() { On = day } }, asOf)).Errors[0] is var told ? (told.Code, told.Path) : default);
            Assert.Throws<ArgumentOutOfRangeException>(() => Law.Korea.RefundDue(RefundStart.GoodsBack, day));
        }

        Assert.ThrowsAny<ArgumentException>(() => Law.Korea.Decide(new(), NodaTime.Instant.MaxValue));
        Assert.ThrowsAny<ArgumentException>(() => Law.Korea.Decide(new(), NodaTime.Instant.MinValue));
        Assert.ThrowsAny<ArgumentException>(() => Law.Korea.Interest(Money.Won(1), new(9999, 12, 31), new(9999, 12, 31)));
    }
}
