using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Coupons;

/// <summary>A coupon on a customer's coupon page.</summary>
/// <param name="Coupon">Its id.</param>
/// <param name="Saves">What it would save if it were the only one used.</param>
/// <param name="Reasons">Empty where it can be used now.</param>
/// <example>
/// <para>A present saves nothing and can be used all the same:</para>
/// <code>
/// var gift = new CouponDefinition("GIFT", CouponTarget.Order, new(BenefitKind.Gift) { Gift = "tote bag" });
/// CouponOffer offer = new CouponBookDefinition(Currency.Krw, [gift]).Compile().Applicable(cart, shopper, asOf)[0];
/// offer.Saves;      // 0 KRW
/// offer.IsUsable;   // true
/// </code>
/// </example>
public sealed record CouponOffer(string Coupon, Money Saves, ImmutableArray<Finding> Reasons)
{
    /// <summary>True where it can be used now.</summary>
    public bool IsUsable => Reasons.IsEmpty;
}
