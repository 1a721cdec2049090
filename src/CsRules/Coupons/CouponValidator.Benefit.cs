using CsRules.Coupons.Benefits;
using CsRules.Documents;
using FluentValidation;

namespace CsRules.Coupons;

internal sealed partial class CouponValidator
{
    private static readonly (BenefitFields Field, string Name, Func<CouponBenefit, bool> IsSet)[] Fields =
    [
        (BenefitFields.Rate, "rate", b => b.Rate is not null), (BenefitFields.Amount, "amount", b => b.Amount is not null),
        (BenefitFields.Cap, "cap", b => b.Cap is not null), (BenefitFields.Step, "step", b => b.Step is not null),
        (BenefitFields.Tiers, "tiers", b => !b.Tiers.IsEmpty), (BenefitFields.BuyGet, "buy/get", b => b.Buy is not null || b.Get is not null),
        (BenefitFields.Gift, "gift", b => b.Gift is not null), (BenefitFields.MaxUnits, "maxUnits", b => b.MaxUnits is not null),
        (BenefitFields.UnitsPerLine, "maxUnitsPerLine", b => b.MaxUnitsPerLine is not null),
        (BenefitFields.GotLines, "getProducts/getCategories", b => !b.GetProducts.IsEmpty || !b.GetCategories.IsEmpty),
    ];

    /// <summary>What each kind of benefit needs by its own rule; what holds of all; and which fields would be silently ignored.</summary>
    private void BenefitRules()
    {
        RuleFor(c => c).Custom((c, context) =>
        {
            foreach (var code in c.Benefit.Kind.Rule().Lacks(c.Benefit)) Validation.Add(context, new(code, "$", Validation.Data(("id", c.Id))));
        });
        Says("coupon.rate-range", c => Rates(c).All(r => r.Millionths is > 0 and <= Rate.Whole), c => [("id", c.Id)]);
        Says("coupon.too-many-tiers", c => c.Benefit.Tiers.Length <= CouponSizes.MostTiers,
            c => [("id", c.Id), ("tiers", c.Benefit.Tiers.Length), ("most", CouponSizes.MostTiers)]);
        Says("coupon.max-units-range", c => c.Benefit is { MaxUnits: null or > 0, MaxUnitsPerLine: null or > 0 }, c => [("id", c.Id)]);
        Says("coupon.cap-below-step",
            c => c.Benefit is not { Cap: { } cap, Step: { } step } || cap.MinorUnits >= step.MinorUnits,
            c => [("id", c.Id), ("cap", c.Benefit.Cap!.Value), ("step", c.Benefit.Step!.Value)]);
        Says("coupon.get-takes-all", c => c.AppliesTo == LineScope.AllMatching || (c.Benefit.GetProducts.IsEmpty && c.Benefit.GetCategories.IsEmpty) || !IsBuyGet(c),
            c => [("id", c.Id)]);
        Says("coupon.uses-units", c => !c.UsesUnits || (c.Target == CouponTarget.Lines && c.AppliesTo == LineScope.AllMatching && c.Benefit.Kind.Rule().SharesUnitsOut),
            c => [("id", c.Id)]);
        Says("coupon.kind-and-target", c => c.Benefit.Kind.Rule().Fits(c.Target), c => [("id", c.Id), ("kind", c.Benefit.Kind), ("target", c.Target)]);
        Says("coupon.field-unused", c => Unused(c) is null, c => [("id", c.Id), ("field", Unused(c) ?? ""), ("kind", c.Benefit.Kind)]);
    }

    private static bool IsBuyGet(CouponDefinition c) => (c.Benefit.Kind.Rule().Reads(c.Target) & BenefitFields.GotLines) != 0;

    private static string? Unused(CouponDefinition c)
    {
        var reads = c.Benefit.Kind.Rule().Reads(c.Target);
        return Array.Find(Fields, f => (reads & f.Field) == 0 && f.IsSet(c.Benefit)).Name;
    }

    private static IEnumerable<Rate> Rates(CouponDefinition c)
    {
        if (c.Benefit.Rate is { } rate) yield return rate;
        foreach (var tier in c.Benefit.Tiers)
            if (tier.Rate is { } own) yield return own;
    }
}
