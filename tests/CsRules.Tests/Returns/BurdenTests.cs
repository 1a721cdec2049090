using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>Art 17(5), Supreme Court 2018Da214746, and what nobody has settled.</summary>
public class BurdenTests
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 12, 1, 3, 0);
    private static readonly LocalDate Supplied = new(2025, 11, 3);

    [Fact]
    public void A_late_claim_that_alleges_obstruction_is_not_simply_allowed()
    {
        var decision = Decide(new() { Supply = new() { On = Supplied }, Withdrawal = new() { NoticeOn = Supplied.PlusDays(20) }, Contract = new() { Obstruction = Proof.Disputed } });
        Assert.Equal(ReturnOutcome.NeedsEvidence, decision.Outcome);
        Assert.Equal((ReturnOutcome.Refused, ReturnOutcome.Allowed), (decision.OutcomeIfUnproven, decision.OtherOutcomeIfUnproven));
        Assert.Equal(new MissingFact(ClaimFact.Obstruction, Burden.Unsettled), Assert.Single(decision.Missing));
        Assert.True(decision.Has("return.burden-unsettled"));
    }

    [Theory]
    [InlineData(7, ReturnOutcome.Allowed)]
    [InlineData(8, ReturnOutcome.NeedsEvidence)]
    public void A_disputed_defect_is_open_only_after_the_seven_days(int noticeAfter, ReturnOutcome expected)
    {
        var decision = Decide(Disputed(noticeAfter));
        Assert.Equal(expected, decision.Outcome);
        if (expected == ReturnOutcome.Allowed) Assert.Null(decision.OtherOutcomeIfUnproven);
        else Assert.Equal((ReturnOutcome.Refused, ReturnOutcome.Allowed), (decision.OutcomeIfUnproven, decision.OtherOutcomeIfUnproven));
    }

    [Fact]
    public void Exclusion_and_marking_are_the_sellers()
    {
        var decision = Decide(new()
        {
            Supply = new() { On = Supplied },
            Withdrawal = new() { NoticeOn = Supplied.PlusDays(3) },
            Condition = new() { ValueLostByUse = Proof.Disputed },
            Notices = new() { ExclusionMarked = Proof.Disputed },
        });
        Assert.All(decision.Missing, missing => Assert.Equal(Burden.Seller, missing.Burden));
        Assert.Equal((ReturnOutcome.Allowed, null), (decision.OutcomeIfUnproven, decision.OtherOutcomeIfUnproven));
    }

    [Fact]
    public void A_measure_that_was_taken_needs_no_other()
    {
        var decision = Decide(new()
        {
            Supply = new() { On = Supplied },
            Withdrawal = new() { NoticeOn = Supplied.PlusDays(3) },
            Condition = new() { ValueLostByUse = Proof.Disputed },
            Notices = new() { ExclusionMarked = Proof.Proven, TrialOffered = Proof.Disputed },
        });
        Assert.Equal(ClaimFact.ValueLostByUse, Assert.Single(decision.Missing).Fact);
    }

    [Fact]
    public void Of_two_open_ways_one_that_hangs_on_the_seller_is_enough()
    {
        // Without a reason the consumer's notice is denied; not as agreed, the seller would have to prove when it supplied.
        var decision = Decide(new()
        {
            Supply = new() { On = Supplied, DayDisputed = true },
            Withdrawal = new() { Reason = ReturnReason.Defective, KnewOn = Supplied, NoticeOn = Supplied.PlusDays(60) },
        });
        Assert.Equal((ReturnOutcome.NeedsEvidence, ReturnOutcome.Allowed), (decision.Outcome, decision.OutcomeIfUnproven));
    }

    [Theory]
    [InlineData(Proof.Disputed, Proof.Proven)]
    [InlineData(Proof.Proven, Proof.Disputed)]
    public void Art_17_2_5_what_is_disputed_of_a_divisible_service_stays_open_for_the_begun_part(Proof begun, Proof marked)
    {
        var service = new ReturnClaim
        {
            Sale = new() { Subject = SaleSubject.Service },
            Supply = new() { On = Supplied, Divisible = true, Begun = begun },
            Notices = new() { ExclusionMarked = marked },
            Withdrawal = new() { NoticeOn = Supplied.PlusDays(3) },
        };
        var decision = Decide(service);
        Assert.Equal((ReturnOutcome.NeedsEvidence, ReturnOutcome.Allowed, ReturnExtent.UnbegunPart), (decision.Outcome, decision.OutcomeIfUnproven, decision.Extent));
        var missing = Assert.Single(decision.Missing);
        Assert.Equal((begun == Proof.Disputed ? ClaimFact.SupplyBegun : ClaimFact.ExclusionMarked, Burden.Seller), (missing.Fact, missing.Burden));
        Assert.True(decision.Has("return.unbegun-part"));

        var proven = Decide(service with { Supply = service.Supply with { Begun = Proof.Proven }, Notices = new() { ExclusionMarked = Proof.Proven } });
        Assert.Equal((ReturnOutcome.Allowed, ReturnExtent.UnbegunPart), (proven.Outcome, proven.Extent));
        var unmarked = Decide(service with { Supply = service.Supply with { Begun = Proof.Proven }, Notices = new() });
        Assert.Equal((ReturnOutcome.Allowed, ReturnExtent.Whole), (unmarked.Outcome, unmarked.Extent));
    }

    [Fact]
    public void A_trial_of_digital_content_that_is_disputed_stays_open_too()
    {
        var decision = Decide(new()
        {
            Sale = new() { Subject = SaleSubject.DigitalContent },
            Supply = new() { On = Supplied, Divisible = true, Begun = Proof.Proven },
            Notices = new() { ExclusionMarked = Proof.Proven, TrialOffered = Proof.Disputed },
            Withdrawal = new() { NoticeOn = Supplied.PlusDays(3) },
        });
        Assert.Equal((ReturnOutcome.NeedsEvidence, ClaimFact.TrialOffered), (decision.Outcome, Assert.Single(decision.Missing).Fact));
    }

    private static ReturnDecision Decide(ReturnClaim claim) => Law.Korea.Decide(claim, AsOf);

    private static ReturnClaim Disputed(int noticeAfter) => new()
    {
        Supply = new() { On = Supplied },
        Withdrawal = new() { Reason = ReturnReason.Defective, Nonconformity = Proof.Disputed, KnewOn = Supplied.PlusDays(1), NoticeOn = Supplied.PlusDays(noticeAfter) },
    };
}
