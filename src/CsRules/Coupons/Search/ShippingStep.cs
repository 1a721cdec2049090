using CsRules.Coupons.Benefits;

namespace CsRules.Coupons.Search;

/// <summary>One shipping coupon, or one on items and shipping together.</summary>
internal sealed class ShippingStep(CompiledCoupon coupon, Occasion occasion)
{
    private readonly Discount _discount = coupon.Rule.Discount(coupon, occasion.SpendOf(coupon) ?? occasion.OrderTotal);

    public CompiledCoupon Coupon { get; } = coupon;
    public bool WithItems { get; } = coupon.Definition.Target == CouponTarget.OrderAndShipping;

    /// <summary>Items and fee together after this coupon.</summary>
    public long Left(long items, long fee, long floors) => items + fee - Discount(items, fee, floors);

    /// <summary>What it takes off, no more than the fee, and the items down to their floors, can bear.</summary>
    public long Discount(long items, long fee, long floors) => WithItems
        ? Math.Min(_discount.On(items + fee), Math.Max(0, items - floors) + fee)
        : Math.Min(_discount.On(fee), fee);

    /// <summary>No more than <see cref="Left"/>, and it never falls as items grow.</summary>
    public long LeftAtLeast(long items, long fee, long floors) => WithItems
        ? items + fee - Math.Min(_discount.Uncut(items + fee), Math.Max(0, items - floors) + fee)
        : Left(items, fee, floors);

    /// <summary>By how much items and fee together must grow until it takes off a step more; without end where it never does.</summary>
    public long UntilJump(long itemsAndFee) => WithItems ? _discount.UntilJump(itemsAndFee) : long.MaxValue;

    /// <summary>True where cutting to a step makes <see cref="Left"/> go up and down.</summary>
    public bool IsRough => WithItems && _discount.IsStepped;
}
