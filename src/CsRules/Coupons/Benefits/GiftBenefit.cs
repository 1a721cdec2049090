namespace CsRules.Coupons.Benefits;

/// <summary>A present; the price stays.</summary>
internal sealed class GiftBenefit : BenefitRule
{
    public override BenefitFields Reads(CouponTarget target) => BenefitFields.Gift;

    public override bool Fits(CouponTarget target) => target == CouponTarget.Order;

    public override IEnumerable<string> Lacks(CouponBenefit benefit)
    {
        if (string.IsNullOrWhiteSpace(benefit.Gift)) yield return "coupon.gift-needed";
    }

    public override bool IsGift => true;

    public override long OnLine(CompiledCoupon coupon, in LineFacts line, long spend) => 0;
}
