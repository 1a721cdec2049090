namespace CsRules.Coupons.Benefits;

/// <summary>A share or an amount that grows with the spend: the highest tier reached counts.</summary>
internal sealed class TieredBenefit : DiscountRule
{
    public override BenefitFields Reads(CouponTarget target) => BenefitFields.Tiers | BenefitFields.Cap | BenefitFields.Step;

    public override IEnumerable<string> Lacks(CouponBenefit benefit)
    {
        if (benefit.Tiers.IsEmpty) yield return "coupon.tiers-needed";
        if (!benefit.Tiers.All(t => t.Rate is null != t.Amount is null)) yield return "coupon.tier-one-of";
        if (benefit.Tiers.Select(t => t.From).Distinct().Count() != benefit.Tiers.Length) yield return "coupon.tier-twice";
    }

    public override Discount Discount(CompiledCoupon coupon, long spend)
    {
        var benefit = coupon.Definition.Benefit;
        CouponTier? reached = null;
        foreach (var tier in benefit.Tiers)
            if (tier.From.MinorUnits <= spend && (reached is null || tier.From > reached.From)) reached = tier;
        return reached switch
        {
            null => default,
            { Rate: { } rate } => Benefits.Discount.Share(rate, benefit.Cap, benefit.Step, coupon.Rounding),
            _ => Benefits.Discount.Flat(reached.Amount!.Value, benefit.Cap, benefit.Step),
        };
    }
}
