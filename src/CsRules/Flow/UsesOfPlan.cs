using CsRules.Coupons;
using CsRules.Refunds;

namespace CsRules.Flow;

/// <summary>Uses of coupons after a refund.</summary>
public static class UsesOfPlan
{
    extension(CouponUses uses)
    {
        /// <summary>The counts after a refund: what comes back is unused, what its undoing takes is used again. A replay changes nothing.</summary>
        public CouponUses After(RefundPlan plan)
        {
            ArgumentNullException.ThrowIfNull(plan);
            if (plan.IsReplay) return uses;
            IEnumerable<string> Of(CouponUseChange change) => plan.Coupons.Where(coupon => coupon.Change == change).Select(coupon => coupon.Coupon);
            return uses.GiveBack(Of(CouponUseChange.Back)).Use(Of(CouponUseChange.UsedAgain));
        }
    }
}
