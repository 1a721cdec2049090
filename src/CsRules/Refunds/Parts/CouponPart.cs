using System.Collections.Immutable;

namespace CsRules.Refunds;

/// <summary>Coupons whose minimum is lost, as a cumulative difference: what was taken back is given back when nothing is kept.</summary>
internal readonly record struct CouponPart(ImmutableArray<RefundItem> Items, ImmutableArray<Money> TakenBack)
{
    public static CouponPart Of(in RefundQuestion asked, in GoodsBack goods)
    {
        var (items, taken) = (ImmutableArray.CreateBuilder<RefundItem>(), asked.Before.TakenBack.ToBuilder());
        for (var d = 0; d < taken.Count; d++)
        {
            var change = Lost(asked, goods, d) - taken[d];
            // The seller's fault never costs the customer a benefit, but it may give one back.
            if (change.IsZero || (asked.SellersFault && change > asked.Zero)) continue;
            var coupon = asked.Before.Order.Discounts[d];
            items.Add(RefundItem.Of(-change, change > asked.Zero ? "refund.coupon-taken-back" : "refund.coupon-given-back",
                ("coupon", coupon.Id), ("minimum", coupon.Minimum ?? asked.Zero)));
            taken[d] += change;
        }

        return new(items.ToImmutable(), taken.ToImmutable());
    }

    private static Money Lost(in RefundQuestion asked, in GoodsBack goods, int discount)
    {
        var (coupon, rule) = (asked.Before.Order.Discounts[discount], asked.Before.Policy.LostMinimum);
        if (coupon.Minimum is not { IsZero: false } minimum || rule == LostMinimum.Keep) return asked.Zero;
        var kept = goods.KeptByTheConsumer(coupon.MinimumAfterDiscounts || rule == LostMinimum.Linear);
        if (kept >= minimum) return asked.Zero;
        var share = goods.KeptShare(discount);
        return rule == LostMinimum.Revoke ? share : Money.Min(share, coupon.Amount.Times((minimum - kept).MinorUnits, minimum.MinorUnits));
    }
}
