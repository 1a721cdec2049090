using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Orders;

namespace CsRules.Refunds;

/// <summary>Uses of coupons that come back. Once back a use stays back, unless the claim that brought it is undone.</summary>
/// <param name="Coupons">What is told of each coupon that can come back.</param>
/// <param name="Back">Which have come back after the claim, in the order's order.</param>
internal readonly record struct CouponUsePart(ImmutableArray<CouponReturn> Coupons, ImmutableArray<bool> Back)
{
    public static CouponUsePart Of(in RefundQuestion asked, in GoodsBack goods, in CouponPart lost)
    {
        var (told, back) = (ImmutableArray.CreateBuilder<CouponReturn>(), asked.Before.CouponsBack.ToBuilder());
        for (var d = 0; d < back.Count; d++)
        {
            var coupon = asked.Before.Order.Discounts[d];
            if (coupon.Reissue is null) continue;
            var misses = Misses(asked, goods, d, goods.KeptShare(d) - lost.TakenBack[d]);
            var change = misses.IsEmpty && !back[d] ? CouponUseChange.Back
                : !misses.IsEmpty && back[d] && asked.Undone is not null ? CouponUseChange.UsedAgain
                : CouponUseChange.None;
            var was = back[d];
            back[d] = change == CouponUseChange.Back || (was && change != CouponUseChange.UsedAgain);
            told.Add(new(coupon.Id, change, back[d] ? [Reason(was ? "refund.use-back-before" : "refund.use-back", coupon)] : misses));
        }

        return new(told.ToImmutable(), back.ToImmutable());
    }

    private static ImmutableArray<Finding> Misses(in RefundQuestion asked, in GoodsBack goods, int discount, Money stillOnKept)
    {
        var coupon = asked.Before.Order.Discounts[discount];
        var (reissue, misses) = (coupon.Reissue!, ImmutableArray.CreateBuilder<Finding>());
        if (!stillOnKept.IsZero) misses.Add(Reason("refund.use-still-on-kept", coupon, ("amount", stillOnKept)));
        if (reissue.WholeOrder && !goods.IsEverything) misses.Add(Reason("refund.use-partial", coupon));
        if (reissue.MinimumLost && !goods.IsEverything && CouponPart.Short(goods, goods.Back, discount).IsZero) misses.Add(Reason("refund.use-minimum-kept", coupon));
        if (reissue.BeforeDispatch && AnyDispatched(asked)) misses.Add(Reason("refund.use-dispatched", coupon));
        if (reissue.WhileValid && coupon.ValidUntil < asked.Today) misses.Add(Reason("refund.use-expired", coupon, ("until", coupon.ValidUntil)));
        return misses.ToImmutable();
    }

    private static bool AnyDispatched(in RefundQuestion asked)
    {
        var undone = asked.Undone;
        return IsDispatched(asked.Claim) || asked.Before.Effects.Exists(effect => effect != undone && IsDispatched(effect.Claim));
    }

    private static bool IsDispatched(RefundClaim claim) => claim.Kind != RefundKind.Cancel && !claim.Lines.IsEmpty;

    private static Finding Reason(string code, OrderDiscount coupon, params (string Name, object Value)[] data) =>
        new(code, FindingEffect.Informs, [], [new("coupon", coupon.Id), .. data.Select(d => new Datum(d.Name, d.Value))]);
}
