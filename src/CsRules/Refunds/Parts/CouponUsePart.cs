using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Orders;
using NodaTime;

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
            var misses = Misses(coupon, d, goods, goods.KeptShare(d) - lost.TakenBack[d], AnyDispatched(asked), asked.Today);
            var was = back[d];
            back[d] = misses.IsEmpty || (asked.Undone is null ? was : WasBackWithout(asked, d));
            var change = (was, back[d]) switch
            {
                (false, true) => CouponUseChange.Back,
                (true, false) => CouponUseChange.UsedAgain,
                _ => CouponUseChange.None,
            };
            told.Add(new(coupon.Id, change, back[d] ? [Reason(was ? "refund.use-back-before" : "refund.use-back", coupon)] : misses));
        }

        return new(told.ToImmutable(), back.ToImmutable());
    }

    // The claims that are left, told anew: a use that came back by one of them is still back, whatever has been told since.
    private static bool WasBackWithout(in RefundQuestion asked, int discount)
    {
        var (coupon, goods, dispatched) = (asked.Before.Order.Discounts[discount], GoodsBack.None(asked.Before.Goods.Shares.With([])), false);
        foreach (var effect in asked.Before.Effects)
        {
            if (ReferenceEquals(effect, asked.Undone)) continue;
            goods = GoodsPart.Told(goods, effect);
            dispatched |= IsDispatched(effect.Claim);
            var onKept = goods.KeptShare(discount) - CouponPart.Lost(asked.Before, goods, discount);
            if (Misses(coupon, discount, goods, onKept, dispatched, effect.On).IsEmpty) return true;
        }

        return false;
    }

    private static ImmutableArray<Finding> Misses(
        OrderDiscount coupon, int discount, in GoodsBack goods, Money stillOnKept, bool dispatched, LocalDate on)
    {
        var (reissue, misses) = (coupon.Reissue!, ImmutableArray.CreateBuilder<Finding>());
        if (!stillOnKept.IsZero) misses.Add(Reason("refund.use-still-on-kept", coupon, ("amount", stillOnKept)));
        if (reissue.WholeOrder && !goods.IsEverything) misses.Add(Reason("refund.use-partial", coupon));
        if (reissue.MinimumLost && !goods.IsEverything && CouponPart.Short(goods, goods.Back, discount).IsZero) misses.Add(Reason("refund.use-minimum-kept", coupon));
        if (reissue.BeforeDispatch && dispatched) misses.Add(Reason("refund.use-dispatched", coupon));
        if (reissue.WhileValid && coupon.ValidUntil < on) misses.Add(Reason("refund.use-expired", coupon, ("until", coupon.ValidUntil)));
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
