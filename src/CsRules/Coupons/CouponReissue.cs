using System.Text.Json.Serialization;

namespace CsRules.Coupons;

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
