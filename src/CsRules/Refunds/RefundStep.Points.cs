namespace CsRules.Refunds;

/// <summary>Points that the order earned, taken back by cumulative difference.</summary>
internal sealed partial class RefundStep
{
    private EarnedTakenBack EarnedPoints()
    {
        var zero = _before.Zero;
        if (_before.Order.Earned is not { } earned) return new(zero, zero, zero, zero, zero);
        var goods = _before.Shares.Goods;
        var kept = Kept();
        // What the kept goods would have earned, in the same proportion; with nothing paid for goods, nothing was earned by them.
        var should = goods.IsZero ? zero : earned.Amount - earned.Amount.Times(kept.MinorUnits, goods.MinorUnits);
        var take = should - _before.EarnedBack;
        var held = Money.Max((earned.Held ?? zero) - _before.FromBalance, zero);
        var fromBalance = Money.Min(take, held);
        var missing = take - fromBalance;
        _after = _after with { EarnedBack = should, FromBalance = _before.FromBalance + fromBalance };
        if (SellersFault || _before.Policy.SpentEarnings == SpentEarnings.Waive) return new(take, fromBalance, zero, zero, missing);
        if (_before.Policy.SpentEarnings == SpentEarnings.NegativeBalance) return new(take, fromBalance, missing, zero, zero);
        Add(-missing, "refund.earned-deducted");
        return new(take, fromBalance, zero, missing, zero);
    }
}
