using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>Where several acts apply, each point is taken from the act that is better for the consumer (E-Commerce Act, Art 4).</summary>
public class BetterLawTests
{
    private static readonly LawBook Korea = LawBook.Of("KR");
    private static readonly Instant AsOf = Instant.FromUtc(2026, 1, 5, 3, 0);

    // Sales to which more than one act applies, and documents silent about the right, which the acts take differently.
    private static Arbitrary<ReturnClaim> Sales => Arb.From(
        from claim in ReturnGen.Claims().Generator
        from channel in Gen.Elements(SalesChannel.Distance, SalesChannel.DoorToDoor, SalesChannel.TelephoneSolicited)
        from instalment in Gen.Elements(true, false)
        from silent in Gen.Elements(true, false)
        select claim with
        {
            Sale = claim.Sale with { Channel = channel, Instalment = instalment, Matter = DisputeMatter.Withdrawal },
            Contract = claim.Contract with { NotInformed = silent },
        });

    [Property(MaxTest = 400)]
    public Property No_act_is_better_at_any_point_than_all_of_them_together() => Prop.ForAll(Sales, claim =>
    {
        var together = Korea.Decide(claim, AsOf);
        var alone = Korea.Acts.Select(act => act.Decide(claim, AsOf)).Where(one => one.Outcome != ReturnOutcome.OutOfScope).ToList();
        foreach (var one in alone)
        {
            Assert.True(Rank(one.Outcome) <= Rank(together.Outcome));
            if (one.Outcome != together.Outcome) continue;
            Assert.True(Rank(one.OutcomeIfUnproven) <= Rank(together.OutcomeIfUnproven));
            if (one.Outcome != ReturnOutcome.Allowed) continue;
            Assert.True((one.LastDay ?? LocalDate.MaxIsoValue) <= (together.LastDay ?? LocalDate.MaxIsoValue));
            Assert.False(one.ReturnCost.BornBy == CostBearer.Seller && together.ReturnCost.BornBy is CostBearer.Consumer or CostBearer.Undetermined);
            Assert.False(one.Extent == ReturnExtent.Whole && together.Extent != ReturnExtent.Whole);
            Assert.False(one.Refund?.DueOn < together.Refund?.DueOn);
            Assert.True(Chargeable(together) <= Chargeable(one));
        }

        return true.Classify(alone.Count > 1, "several acts").Classify(alone.Count > 1 && together.Outcome == ReturnOutcome.Allowed, "several, allowed");
    });

    [Fact]
    public void A_defect_sold_in_instalments_without_a_word_of_the_right_has_no_last_day()
    {
        var defect = Claims.Defective(5);
        var claim = defect with { Sale = new() { Instalment = true }, Contract = new() { NotInformed = true }, Withdrawal = defect.Withdrawal with { NoticeOn = null } };
        var decision = Korea.Decide(claim, defect.Withdrawal.NoticeOn!.Value.On(Law.Korea.Zone).AtMidnight().InZoneStrictly(Law.Korea.Zone).ToInstant());
        // Not as agreed by the E-Commerce Act, which has an end; the Instalment Act's window begins when the right is known.
        Assert.Equal((ReturnBasis.NotAsDescribed, "kr-ecommerce-act"), (decision.Basis, decision.Regime.Act.Id));
        Assert.Null(decision.LastDay);
        Assert.Null(decision.Reckoning);
        var longer = Assert.Single(decision.Findings, finding => finding.Code == "return.longer-act-open");
        Assert.Equal(("kr-instalment-act", "8(1)3"), (longer.Citations[0].Text.Id, longer.Citations[0].Article));
        Assert.Contains(decision.Trace(), step => step.Datum.Citation?.Text.Id == "kr-instalment-act");
    }

    [Fact]
    public void Once_the_right_is_known_the_later_of_the_two_last_days_counts()
    {
        // Known on the day of supply: thirty days by the E-Commerce Act. Told of the right on day 25: seven days more by the Instalment Act.
        var told = Claims.Delivered.PlusDays(25);
        var claim = Claims.Defective(26, knewAfter: 0) with { Sale = new() { Instalment = true }, Contract = new() { NotInformed = true, InformedOn = told } };
        claim = claim with { Withdrawal = claim.Withdrawal with { NoticeOn = null } };
        var decision = Korea.Decide(claim, Instant.FromUtc(2025, 11, 29, 3, 0));
        Assert.Equal(new LocalDate(2025, 12, 3), Korea.Acts[0].Decide(claim, Instant.FromUtc(2025, 11, 29, 3, 0)).LastDay);
        Assert.Equal((ReturnBasis.NotAsDescribed, new LocalDate(2025, 12, 5)), (decision.Basis, decision.LastDay));
        Assert.Equal(new LocalDate(2025, 12, 5), decision.Reckoning!.End.LastDay);
        Assert.Contains(decision.Findings, finding => finding.Code == "return.longer-act" && finding.Citations[0].Text.Id == "kr-instalment-act");
        Assert.Contains("12월 5일", decision.Explain(Language.Korean, Voice.Customer), StringComparison.Ordinal);
    }

    // Seven days end on 10 November: on that day a letter still helps, the day after it is too late for one.
    [Theory]
    [InlineData(10, false, true)]
    [InlineData(11, false, false)]
    [InlineData(10, true, false)]
    public void That_a_letter_would_spare_the_freight_is_said_while_it_would(int today, bool isMadeToOrder, bool isSaid)
    {
        var told = Claims.Noticed(5);
        var claim = told with
        {
            Sale = new() { Instalment = true, MadeToOrder = isMadeToOrder ? new() { IndividuallyProduced = Proof.Proven } : null },
            Withdrawal = told.Withdrawal with { Form = NoticeForm.Spoken },
        };
        var decision = Korea.Decide(claim, Instant.FromUtc(2025, 11, today, 3, 0));
        Assert.Equal((ReturnOutcome.Allowed, CostBearer.Consumer), (decision.Outcome, decision.ReturnCost.BornBy));
        Assert.Equal(isSaid, decision.Has("return.notice-not-written-beside"));
    }

    // Taiwan lays the return on the seller and gives fifteen days for the money; Korea gives three business days.
    [Fact]
    public void Of_two_countries_the_money_is_due_by_the_sooner()
    {
        var claim = Claims.Noticed(2) with { Withdrawal = new() { NoticeOn = Claims.Delivered.PlusDays(2), GoodsBackOn = Claims.Delivered.PlusDays(4) } };
        var decision = new ReturnCase { Claim = claim, ConsumerRegime = "TW" }.Decide(AsOf);
        Assert.Equal(("TW", CostBearer.Seller), (decision.Regime.Id, decision.ReturnCost.BornBy));
        Assert.Equal((new LocalDate(2025, 11, 12), "kr-ecommerce-act"), (decision.Refund!.DueOn!.Value, decision.Refund.Citation!.Text.Id));
    }

    private static int Rank(ReturnOutcome outcome) => outcome switch { ReturnOutcome.Allowed => 3, ReturnOutcome.NeedsEvidence => 2, ReturnOutcome.Refused => 1, _ => 0 };

    private static long Chargeable(ReturnDecision decision) => decision.Charges.Sum(charge => charge.Chargeable.MinorUnits);
}
