namespace CsRules.Coupons.Benefits;

/// <summary>The whole shipping fee.</summary>
internal sealed class FreeShippingBenefit : DiscountRule
{
    public override BenefitFields Reads(CouponTarget target) => BenefitFields.None;

    public override bool Fits(CouponTarget target) => target == CouponTarget.Shipping;

    public override Discount Discount(CompiledCoupon coupon, long spend) => Benefits.Discount.Share(Rate.One, null, null, coupon.Rounding);
}
