using System.Collections.Immutable;

namespace CsRules.Coupons;

/// <summary>What a cart costs with some coupons.</summary>
/// <param name="Items">The items after coupons.</param>
/// <param name="Shipping">The shipping fee after the threshold and coupons.</param>
/// <param name="Applied">The coupons used, in the order in which they are applied.</param>
/// <param name="Lines">Each line after coupons, in the order of the cart.</param>
/// <example>
/// <para>The shipping fee that a coupon brings back is in what has to be paid:</para>
/// <code>
/// var book = new CouponBookDefinition(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(5_000) })]).Compile();
/// var cart = new Cart([new("1", Money.Won(30_000))]) { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(30_000) } };
/// CouponPrice price = book.Best(cart, shopper, asOf).Price;
/// price.Items;     // 25000 KRW
/// price.Payable;   // 28000 KRW
/// </code>
/// </example>
public sealed record CouponPrice(Money Items, Money Shipping, ImmutableArray<AppliedCoupon> Applied, ImmutableArray<PricedLine> Lines)
{
    /// <summary>Items and shipping: what has to be paid, before points.</summary>
    public Money Payable => Items + Shipping;
}
