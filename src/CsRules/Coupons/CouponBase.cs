using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>What a percentage is taken from when coupons come before this one.</summary>
/// <example>
/// <para>After half off, another 20% is of the half that is left, or of the whole:</para>
/// <code>
/// var half = new CouponDefinition("A", CouponTarget.Order, new(BenefitKind.Percent) { Rate = Rate.Percent(50) });
/// var fifth = new CouponDefinition("B", CouponTarget.Order, new(BenefitKind.Percent) { Rate = Rate.Percent(20) });
/// Money With(CouponBase from) =&gt; new CouponBookDefinition(Currency.Krw, [half, fifth with { Base = from }])
///     .Compile().Best(new Cart([new("1", Money.Won(10_000))]), shopper, asOf).Payable;
/// With(CouponBase.Running);    // 4000 KRW
/// With(CouponBase.Original);   // 3000 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<CouponBase>))]
public enum CouponBase
{
    /// <summary>What is left after the coupons applied before it.</summary>
    Running,

    /// <summary>The prices before any coupon.</summary>
    Original,
}
