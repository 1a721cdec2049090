using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>Who bears the return of an allowed return.</summary>
internal static class CostJudgement
{
    public static CostBearer Bearer(in ReturnQuestion asked, ReturnBasis basis, Truth conformity)
    {
        if (asked.Claim.Sale.Subject != SaleSubject.Goods || asked.Days.State == SupplyState.NotDispatched) return CostBearer.Nobody;
        if (basis == ReturnBasis.NotAsDescribed || asked.Terms.FreeReturns) return CostBearer.Seller;
        var regime = asked.Law.Regime;
        if (regime.ChangeOfMindCost == CostBearer.Seller) return CostBearer.Seller;
        // A disputed defect decides who pays even where the return itself is allowed without a reason.
        if (conformity == Truth.Unknown) return CostBearer.Undetermined;
        return asked.Claim.Contract.ReturnCostNotAnnounced && regime.ReturnCostIfNotAnnounced is { } uninformed ? uninformed : regime.ChangeOfMindCost;
    }
}
