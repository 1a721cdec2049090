using System.Collections.Immutable;
using CsRules.Loyalty;

namespace CsRules.Refunds;

/// <summary>Points that the order earned, taken back by cumulative difference.</summary>
/// <param name="Items">What is deducted from the refund for them.</param>
/// <param name="TakenBack">What is taken back by this claim, and from where.</param>
/// <param name="Sum">What is taken back after it in all, and from where.</param>
internal readonly record struct EarnedPart(ImmutableArray<RefundItem> Items, EarnedTakenBack TakenBack, EarnedTakenBack Sum)
{
    public static EarnedPart Of(in RefundQuestion asked, in GoodsBack goods)
    {
        var (before, sum) = (asked.Before.Earned, SumOf(asked, goods));
        var now = new EarnedTakenBack(
            sum.Amount - before.Amount, sum.FromBalance - before.FromBalance, sum.Negative - before.Negative,
            sum.Deducted - before.Deducted, sum.Waived - before.Waived);
        return new(now.Deducted.IsZero ? [] : [RefundItem.Of(-now.Deducted, "refund.earned-deducted")], now, sum);
    }

    // All that was taken back so far. What the seller's fault takes back is never the customer's to make good: the balance
    // covers the consumer's own part first.
    private static EarnedTakenBack SumOf(in RefundQuestion asked, in GoodsBack goods)
    {
        var zero = asked.Zero;
        var paid = asked.Before.Bought.Goods;
        // With nothing paid for goods, nothing was earned by them.
        if (asked.Before.Order.Earned is not { } earned || paid.IsZero) return new(zero, zero, zero, zero, zero);
        // What the kept goods would have earned, in the same proportion.
        Money Back(Money kept) => earned.Amount - earned.Amount.Times(Money.Min(kept, paid).MinorUnits, paid.MinorUnits);
        var (all, own) = (Back(goods.Earning(goods.Back)), Back(goods.Earning(goods.ByConsumer)));
        var held = earned.Held ?? zero;
        var fromBalance = Money.Min(all, held);
        var missing = Money.Max(own - held, zero);
        return asked.Before.Policy.SpentEarnings switch
        {
            SpentPointsPolicy.Waive => new(all, fromBalance, zero, zero, all - fromBalance),
            SpentPointsPolicy.NegativeBalance => new(all, fromBalance, missing, zero, all - fromBalance - missing),
            _ => new(all, fromBalance, zero, missing, all - fromBalance - missing),
        };
    }
}
