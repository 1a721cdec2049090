using CsRules.Laws;
using CsRules.Returns;
using static CsRules.Tests.Returns.Claims;

namespace CsRules.Tests.Returns;

public class Article17ExclusionTests
{
    private static readonly SellerNotices Marked = new() { ExclusionMarked = Proof.Proven };

    [Theory]
    [InlineData(Proof.Proven, ReturnOutcome.Refused)]
    [InlineData(Proof.Disputed, ReturnOutcome.NeedsEvidence)]
    [InlineData(Proof.No, ReturnOutcome.Allowed)]
    public void Art_17_2_1_damage_by_the_consumer_needs_no_marking(Proof damage, ReturnOutcome expected)
    {
        var decision = Decide(Noticed(3) with { Condition = new() { DamagedByConsumer = damage } });
        Assert.Equal(expected, decision.Outcome);
        if (damage == Proof.Disputed)
        {
            Assert.Equal(new MissingFact(ClaimFact.DamagedByConsumer, Burden.Seller), Assert.Single(decision.Missing));
            Assert.Equal(ReturnOutcome.Allowed, decision.OutcomeIfUnproven);
        }
    }

    [Fact]
    public void Art_17_2_1_opening_the_packaging_to_check_is_no_damage()
    {
        var decision = Decide(Noticed(3) with { Condition = new() { DamagedByConsumer = Proof.Proven, OnlyOpenedToCheck = true } });
        Assert.Equal(ReturnOutcome.Allowed, decision.Outcome);
        Assert.True(decision.Has("return.opened-is-no-bar"));
    }

    public static TheoryData<string, ConditionFacts> ItemsTwoToFour() => new()
    {
        { "17(2)2", new() { ValueLostByUse = Proof.Proven } },
        { "17(2)3", new() { ValueLostByTime = Proof.Proven } },
        { "17(2)4", new() { CopyablePackagingDamaged = Proof.Proven } },
    };

    [Theory]
    [MemberData(nameof(ItemsTwoToFour))]
    public void Art_17_6_items_2_to_4_bar_only_where_marked_or_on_trial(string article, ConditionFacts condition)
    {
        var claim = Noticed(3) with { Condition = condition };
        Assert.Equal(ReturnOutcome.Allowed, Decide(claim).Outcome);
        Assert.True(Decide(claim).Cites("17(6)"));
        Assert.Equal(ReturnOutcome.Refused, Decide(claim with { Notices = Marked }).Outcome);
        Assert.Equal(ReturnOutcome.Refused, Decide(claim with { Notices = new() { TrialOffered = Proof.Proven } }).Outcome);
        Assert.Equal(ReturnOutcome.NeedsEvidence, Decide(claim with { Notices = new() { ExclusionMarked = Proof.Disputed } }).Outcome);
        Assert.Contains(Decide(claim with { Notices = Marked }).Findings, f => f.Citations.Any(c => c.Article == article));
    }

    [Fact]
    public void Art_17_6_a_sticker_on_the_outer_carton_is_not_enough()
    {
        var claim = Noticed(3) with
        {
            Condition = new() { ValueLostByUse = Proof.Proven },
            Notices = new() { ExclusionMarked = Proof.Proven, OnlyOnOuterCarton = true },
        };
        Assert.Equal(ReturnOutcome.Allowed, Decide(claim).Outcome);
    }

    [Theory]
    [InlineData(SaleSubject.Service, true, false, ReturnOutcome.Refused)]
    [InlineData(SaleSubject.Service, false, false, ReturnOutcome.Allowed)]
    [InlineData(SaleSubject.DigitalContent, true, false, ReturnOutcome.Allowed)] // the marking alone is not enough
    [InlineData(SaleSubject.DigitalContent, false, true, ReturnOutcome.Allowed)] // nor the trial alone
    [InlineData(SaleSubject.DigitalContent, true, true, ReturnOutcome.Refused)]
    [InlineData(SaleSubject.Goods, true, true, ReturnOutcome.Allowed)] // goods do not "begin"
    public void Art_17_2_5_a_service_needs_one_measure_and_digital_content_both(
        SaleSubject subject, bool marked, bool trial, ReturnOutcome expected)
    {
        var claim = Begun(subject, marked, trial);
        Assert.Equal(expected, Decide(claim).Outcome);
        if (subject != SaleSubject.Goods && expected == ReturnOutcome.Allowed)
            Assert.Equal(CostBearer.Nobody, Decide(claim).ReturnCost.BornBy); // 18(1)
    }

