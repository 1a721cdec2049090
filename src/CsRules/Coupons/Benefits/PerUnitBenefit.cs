using CsRules.Coupons.Search;

namespace CsRules.Coupons.Benefits;

/// <summary>An amount off each unit, never more than the unit still costs.</summary>
internal sealed class PerUnitBenefit : BenefitRule
{
    public override BenefitFields Reads(CouponTarget target) => BenefitFields.Amount | BenefitFields.MaxUnits;

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
        var (units, each, sum) = (MostUnits(coupon), coupon.Definition.Benefit.Amount!.Value.MinorUnits, 0L);
        weights?.AsSpan().Clear();
        foreach (var i in DearestFirst(coupon, occasion, left))
        {
            ref readonly var line = ref occasion.Lines[i];
            var taken = Math.Min(units, line.Quantity);
            if (taken == 0) break;
            units -= taken;
            // What a unit no longer costs is not taken from another.
            left?.Take(i, taken);
            var off = left?.Bear(i, taken, Math.Min(each, line.Unit)) ?? Math.Min(each, line.Unit) * taken;
            sum += off;
            if (weights is not null) weights[i] = off;
        }

        return sum;
    }
}
