using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Coupons;

/// <summary>A coupon that was not used, with every reason.</summary>
/// <param name="Coupon">Its id.</param>
/// <param name="Reasons">
/// All conditions that fail, with what is missing ("short"); or the one reason that using it would not help, with what
/// it would cost more ("extra").
/// </param>
/// <example>
/// <para>Every condition that fails is told, not the first alone:</para>
/// <code>
/// var vip = new CouponDefinition("VIP", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) })
/// {
///     FirstOrderOnly = true, MemberTiers = ["VIP"],
/// };
/// UnusedCoupon unused = new CouponBookDefinition(Currency.Krw, [vip]).Compile().Best(cart, shopper, asOf).NotUsed[0];
/// unused.Reasons.Select(r =&gt; r.Code);   // "coupon.first-order-only", "coupon.wrong-tier"
/// </code>
/// </example>
public sealed record UnusedCoupon(string Coupon, ImmutableArray<Finding> Reasons)
{
    /// <summary>How far the reason was worked out: fully, as a bound, or not at all.</summary>
    public Examination Examined { get; init; }
}
