using CsRules.Laws;

namespace CsRules.Returns;

public readonly partial struct ReturnDecision
{
    /// <summary>The rule for the refund's due date, and the date where its event has happened; null where nothing is to be refunded.</summary>
    public RefundDue? Refund
    {
        get
        {
            if (Outcome != ReturnOutcome.Allowed) return null;
            var goBack = _reasoning.Asked.Claim.Sale.Subject == SaleSubject.Goods
                && _reasoning.Asked.Claim.Supply.KnownState != SupplyState.NotDispatched;
            var start = goBack ? Law.StartForGoods : RefundStart.Withdrawal;
            var day = start == RefundStart.GoodsBack ? _reasoning.Asked.Claim.Withdrawal.GoodsBackOn?.On(Law.Zone) : NoticeDay;
            return Law.RefundDue(start, day, _reasoning.Asked.Terms.RefundBusinessDays);
        }
    }
}
