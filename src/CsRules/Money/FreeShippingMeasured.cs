using System.Text.Json.Serialization;

namespace CsRules;

/// <summary>Which item total decides on free shipping.</summary>
/// <example>
/// <para>A coupon that takes a cart below the threshold costs it free shipping, or not:</para>
/// <code>
/// var book = new CouponBookDefinition(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(5_000) })]).Compile();
/// var shipping = new CartShipping(Money.Won(3_000)) { FreeFrom = Money.Won(30_000) };
/// Money With(FreeShippingMeasured at) =&gt; book
///     .Best(new Cart([new("1", Money.Won(30_000))]) { Shipping = shipping with { Measured = at } }, shopper, asOf).Payable;
/// With(FreeShippingMeasured.AfterCoupons);    // 28000 KRW
/// With(FreeShippingMeasured.BeforeCoupons);   // 25000 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<FreeShippingMeasured>))]
public enum FreeShippingMeasured
{
    /// <summary>After all coupons: what the customer pays for the items.</summary>
    AfterCoupons,

    /// <summary>After product coupons, before order coupons.</summary>
    AfterProductCoupons,

    /// <summary>Before any coupon.</summary>
    BeforeCoupons,
}
