using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Refunds;

/// <summary>Whether the use of a coupon comes back, in words.</summary>
/// <example>
/// <para>Each condition that does not hold is told, not only the first:</para>
/// <code>
/// var bought = order with { Discounts = [.. order.Discounts.Select(coupon =&gt; coupon with { Reissue = new() { WholeOrder = true } })] };
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// AnsweredCouponReturn told = RefundAnswer.Of(RefundPolicy.Default.Compile(bought).Plan(claim, today), today, Language.English).Coupons[0];
/// told.Change;         // None
/// told.Texts.Length;   // 2
/// </code>
/// </example>
public sealed record AnsweredCouponReturn(string Coupon, CouponUseChange Change, ImmutableArray<string> Texts)
{
    internal static AnsweredCouponReturn Of(CouponReturn coupon, Language language) =>
        new(coupon.Coupon, coupon.Change, [.. coupon.Reasons.Select(reason => reason.Explain(language))]);
}
