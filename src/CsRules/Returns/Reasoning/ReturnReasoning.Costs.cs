namespace CsRules.Returns;

internal partial struct ReturnReasoning
{
    private void LayCosts()
    {
        if (Outcome != ReturnOutcome.Allowed) return;
        Cost = Bearer();
        Note(Cost switch
        {
            CostBearer.Consumer when _state == SupplyState.InTransit => ReturnRule.TransitReturn,
            CostBearer.Consumer => ReturnRule.CostConsumer,
            CostBearer.Seller when Basis == ReturnBasis.NotAsDescribed => ReturnRule.CostSeller,
            CostBearer.Seller when Terms.FreeReturns => ReturnRule.CostSellerByTerms,
            CostBearer.Seller when Rights.Regime.ChangeOfMindCost == CostBearer.Seller => ReturnRule.CostSeller,
            CostBearer.Seller => ReturnRule.CostSellerNotAnnounced,
            CostBearer.Nobody => ReturnRule.CostNobody,
            _ => ReturnRule.CostUndetermined,
        });
        if (Basis is ReturnBasis.ChangeOfMind or ReturnBasis.NotAsDescribed)
        {
            Note(ReturnRule.NoPenalty);
            Note(ReturnRule.OriginalMeans);
            if (Rights.Regime.Outbound == OutboundRefund.CheapestStandard) Note(ReturnRule.OutboundStandardBack);
            if (Rights.Regime.Outbound == OutboundRefund.Everything) Note(ReturnRule.OutboundAllBack);
            if (Rights.Regime.MayWithhold && Cost != CostBearer.Nobody) Note(ReturnRule.MayWithhold);
        }
    }

    private readonly CostBearer Bearer()
    {
        if (Claim.Sale.Subject != SaleSubject.Goods || _state == SupplyState.NotDispatched) return CostBearer.Nobody;
        if (Basis == ReturnBasis.NotAsDescribed || Terms.FreeReturns) return CostBearer.Seller;
        // A disputed defect decides who pays even where the return itself is allowed without a reason.
        if (_conformity == Truth.Unknown) return CostBearer.Undetermined;
        return Claim.Contract.ReturnCostNotAnnounced && Rights.Regime.ReturnCostIfNotAnnounced is { } uninformed
            ? uninformed
            : Rights.Regime.ChangeOfMindCost;
    }

    private void NoteHandling()
    {
        if (Claim.Notices.OnlyOnOuterCarton) Note(ReturnRule.OnlyOuterCarton);
        if (Claim.Sale.MadeToOrder is not null && Rights.Regime.Cite(LawTopic.MadeToOrder) is not null && All(FactSet.Of(
                ClaimFact.IndividuallyProduced, ClaimFact.IrrecoverableDamage, ClaimFact.SeparateNotice, ClaimFact.WrittenConsent)) == Truth.False)
            Note(ReturnRule.MadeToOrderNotShown);
        foreach (var handling in Claim.Condition.Handling)
            Note(handling switch
            {
                Handling.OfferedForResale => ReturnRule.ResaleOfferIsNoBar,
                Handling.SwitchedOn => ReturnRule.UnsettledSwitchedOn,
                Handling.Washed => ReturnRule.UnsettledWashed,
                Handling.HygieneOpened => ReturnRule.UnsettledHygiene,
                _ => ReturnRule.OpenedIsNoBar,
            });
        if (Claim.Condition.OnlyOpenedToCheck) Note(ReturnRule.OpenedIsNoBar);
    }
}
