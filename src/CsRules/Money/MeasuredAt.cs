using System.Text.Json.Serialization;

namespace CsRules;

/// <summary>Before or after which coupons a minimum spend is measured.</summary>
/// <example>
/// <para>A product coupon takes the cart below an order coupon's minimum, unless that looks at original prices:</para>
/// <code>
/// var product = new CouponDefinition("A", CouponTarget.Lines, new(BenefitKind.Fixed) { Amount = Money.Won(5_000) });
/// var off = new CouponDefinition("B", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(3_000) });
/// Money With(MeasuredAt at) =&gt; new CouponBookDefinition(Currency.Krw, [product, off with { Minimum = new() { Spend = Money.Won(30_000), Measured = at } }])
///     .Compile()
///     .Best(new Cart([new("1", Money.Won(30_000))]), shopper, asOf).Payable;
/// With(MeasuredAt.Original);              // 22000 KRW
/// With(MeasuredAt.AfterProductCoupons);   // 25000 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<MeasuredAt>))]
public enum MeasuredAt
{
    /// <summary>Prices before any coupon.</summary>
    Original,

    /// <summary>After all product coupons, before order coupons.</summary>
    AfterProductCoupons,

    /// <summary>After every coupon that is applied before this one.</summary>
    Running,
}
