using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Refunds;

/// <summary>Whether the use of a coupon comes back.</summary>
/// <param name="Coupon">The coupon.</param>
/// <param name="Change">What the claim does to its use.</param>
/// <param name="Reasons">Why it comes back, or every condition that does not hold.</param>
/// <example>
/// <para>A discount that is still on what is kept is not given a second time:</para>
/// <code>
/// var bought = order with { Discounts = [.. order.Discounts.Select(coupon =&gt; coupon with { Reissue = new() })] };
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// CouponReturn spent = RefundPolicy.Default.Compile(bought).Plan(claim, today).Coupons[0];
/// spent.Change;            // None
/// spent.Reasons[0].Code;   // "refund.use-still-on-kept"
/// </code>
/// </example>
public sealed record CouponReturn(string Coupon, CouponUseChange Change, ImmutableArray<Finding> Reasons);