    [Fact]
    public void Art_17_2_5_the_part_of_a_divisible_content_that_has_not_begun_stays_withdrawable()
    {
        var claim = Begun(SaleSubject.DigitalContent, marked: true, trial: true);
        var divisible = claim with { Supply = claim.Supply with { Divisible = true } };
        Assert.Equal(ReturnOutcome.Allowed, Decide(divisible).Outcome);
        Assert.Equal(ReturnExtent.UnbegunPart, Decide(divisible).Extent);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(14)]
    [InlineData(13)]
    [InlineData(11)]
    [InlineData(7)]
    public void Decree_21_made_to_order_bars_only_with_all_four(int proven)
    {
        Proof Bit(int bit) => (proven >> bit & 1) == 1 ? Proof.Proven : Proof.No;
        var claim = Noticed(3) with
        {
            Sale = new()
            {
                MadeToOrder = new()
                {
                    IndividuallyProduced = Bit(0),
                    IrrecoverableDamage = Bit(1),
                    SeparateNotice = Bit(2),
                    WrittenConsent = Bit(3),
                },
            },
        };
        Assert.Equal(proven == 15 ? ReturnOutcome.Refused : ReturnOutcome.Allowed, Decide(claim).Outcome);
        Assert.Equal(proven != 15, Decide(claim).Has("return.made-to-order-not-shown"));
    }

    [Theory]
    [InlineData(Handling.Opened)]
    [InlineData(Handling.PackagingGone)]
    [InlineData(Handling.SealRemoved)]
    [InlineData(Handling.TagRemoved)]
    [InlineData(Handling.TriedOn)]
    [InlineData(Handling.Assembled)]
    [InlineData(Handling.OfferedForResale)]
    [InlineData(Handling.SwitchedOn)]
    [InlineData(Handling.Washed)]
    [InlineData(Handling.HygieneOpened)]
    public void No_handling_bars_by_itself(Handling handling) =>
        Assert.Equal(ReturnOutcome.Allowed, Decide(Noticed(3) with { Condition = new() { Handling = [handling] } }).Outcome);

    [Theory]
    [InlineData(Proof.Proven, ReturnOutcome.Allowed)]
    [InlineData(Proof.No, ReturnOutcome.Refused)]
    [InlineData(Proof.Disputed, ReturnOutcome.NeedsEvidence)]
    public void A_part_of_a_set_goes_back_alone_where_it_is_sold_alone(Proof sold, ReturnOutcome expected) =>
        Assert.Equal(expected, Decide(Noticed(3) with { Sale = new() { PartOfSet = new() { SoldSeparately = sold } } }).Outcome);

    [Fact]
    public void A_present_that_is_not_accepted_is_the_buyers_to_withdraw_from()
    {
        ReturnClaim With(PresentFacts present) => Noticed(3) with { Sale = new() { Present = present } };
        Assert.Equal(ReturnOutcome.Allowed, Decide(With(new())).Outcome);
        Assert.Equal(ReturnOutcome.Refused, Decide(With(new() { AskedByRecipient = true })).Outcome);
        Assert.True(Decide(With(new() { Accepted = true, AskedByRecipient = true })).Has("return.present-accepted"));
    }

    private static ReturnClaim Begun(SaleSubject subject, bool marked, bool trial) => Noticed(3) with
    {
        Sale = new() { Subject = subject },
        Supply = new() { On = Delivered, Begun = Proof.Proven },
        Notices = new()
        {
            ExclusionMarked = marked ? Proof.Proven : Proof.No,
            TrialOffered = trial ? Proof.Proven : Proof.No,
        },
    };
}
