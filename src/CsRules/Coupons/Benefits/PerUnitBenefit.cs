using CsRules.Coupons.Search;

namespace CsRules.Coupons.Benefits;

/// <summary>An amount off each unit, never more than the unit still costs.</summary>
internal sealed class PerUnitBenefit : BenefitRule
{
    public override BenefitFields Reads(CouponTarget target) => BenefitFields.Amount | BenefitFields.MaxUnits
        | (target == CouponTarget.Order ? BenefitFields.UnitsPerLine : BenefitFields.None);

    public override bool Fits(CouponTarget target) => target is CouponTarget.Lines or CouponTarget.Order;

    public override IEnumerable<string> Lacks(CouponBenefit benefit)
    {
        if (benefit.Amount is null) yield return "coupon.amount-needed";
    }

    public override bool CountsUnits(CouponBenefit benefit) => true;

    public override long OnLine(CompiledCoupon coupon, in LineFacts line, long spend) =>
        Math.Min(coupon.Definition.Benefit.Amount!.Value.MinorUnits, line.Unit) * Math.Min(line.Quantity, MostUnits(coupon));

    public override long OnUnits(CompiledCoupon coupon, in Discount discount, Occasion occasion, long[]? running, UnitsLeft? left, long[]? weights)
    {
        return OffUnits(Taken(coupon, occasion, occasion.DearestFirst, MostUnits(coupon), left, Each), Each, left, weights);

        long Each(int line) => OfEach(coupon, occasion.Lines[line], null);
    }

    public override long OfEach(CompiledCoupon coupon, in LineFacts line, long? running) =>
        Math.Min(coupon.Definition.Benefit.Amount!.Value.MinorUnits, line.Unit);
}
