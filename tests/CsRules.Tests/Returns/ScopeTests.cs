using CsRules.Laws;
using CsRules.Returns;
using static CsRules.Tests.Returns.Claims;

namespace CsRules.Tests.Returns;

public class ScopeTests
{
    public static TheoryData<SaleFacts> Outside() =>
    [
        new SaleFacts { Buyer = BuyerKind.Business },
        new SaleFacts { Channel = SalesChannel.InStore },
        new SaleFacts { Channel = SalesChannel.PersonToPerson },
        new SaleFacts { Channel = SalesChannel.DoorToDoor },
        new SaleFacts { Channel = SalesChannel.TelephoneSolicited },
        new SaleFacts { Matter = DisputeMatter.NeighbourhoodDelivery },
        new SaleFacts { Matter = DisputeMatter.FinancialProduct },
        new SaleFacts { Matter = DisputeMatter.DatedTicket },
        new SaleFacts { Matter = DisputeMatter.Lecture },
        new SaleFacts { Matter = DisputeMatter.DatedService },
        new SaleFacts { Matter = DisputeMatter.OutboundFreight },
        new SaleFacts { Matter = DisputeMatter.Warranty },
    ];

    [Theory]
    [MemberData(nameof(Outside))]
    public void Art_3_what_the_act_does_not_decide_is_said_to_be_so(SaleFacts sale)
    {
        var decision = Decide(Noticed(1) with { Sale = sale });
        Assert.Equal(ReturnOutcome.OutOfScope, decision.Outcome);
        Assert.Null(decision.Refund);
        Assert.Contains(decision.Findings, f => f.Code.StartsWith("return.scope-", StringComparison.Ordinal));
    }

    [Fact]
    public void Art_3_a_business_on_consumer_terms_is_inside() =>
        Assert.Equal(ReturnOutcome.Allowed, Decide(Noticed(1) with { Sale = new() { Buyer = BuyerKind.BusinessOnConsumerTerms } }).Outcome);

    [Fact]
    public void Outside_the_act_the_shops_own_terms_still_bind_the_shop()
    {
        var decision = Decide(
            Noticed(20) with { Sale = new() { Channel = SalesChannel.InStore } },
            new PolicyClause { Kind = ClauseKind.ReturnWindow, Days = 30 });
        Assert.Equal(ReturnOutcome.Allowed, decision.Outcome);
        Assert.Equal(ReturnBasis.ShopPolicy, decision.Basis);
    }
}
