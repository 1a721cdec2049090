using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>Which lines a minimum is measured on.</summary>
/// <example>
/// <para>Two lines of 15,000 won reach a minimum of 20,000 together, neither does alone:</para>
/// <code>
/// var off = new CouponDefinition("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) });
/// var cart = new Cart([new("1", Money.Won(15_000)), new("2", Money.Won(15_000))]);
/// CouponOffer With(MinimumOn on) =&gt; new CouponBookDefinition(Currency.Krw, [off with { Minimum = new() { Spend = Money.Won(20_000), On = on } }])
///     .Compile().Applicable(cart, shopper, asOf)[0];
/// With(MinimumOn.Target).IsUsable;               // true
/// With(MinimumOn.AnyLine).Reasons[0]["short"];   // 5000 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<MinimumOn>))]
public enum MinimumOn
{
    /// <summary>The lines the coupon is used on; all lines for order and shipping coupons.</summary>
    Target,

    /// <summary>All lines of the cart.</summary>
    Order,

    /// <summary>The largest single line among those that the coupon takes.</summary>
    AnyLine,

    /// <summary>The lines that the minimum names by product or category, whatever the coupon is used on.</summary>
    NamedLines,
}
