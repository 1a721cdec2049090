namespace CsRules.Coupons.Benefits;

/// <summary>An amount.</summary>
internal sealed class FixedBenefit : DiscountRule
{
    public override BenefitFields Reads(CouponTarget target) => BenefitFields.Amount;

    public override IEnumerable<string> Lacks(CouponBenefit benefit)
    {
        if (benefit.Amount is null) yield return "coupon.amount-needed";
    }

    public override Discount Discount(CompiledCoupon coupon, long spend) => Benefits.Discount.Flat(coupon.Definition.Benefit.Amount!.Value);
}
