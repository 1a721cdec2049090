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
        if (OfDefectElsewhere(asked) is { } bearer) return bearer;
        return asked.Claim.Contract.ReturnCostNotAnnounced && regime.ReturnCostIfNotAnnounced is { } uninformed ? uninformed : regime.ChangeOfMindCost;
    }

    /// <summary>True where the law itself lays the return on the seller, whatever the terms say.</summary>
    public static bool IsSellersByLaw(in ReturnQuestion asked, ReturnBasis basis) =>
        basis == ReturnBasis.NotAsDescribed || asked.Law.Regime.ChangeOfMindCost == CostBearer.Seller || OfDefectElsewhere(asked) == CostBearer.Seller;

    /// <summary>Who bears the return of what is said to be not as agreed where another law than this one answers that: open where nothing of it is held, or the fact is disputed. Null where this law answers, or nobody says so.</summary>
    public static CostBearer? OfDefectElsewhere(in ReturnQuestion asked)
    {
        if (asked.Law.Regime.Nonconformity is not null) return null;
        var withdrawal = asked.Claim.Withdrawal;
        return withdrawal.KnownNonconformity switch
        {
            Proof.No => null,
            // That something came late is no lack of conformity.
            Proof.Proven when withdrawal.Reason != ReturnReason.LateDelivery => asked.Law.Regime.DefectReturnCost ?? CostBearer.Undetermined,
            _ => CostBearer.Undetermined,
        };
    }
}
