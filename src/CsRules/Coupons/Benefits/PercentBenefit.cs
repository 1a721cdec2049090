namespace CsRules.Coupons.Benefits;

/// <summary>A share of the base, at most a cap, in steps.</summary>
internal sealed class PercentBenefit : DiscountRule
{
    // Units stand on lines: a shipping fee has none.
    public override BenefitFields Reads(CouponTarget target) => BenefitFields.Rate | BenefitFields.Cap | BenefitFields.Step
        | (target is CouponTarget.Lines or CouponTarget.Order ? BenefitFields.MaxUnits : BenefitFields.None)
        | (target == CouponTarget.Order ? BenefitFields.UnitsPerLine : BenefitFields.None);

    public override IEnumerable<string> Lacks(CouponBenefit benefit)
    {
        if (benefit.Rate is null) yield return "coupon.rate-needed";
    }

    public override Discount Discount(CompiledCoupon coupon, long spend) =>
        Benefits.Discount.Share(coupon.Definition.Benefit.Rate!.Value, coupon.Definition.Benefit.Cap, coupon.Definition.Benefit.Step, coupon.Rounding);
}
