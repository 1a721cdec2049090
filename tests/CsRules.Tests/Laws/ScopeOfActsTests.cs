using CsRules.Decisions;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Laws;

/// <summary>What each act decides and what it leaves to others.</summary>
public class ScopeOfActsTests
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 12, 1, 0, 0);
    private static readonly Money Price = Money.Won(500_000);

    // Channels in the order of the list; an instalment contract of half a million won.
    [Theory]
    [InlineData("KR", true, false, false, false, false)]
    [InlineData("KR/kr-door-to-door-act", false, false, false, true, true)]
    [InlineData("KR/kr-instalment-act", true, true, false, true, true)]
    [InlineData("FI", true, false, false, true, true)]
    [InlineData("GB", true, false, false, true, true)]
    [InlineData("TW", true, false, false, true, true)]
    [InlineData("JP", true, false, false, true, true)]
    [InlineData("US", true, false, false, false, true)]
    [InlineData("AU", true, false, false, false, false)]
    [InlineData("SG", true, false, false, false, true)]
    [InlineData("HK", true, false, false, true, true)]
    public void How_the_contract_was_made(string act, bool distance, bool inStore, bool personToPerson, bool atTheDoor, bool telephone)
    {
        SalesChannel[] channels = [SalesChannel.Distance, SalesChannel.InStore, SalesChannel.PersonToPerson, SalesChannel.DoorToDoor, SalesChannel.TelephoneSolicited];
        Assert.Equal([distance, inStore, personToPerson, atTheDoor, telephone], channels.Select(channel => IsIn(act, new() { Channel = channel })));
    }

    // Korea, Art 3: a business is outside unless it bought as consumers do; the same in every act.
    [Fact]
    public void A_business_is_outside_unless_it_bought_on_consumer_terms() => Assert.All(LawGiven.Acts, law =>
    {
        var sale = Fitting(law);
        Assert.Equal((true, false, true), (IsIn(law, sale), IsIn(law, sale with { Buyer = BuyerKind.Business }), IsIn(law, sale with { Buyer = BuyerKind.BusinessOnConsumerTerms })));
    });

    [Theory]
    [InlineData("KR")]
    [InlineData("KR/kr-door-to-door-act")]
    [InlineData("KR/kr-instalment-act")]
    public void Koreas_acts_leave_these_matters_to_others(string act)
    {
        foreach (var matter in Enum.GetValues<DisputeMatter>())
            Assert.Equal(matter == DisputeMatter.Withdrawal, IsIn(LawGiven.Of(act), Fitting(LawGiven.Of(act)) with { Matter = matter }));
    }

    [Theory]
    [InlineData("CN", true, false, true)]
    [InlineData("JP", true, false, false)]
    [InlineData("KR", true, true, true)]
    [InlineData("FI", true, true, true)]
    [InlineData("TW", true, true, true)]
    public void Some_laws_are_of_goods_alone(string act, bool goods, bool service, bool content) => Assert.Equal(
        (goods, service, content),
        (IsIn(act, new() { Subject = SaleSubject.Goods }), IsIn(act, new() { Subject = SaleSubject.Service }), IsIn(act, new() { Subject = SaleSubject.DigitalContent })));

    // Decree 6: below 100,000 won, and below 200,000 won by card, the instalment act gives no right at all.
    [Theory]
    [InlineData(0, false, false)]
    [InlineData(99_999, false, false)]
    [InlineData(100_000, false, true)]
    [InlineData(99_999, true, false)]
    [InlineData(100_000, true, false)]
    [InlineData(199_999, true, false)]
    [InlineData(200_000, true, true)]
    [InlineData(199_999, false, true)]
    public void A_small_instalment_contract_has_no_right(long won, bool byCard, bool given)
    {
        var sale = new SaleFacts { Instalment = true, ByCard = byCard, Price = Money.Won(won), ContractPrice = Money.Won(won) };
        Assert.Equal(given, IsIn(LawGiven.Of("KR/kr-instalment-act"), sale));
    }

    [Fact]
    public void What_is_no_instalment_contract_is_not_for_the_act_on_them() => Assert.False(IsIn(LawGiven.Of("KR/kr-instalment-act"), new() { Price = Price, ContractPrice = Price }));

    // The side acts are laws of their own: what keeps a sale out of one stands in it, not in the general act.
    [Theory]
    [InlineData("KR/kr-door-to-door-act")]
    [InlineData("KR/kr-instalment-act")]
    public void A_side_act_never_cites_the_general_act_for_its_own_scope(string act)
    {
        var regime = LawGiven.Of(act).Regime;
        Assert.DoesNotContain(regime.Scope, rule => rule.Citation.Text.Id == "kr-ecommerce-act");
        var business = Assert.Single(regime.Scope, rule => rule.Buyer == BuyerKind.Business);
        Assert.Equal((regime.Act.Id, Confidence.Unconfirmed), (business.Citation.Text.Id, business.Citation.Confidence));
        // What a standard decides is cited to it, whichever act leaves it.
        Assert.Equal("kr-dispute-standards", Assert.Single(regime.Scope, rule => rule.Matter == DisputeMatter.DatedTicket).Citation.Text.Id);
    }

    private static SaleFacts Fitting(Law law) => law.Regime.Act.Id switch
    {
        "kr-door-to-door-act" => new() { Channel = SalesChannel.DoorToDoor },
        "kr-instalment-act" => new() { Instalment = true, Price = Price, ContractPrice = Price },
        _ => new(),
    };

    private static bool IsIn(string act, SaleFacts sale) => IsIn(LawGiven.Of(act), LawGiven.Of(act).Regime.Act.Id == "kr-instalment-act" ? sale with { Instalment = true, Price = Price, ContractPrice = Price } : sale);

    private static bool IsIn(Law law, SaleFacts sale) =>
        law.Decide(new() { Sale = sale, Supply = new() { On = new LocalDate(2025, 11, 3) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 4) } }, AsOf).Outcome != ReturnOutcome.OutOfScope;
}
