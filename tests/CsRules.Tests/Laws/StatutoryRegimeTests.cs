using CsRules.Laws;

namespace CsRules.Tests.Laws;

/// <summary>What a law says where nobody said it: nothing, and that the consumer proves the notice.</summary>
public class StatutoryRegimeTests
{
    [Fact]
    public void A_law_that_says_little_holds_nothing_but_what_was_said()
    {
        var law = LawGiven.Invented;
        Assert.Equal((new WindowStarts(), false, false, false, false, false), (law.Starts, law.AgreedWindow, law.NoticeInWriting, law.MayWithhold, law.RefundsOnceTold, law.PenaltyAllowed));
        Assert.Equal(ClaimFact.NoticeGiven, Assert.Single(law.ConsumerProves));
        Assert.True(law.DefectsElsewhere);
        Assert.Equal((OutboundRefund.NotStated, Party.Consumer), (law.Outbound, law.UnsettledFallsOn));
        Assert.Equal((null, null, null, null, null, null), (law.WhenNotInformed, law.Nonconformity, law.Supply, law.Complaints, law.RegularPayments, law.EscrowConfirmation));
        Assert.Equal((null, null, null), (law.ReturnCostIfNotAnnounced, law.DefectReturnCost, law.NonconformityCost));
        Assert.False(law.OwnTermsDisplace);
    }

    // Lists that were never given are empty, and lists stay lists where a record is copied.
    [Fact]
    public void A_list_that_was_not_given_is_empty()
    {
        var law = LawGiven.Invented with
        {
            Exclusions = default,
            Scope = default,
            ConsumerProves = default,
            UnsettledBurden = default,
            Charges = default,
            Refunds = default,
            LateInterest = default,
            LeftOut = default,
            Starts = null!,
        };
        Assert.Equal((0, 0, 0, 0), (law.Exclusions.Length, law.Scope.Length, law.ConsumerProves.Length, law.UnsettledBurden.Length));
        Assert.Equal((0, 0, 0, 0), (law.Charges.Length, law.Refunds.Length, law.LateInterest.Length, law.LeftOut.Length));
        Assert.Equal(new WindowStarts(), law.Starts);
        var compiled = law.Compiled();
        Assert.Equal((Burden.Seller, RefundStart.GoodsBack), (compiled.BurdenOf(ClaimFact.NoticeGiven), compiled.StartForGoods));
    }

    [Fact]
    public void A_question_has_its_article_or_none()
    {
        Assert.Equal("2", LawGiven.Invented.Cite(LawTopic.Window)!.Article);
        Assert.Null(LawGiven.Invented.Cite(LawTopic.Refund));
    }
}
