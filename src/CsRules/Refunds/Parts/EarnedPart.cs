using System.Collections.Immutable;
using CsRules.Loyalty;

namespace CsRules.Refunds;

/// <summary>Points that the order earned, taken back by cumulative difference.</summary>
/// <param name="Items">What is deducted from the refund for them.</param>
/// <param name="TakenBack">What is taken back by this claim, and from where.</param>
/// <param name="EarnedBack">What is taken back after it in all.</param>
/// <param name="FromBalance">How much of that the balance still held.</param>
internal readonly record struct EarnedPart(ImmutableArray<RefundItem> Items, EarnedTakenBack TakenBack, Money EarnedBack, Money FromBalance)
{
    public static EarnedPart Of(in RefundQuestion asked, in GoodsBack goods)
    {
        var (zero, before) = (asked.Zero, asked.Before);
        if (before.Order.Earned is not { } earned) return new([], new(zero, zero, zero, zero, zero), before.EarnedBack, before.FromBalance);
        var paid = before.Shares.Goods;
        // What the kept goods would have earned, in the same proportion; with nothing paid for goods, nothing was earned by them.
        var should = paid.IsZero ? zero : earned.Amount - earned.Amount.Times(goods.Kept.MinorUnits, paid.MinorUnits);
        var take = should - before.EarnedBack;
        var fromBalance = Money.Min(take, Money.Max((earned.Held ?? zero) - before.FromBalance, zero));
        var missing = take - fromBalance;
        var rule = asked.SellersFault ? SpentPointsPolicy.Waive : before.Policy.SpentEarnings;
        return new(
            rule == SpentPointsPolicy.DeductFromRefund && !missing.IsZero ? [RefundItem.Of(-missing, "refund.earned-deducted")] : [],
            rule switch
            {
                SpentPointsPolicy.Waive => new(take, fromBalance, zero, zero, missing),
                SpentPointsPolicy.NegativeBalance => new(take, fromBalance, missing, zero, zero),
                _ => new(take, fromBalance, zero, missing, zero),
            },
            should, before.FromBalance + fromBalance);
    }
}
