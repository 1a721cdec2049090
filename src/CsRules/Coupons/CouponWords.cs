using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>What a coupon takes its benefit from.</summary>
/// <example>
/// <para>Half off the items leaves the fee whole; half off items and shipping takes half of it too:</para>
/// <code>
/// var half = new CouponDefinition("HALF", CouponTarget.Order, new(BenefitKind.Percent) { Rate = Rate.Percent(50) });
/// var cart = new Cart([new("1", Money.Won(10_000))]) { Shipping = new(Money.Won(3_000)) };
/// Money With(CouponTarget target) =&gt; CouponBook.Compile(new(Currency.Krw, [half with { Target = target }])).Best(cart, shopper, asOf).Payable;
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

/// <summary>Which of the matching lines a coupon with the target "lines" takes.</summary>
/// <example>
/// <para>On one line it goes where it takes off most; on all of them it takes both:</para>
/// <code>
/// var tenth = new CouponDefinition("TEN", CouponTarget.Lines, new(BenefitKind.Percent) { Rate = Rate.Percent(10) });
/// var cart = new Cart([new("1", Money.Won(10_000)), new("2", Money.Won(20_000))]);
/// Money With(LineScope scope) =&gt; CouponBook.Compile(new(Currency.Krw, [tenth with { AppliesTo = scope }])).Best(cart, shopper, asOf).Payable;
/// With(LineScope.OneLine);       // 28000 KRW
/// With(LineScope.AllMatching);   // 27000 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<LineScope>))]
public enum LineScope
{
    /// <summary>One matching line, the one that serves the customer best.</summary>
    OneLine,

    /// <summary>Every matching line together: none of them can carry another product coupon.</summary>
    AllMatching,
}

/// <summary>What a coupon gives.</summary>
/// <example>
/// <para>1,000 won off three units of 800: fixed it comes off once, per unit no further than a unit costs:</para>
/// <code>
/// var cart = new Cart([new("1", Money.Won(800), Quantity: 3)]);
/// Money With(BenefitKind kind) =&gt; CouponBook
///     .Compile(new(Currency.Krw, [new("OFF", CouponTarget.Order, new(kind) { Amount = Money.Won(1_000) })])).Best(cart, shopper, asOf).Payable;
/// With(BenefitKind.Fixed);     // 1400 KRW
/// With(BenefitKind.PerUnit);   // 0 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<BenefitKind>))]
public enum BenefitKind
{
    /// <summary>A share of the base, at most a cap.</summary>
    Percent,

    /// <summary>A fixed amount.</summary>
    Fixed,

    /// <summary>A fixed amount off each unit, never more than the unit costs.</summary>
    PerUnit,

    /// <summary>A share or an amount that grows with the spend: the highest tier reached counts.</summary>
    Tiered,

    /// <summary>Of every buy + get units the cheapest "get" are free, or cheaper. Incomplete sets give nothing.</summary>
    BuyGet,

    /// <summary>A present; the price stays.</summary>
    Gift,

    /// <summary>The whole shipping fee.</summary>
    FreeShipping,
}

/// <summary>What a percentage is taken from when coupons come before this one.</summary>
/// <example>
/// <para>After half off, another 20% is of the half that is left, or of the whole:</para>
/// <code>
/// var half = new CouponDefinition("A", CouponTarget.Order, new(BenefitKind.Percent) { Rate = Rate.Percent(50) });
/// var fifth = new CouponDefinition("B", CouponTarget.Order, new(BenefitKind.Percent) { Rate = Rate.Percent(20) });
/// Money With(CouponBase from) =&gt; CouponBook
///     .Compile(new(Currency.Krw, [half, fifth with { Base = from }])).Best(new Cart([new("1", Money.Won(10_000))]), shopper, asOf).Payable;
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

/// <summary>Which lines a minimum is measured on.</summary>
/// <example>
/// <para>Two lines of 15,000 won reach a minimum of 20,000 together, neither does alone:</para>
/// <code>
/// var off = new CouponDefinition("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) });
/// var cart = new Cart([new("1", Money.Won(15_000)), new("2", Money.Won(15_000))]);
/// CouponOffer With(MinimumOn on) =&gt; CouponBook
///     .Compile(new(Currency.Krw, [off with { Minimum = new() { Spend = Money.Won(20_000), On = on } }])).Applicable(cart, shopper, asOf)[0];
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
}

/// <summary>Before or after which coupons a minimum spend is measured.</summary>
/// <example>
/// <para>A product coupon takes the cart below an order coupon's minimum, unless that looks at original prices:</para>
/// <code>
/// var product = new CouponDefinition("A", CouponTarget.Lines, new(BenefitKind.Fixed) { Amount = Money.Won(5_000) });
/// var off = new CouponDefinition("B", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(3_000) });
/// Money With(MeasuredAt at) =&gt; CouponBook
///     .Compile(new(Currency.Krw, [product, off with { Minimum = new() { Spend = Money.Won(30_000), Measured = at } }]))
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

/// <summary>Which item total decides on free shipping.</summary>
/// <example>
/// <para>A coupon that takes a cart below the threshold costs it free shipping, or not:</para>
/// <code>
/// var book = CouponBook.Compile(new(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(5_000) })]));
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

/// <summary>Whether a use comes back when an order is cancelled or returned.</summary>
/// <example>
/// <para>Returned whole after dispatch: what only looks at dispatch keeps the use, what looks at the whole gives it back:</para>
/// <code>
/// var off = new CouponDefinition("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) });
/// var cancel = new CouponCancel(today, Everything: true, Dispatched: true, Remaining: Money.Won(0));
/// CouponReturn.Decide(off with { Reissue = CouponReissue.BeforeDispatch }, cancel).Returned;   // false
/// CouponReturn.Decide(off with { Reissue = CouponReissue.FullCancelOnly }, cancel).Returned;   // true
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<CouponReissue>))]
public enum CouponReissue
{
    /// <summary>A used coupon stays used.</summary>
    Never,

    /// <summary>Only when nothing has been dispatched.</summary>
    BeforeDispatch,

    /// <summary>While the coupon itself could still be used.</summary>
    WhileValid,

    /// <summary>Only when the whole order is cancelled.</summary>
    FullCancelOnly,

    /// <summary>When the rest of the order no longer reaches the coupon's minimum.</summary>
    WhenMinimumLost,
}
