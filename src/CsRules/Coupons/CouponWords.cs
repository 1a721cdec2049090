using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Coupons;

/// <summary>What a coupon takes its benefit from.</summary>
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
[JsonConverter(typeof(CamelCaseEnum<LineScope>))]
public enum LineScope
{
    /// <summary>One matching line, the one that serves the customer best.</summary>
    OneLine,

    /// <summary>Every matching line together: none of them can carry another product coupon.</summary>
    AllMatching,
}

/// <summary>What a coupon gives.</summary>
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
[JsonConverter(typeof(CamelCaseEnum<CouponBase>))]
public enum CouponBase
{
    /// <summary>What is left after the coupons applied before it.</summary>
    Running,

    /// <summary>The prices before any coupon.</summary>
    Original,
}

/// <summary>Which lines a minimum is measured on.</summary>
[JsonConverter(typeof(CamelCaseEnum<MinimumOn>))]
public enum MinimumOn
{
    /// <summary>The lines the coupon is used on; all lines for order and shipping coupons.</summary>
    Target,

    /// <summary>All lines of the cart.</summary>
    Order,

    /// <summary>The largest single line.</summary>
    AnyLine,
}

/// <summary>Before or after which coupons a minimum spend is measured.</summary>
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
