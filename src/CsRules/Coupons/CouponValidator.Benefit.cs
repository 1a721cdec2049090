namespace CsRules.Coupons;

public sealed partial class CouponValidator
{
    /// <summary>Which fields each kind of benefit needs, which it may have, and which would be silently ignored.</summary>
    private void BenefitRules()
    {
        Says("coupon.rate-needed", c => c.Benefit.Kind != BenefitKind.Percent || c.Benefit.Rate is not null, c => [("id", c.Id)]);
        Says("coupon.rate-range", c => Rates(c).All(r => r.Millionths is > 0 and <= Rate.Whole), c => [("id", c.Id)]);
        Says("coupon.amount-needed",
            c => c.Benefit.Kind is not (BenefitKind.Fixed or BenefitKind.PerUnit) || c.Benefit.Amount is not null, c => [("id", c.Id)]);
        Says("coupon.tiers-needed", c => c.Benefit.Kind != BenefitKind.Tiered || !c.Benefit.Tiers.IsEmpty, c => [("id", c.Id)]);
        Says("coupon.too-many-tiers", c => c.Benefit.Tiers.Length <= CouponSizes.MostTiers,
            c => [("id", c.Id), ("tiers", c.Benefit.Tiers.Length), ("most", CouponSizes.MostTiers)]);
        Says("coupon.tier-one-of",
            c => c.Benefit.Tiers.All(t => t.Rate is null != t.Amount is null), c => [("id", c.Id)]);
        Says("coupon.tier-twice",
            c => c.Benefit.Tiers.Select(t => t.From).Distinct().Count() == c.Benefit.Tiers.Length, c => [("id", c.Id)]);
        Says("coupon.buy-get-needed",
            c => c.Benefit.Kind != BenefitKind.BuyGet || c.Benefit is { Buy: > 0 and < 10_000, Get: > 0 and < 10_000 }, c => [("id", c.Id)]);
        Says("coupon.buy-get-one-of", c => c.Benefit.Kind != BenefitKind.BuyGet || c.Benefit.Rate is null || c.Benefit.Amount is null, c => [("id", c.Id)]);
        Says("coupon.gift-needed", c => c.Benefit.Kind != BenefitKind.Gift || !string.IsNullOrWhiteSpace(c.Benefit.Gift), c => [("id", c.Id)]);
        Says("coupon.max-units-range", c => c.Benefit.MaxUnits is null or > 0, c => [("id", c.Id)]);
        Says("coupon.cap-below-step",
            c => c.Benefit is not { Cap: { } cap, Step: { } step } || cap.MinorUnits >= step.MinorUnits,
            c => [("id", c.Id), ("cap", c.Benefit.Cap!.Value), ("step", c.Benefit.Step!.Value)]);
        Says("coupon.kind-and-target", c => Fits(c.Benefit.Kind, c.Target), c => [("id", c.Id), ("kind", c.Benefit.Kind), ("target", c.Target)]);
        Says("coupon.field-unused", c => Unused(c) is null, c => [("id", c.Id), ("field", Unused(c) ?? ""), ("kind", c.Benefit.Kind)]);
    }

    private static bool Fits(BenefitKind kind, CouponTarget target) => kind switch
    {
        BenefitKind.BuyGet => target == CouponTarget.Lines,
        BenefitKind.PerUnit => target is CouponTarget.Lines or CouponTarget.Order,
        BenefitKind.Gift => target == CouponTarget.Order,
        BenefitKind.FreeShipping => target == CouponTarget.Shipping,
        _ => true,
    };

    private static string? Unused(CouponDefinition c)
    {
        var (benefit, kind) = (c.Benefit, c.Benefit.Kind);
        if (benefit.Rate is not null && kind is not (BenefitKind.Percent or BenefitKind.BuyGet)) return "rate";
        if (benefit.Amount is not null && kind is not (BenefitKind.Fixed or BenefitKind.PerUnit or BenefitKind.BuyGet)) return "amount";
        if (benefit.Cap is not null && kind is not (BenefitKind.Percent or BenefitKind.Tiered)) return "cap";
        if (benefit.Step is not null && kind is not (BenefitKind.Percent or BenefitKind.Tiered)) return "step";
        if (!benefit.Tiers.IsEmpty && kind != BenefitKind.Tiered) return "tiers";
        if ((benefit.Buy ?? benefit.Get) is not null && kind != BenefitKind.BuyGet) return "buy/get";
        if (benefit.Gift is not null && kind != BenefitKind.Gift) return "gift";
        var counts = kind is BenefitKind.PerUnit or BenefitKind.BuyGet || (kind == BenefitKind.Percent && c.Target is CouponTarget.Lines or CouponTarget.Order);
        return benefit.MaxUnits is not null && !counts ? "maxUnits" : null;
    }

    private static IEnumerable<Rate> Rates(CouponDefinition c)
    {
        if (c.Benefit.Rate is { } rate) yield return rate;
        foreach (var tier in c.Benefit.Tiers)
            if (tier.Rate is { } own) yield return own;
    }
}
