using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>The Door-to-Door Sales and the Instalment Transactions Act, each by its own articles.</summary>
public class KoreanSideActTests
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 12, 1, 3, 0);
    private static readonly LocalDate Supplied = new(2025, 11, 3);
    private static readonly Law DoorToDoor = LawBook.Of("KR").Acts[1];
    private static readonly Law Instalment = LawBook.Of("KR").Acts[2];

    [Theory]
    [InlineData(SalesChannel.DoorToDoor, "9(9)", "kr-door-to-door-act")]
    [InlineData(SalesChannel.TelephoneSolicited, "9(9)", "kr-door-to-door-act")]
    [InlineData(SalesChannel.Distance, "10(10)", "kr-instalment-act")]
    public void The_seller_bears_the_return_of_a_change_of_mind(SalesChannel channel, string article, string act)
    {
        var decision = LawBook.Of("KR").Decide(Noticed(5) with { Sale = new() { Channel = channel, Instalment = channel == SalesChannel.Distance } }, AsOf);
        Assert.Equal((CostBearer.Seller, ReturnBasis.ChangeOfMind), (decision.ReturnCost.BornBy, decision.Basis));
        Assert.Equal((article, act), (decision.ReturnCost.Citation!.Article, decision.ReturnCost.Citation.Text.Id));
    }

    [Fact]
    public void Nothing_may_be_charged_for_the_way_back()
    {
        var demand = new ChargeDemand { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(5_000), Announced = Money.Won(5_000) };
        Assert.Equal(Money.Won(0), Assert.Single(DoorToDoor.Decide(Noticed(5) with { Sale = new() { Channel = SalesChannel.DoorToDoor }, Charges = [demand] }, AsOf).Charges).Chargeable);
        Assert.Equal(Money.Won(0), Assert.Single(Instalment.Decide(Noticed(5) with { Sale = new() { Instalment = true }, Charges = [demand] }, AsOf).Charges).Chargeable);
    }

    [Fact]
    public void A_service_that_has_begun_is_no_bar()
    {
        var begun = Noticed(5) with
        {
            Sale = new() { Channel = SalesChannel.DoorToDoor, Subject = SaleSubject.Service },
            Supply = new() { On = Supplied, Begun = Proof.Proven },
            Notices = new() { ExclusionMarked = Proof.Proven, TrialOffered = Proof.Proven },
        };
        Assert.Equal(ReturnOutcome.Allowed, LawBook.Of("KR").Decide(begun, AsOf).Outcome);
        Assert.Equal(ReturnOutcome.Refused, LawBook.Of("KR").Decide(begun with { Sale = begun.Sale with { Channel = SalesChannel.Distance } }, AsOf).Outcome);
    }

    [Fact]
    public void A_document_silent_about_the_right_starts_nothing_until_the_right_is_known()
    {
        var silent = Noticed(25) with { Sale = new() { Channel = SalesChannel.DoorToDoor }, Contract = new() { NotInformed = true } };
        var unknown = LawBook.Of("KR").Decide(silent, AsOf);
        Assert.Equal((ReturnOutcome.Allowed, (LocalDate?)null), (unknown.Outcome, unknown.LastDay));
        Assert.True(unknown.Has("return.right-unknown"));
        LocalDate? LastDay(int knownAfter) =>
            LawBook.Of("KR").Decide(silent with { Contract = new() { NotInformed = true, InformedOn = Supplied.PlusDays(knownAfter) } }, AsOf).LastDay;
        Assert.Equal(new LocalDate(2025, 11, 27), LastDay(10));
        Assert.Equal(new LocalDate(2025, 11, 17), LastDay(0));
        // The E-Commerce Act has no such start.
        Assert.Equal(new LocalDate(2025, 11, 10), Law.Korea.Decide(Noticed(5) with { Contract = new() { NotInformed = true } }, AsOf).LastDay);
    }

    [Fact]
    public void Instalments_know_no_three_months_for_what_is_not_as_agreed()
    {
        var defect = Noticed(20) with { Sale = new() { Instalment = true }, Withdrawal = new() { Reason = ReturnReason.Defective, NoticeOn = Supplied.PlusDays(20) } };
        Assert.Equal(ReturnOutcome.Refused, Instalment.Decide(defect, AsOf).Outcome);
        // Door to door, and by the better act of the two that apply, there are three months.
        Assert.Equal(ReturnBasis.NotAsDescribed, DoorToDoor.Decide(defect with { Sale = new() { Channel = SalesChannel.DoorToDoor } }, AsOf).Basis);
        var better = LawBook.Of("KR").Decide(defect, AsOf);
        Assert.Equal((ReturnBasis.NotAsDescribed, "kr-ecommerce-act"), (better.Basis, better.Regime.Act.Id));
    }

    [Theory]
    [InlineData(NoticeForm.Letter, ReturnOutcome.Allowed)]
    [InlineData(NoticeForm.Electronic, ReturnOutcome.Allowed)]
    [InlineData(NoticeForm.Unstated, ReturnOutcome.Allowed)]
    [InlineData(NoticeForm.Spoken, ReturnOutcome.Refused)]
    [InlineData(NoticeForm.GoodsSentBack, ReturnOutcome.Refused)]
    public void An_instalment_contract_is_withdrawn_from_in_writing(NoticeForm form, ReturnOutcome expected)
    {
        var claim = Noticed(5) with { Sale = new() { Instalment = true } };
        // What goes back without a word says so on the day it arrives.
        claim = claim with { Withdrawal = claim.Withdrawal with { Form = form, GoodsBackOn = form == NoticeForm.GoodsSentBack ? claim.Withdrawal.NoticeOn : null } };
        Assert.Equal(expected, Instalment.Decide(claim, AsOf).Outcome);
        Assert.Equal(expected == ReturnOutcome.Refused, Instalment.Decide(claim, AsOf).Has("return.notice-not-written"));
        // The E-Commerce Act asks for no form, and is then the better one.
        Assert.Equal(ReturnOutcome.Allowed, LawBook.Of("KR").Decide(claim, AsOf).Outcome);
    }

    [Theory]
    [InlineData(99_999, false, ReturnOutcome.OutOfScope)]
    [InlineData(100_000, false, ReturnOutcome.Allowed)]
    [InlineData(199_999, true, ReturnOutcome.OutOfScope)]
    [InlineData(200_000, true, ReturnOutcome.Allowed)]
    public void Small_instalment_contracts_give_no_right(long price, bool byCard, ReturnOutcome expected) =>
        Assert.Equal(expected, Instalment.Decide(Noticed(5) with { Sale = new() { Instalment = true, ByCard = byCard, ContractPrice = Money.Won(price) } }, AsOf).Outcome);

    [Theory]
    [InlineData(null, ReturnOutcome.Allowed)]
    [InlineData(GoodsNature.RegisteredVehicle, ReturnOutcome.Refused)]
    [InlineData(GoodsNature.InstalledAppliance, ReturnOutcome.Refused)]
    [InlineData(GoodsNature.Perishable, ReturnOutcome.Allowed)]
    public void Use_bars_the_listed_things_alone(GoodsNature? nature, ReturnOutcome expected) =>
        Assert.Equal(expected, Instalment.Decide(Noticed(5) with
        {
            Sale = new() { Instalment = true, Nature = nature is { } given ? [given] : [] },
            Condition = new() { ValueLostByUse = Proof.Proven },
            Notices = new() { ExclusionMarked = Proof.Proven },
        }, AsOf).Outcome);

    [Fact]
    public void Individually_made_goods_are_out_without_more()
    {
        var made = Noticed(5) with { Sale = new() { Instalment = true, MadeToOrder = new() { IndividuallyProduced = Proof.Proven } } };
        Assert.Equal(ReturnOutcome.Refused, Instalment.Decide(made, AsOf).Outcome);
        // Of the four conditions of the E-Commerce Act's Decree three are missing.
        Assert.Equal(ReturnOutcome.Allowed, LawBook.Of("KR").Decide(made, AsOf).Outcome);
    }

    [Fact]
    public void Every_article_told_is_the_acts_own()
    {
        foreach (var law in (Law[])[DoorToDoor, Instalment])
            foreach (var (topic, citation) in law.Regime.Citations)
                Assert.True(
                    citation.Text.Id is not ("kr-ecommerce-act" or "kr-ecommerce-decree") || topic == LawTopic.BetterLaw,
                    $"{law.Regime.Act.Id} cites {citation} for {topic}");
    }

    private static ReturnClaim Noticed(int daysAfter) => new()
    {
        Supply = new() { On = Supplied },
        Withdrawal = new() { NoticeOn = Supplied.PlusDays(daysAfter) },
    };
}
