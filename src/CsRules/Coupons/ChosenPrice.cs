using System.Collections.Immutable;

namespace CsRules.Coupons;

/// <summary>The price of a customer's own choice.</summary>
/// <param name="Price">With every coupon of the choice that can be used.</param>
/// <param name="Refused">The chosen coupons that can't, with the reasons.</param>
/// <param name="BetterBy">What the best combination would save beyond it.</param>
/// <example>
/// <para>A choice of no coupon is priced too, and told what it leaves unused:</para>
/// <code>
/// ChosenPrice nothing = book.Price(cart, [], shopper, asOf);
/// nothing.Price.Payable;   // 77600 KRW
/// nothing.BetterBy;        // 17503 KRW
/// </code>
/// </example>
public sealed record ChosenPrice(CouponPrice Price, ImmutableArray<UnusedCoupon> Refused, Money BetterBy);
