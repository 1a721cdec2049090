using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>What a coupon takes its benefit from.</summary>
/// <example>
/// <para>Half off the items leaves the fee whole; half off items and shipping takes half of it too:</para>
/// <code>
/// var half = new CouponDefinition("HALF", CouponTarget.Order, new(BenefitKind.Percent) { Rate = Rate.Percent(50) });
/// var cart = new Cart([new("1", Money.Won(10_000))]) { Shipping = new(Money.Won(3_000)) };
/// Money With(CouponTarget target) =&gt; new CouponBookDefinition(Currency.Krw, [half with { Target = target }]).Compile().Best(cart, shopper, asOf).Payable;
/// With(CouponTarget.Order);              // 8000 KRW
/// With(CouponTarget.OrderAndShipping);   // 6500 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<CouponTarget>))]
public enum CouponTarget
{
    /// <summary>Cart lines by product or category (상품쿠폰). At most one such coupon a line.</summary>
    Lines,

    /// <summary>All lines together (주문·장바구니쿠폰). At most one of each <see cref="CouponDefinition.Group"/>.</summary>
    Order,

    /// <summary>The shipping fee (배송비쿠폰). At most one an order.</summary>
    Shipping,

    /// <summary>All lines and the shipping fee together; it takes the place of the one shipping coupon.</summary>
    OrderAndShipping,
}
