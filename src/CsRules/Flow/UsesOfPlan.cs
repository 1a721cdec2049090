using CsRules.Coupons;
using CsRules.Refunds;

namespace CsRules.Flow;

/// <summary>Uses of coupons after a refund.</summary>
/// <example>
/// <para>A use comes back once, however often its refund is told:</para>
/// <code>
/// var bought = order with { Discounts = [.. order.Discounts.Select(coupon =&gt; coupon with { Reissue = new() })] };
/// var all = new RefundClaim { Id = "C-1", Lines = [.. order.Lines.Select(line =&gt; new ClaimedLine { Line = line.Id, Quantity = line.Quantity })] };
/// var account = RefundPolicy.Default.Compile(bought);
/// var uses = CouponUses.None.Use([bought.Discounts[0].Id]).After(account.Plan(all, today));
/// uses.ByCustomer[bought.Discounts[0].Id];                                                                       // 0
/// uses.Use([bought.Discounts[0].Id]).After(account.After(all, today).Plan(all, today)).ByCustomer[bought.Discounts[0].Id];   // 1
/// </code>
/// </example>
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
