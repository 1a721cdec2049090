using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>Who bears the return of an allowed return, and what goes with it.</summary>
internal static class CostJudgement
{
    public static (CostBearer Bearer, RuleSet Found) Judge(in ReturnQuestion asked, ReturnBasis basis, Truth conformity)
    {
        var bearer = Bearer(asked, basis, conformity);
        var regime = asked.Law.Regime;
        var found = RuleSet.Of(bearer switch
        {
            CostBearer.Consumer when asked.Days.State == SupplyState.InTransit => ReturnRule.TransitReturn,
            CostBearer.Consumer => ReturnRule.CostConsumer,
            CostBearer.Seller when basis == ReturnBasis.NotAsDescribed => ReturnRule.CostSeller,
            CostBearer.Seller when asked.Terms.FreeReturns => ReturnRule.CostSellerByTerms,
            CostBearer.Seller when regime.ChangeOfMindCost == CostBearer.Seller => ReturnRule.CostSeller,
            CostBearer.Seller => ReturnRule.CostSellerNotAnnounced,
            CostBearer.Nobody => ReturnRule.CostNobody,
            _ => ReturnRule.CostUndetermined,
        });
        return basis is not (ReturnBasis.ChangeOfMind or ReturnBasis.NotAsDescribed)
            ? (bearer, found)
            : (bearer, found
                .With(ReturnRule.NoPenalty)
                .With(ReturnRule.OriginalMeans)
                .When(regime.Outbound == OutboundRefund.CheapestStandard, ReturnRule.OutboundStandardBack)
                .When(regime.Outbound == OutboundRefund.Everything, ReturnRule.OutboundAllBack)
                .When(regime.MayWithhold && bearer != CostBearer.Nobody, ReturnRule.MayWithhold));
    }

    private static CostBearer Bearer(in ReturnQuestion asked, ReturnBasis basis, Truth conformity)
    {
        if (asked.Claim.Sale.Subject != SaleSubject.Goods || asked.Days.State == SupplyState.NotDispatched) return CostBearer.Nobody;
        if (basis == ReturnBasis.NotAsDescribed || asked.Terms.FreeReturns) return CostBearer.Seller;
        // A disputed defect decides who pays even where the return itself is allowed without a reason.
        if (conformity == Truth.Unknown) return CostBearer.Undetermined;
        var regime = asked.Law.Regime;
        return asked.Claim.Contract.ReturnCostNotAnnounced && regime.ReturnCostIfNotAnnounced is { } uninformed ? uninformed : regime.ChangeOfMindCost;
    }
}
