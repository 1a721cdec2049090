using CsRules.Coupons.Search;

namespace CsRules.Coupons.Benefits;

/// <summary>The cheapest unit, or so many of them, free or cheaper.</summary>
internal sealed class CheapestBenefit : CheapestUnits
{
    public override BenefitFields Reads(CouponTarget target) =>
        BenefitFields.Rate | BenefitFields.Amount | BenefitFields.MaxUnits | BenefitFields.UnitsPerLine;

    public override bool Fits(CouponTarget target) => target is CouponTarget.Lines or CouponTarget.Order;

    public override IEnumerable<string> Lacks(CouponBenefit benefit)
    {
        if (benefit.Rate is not null && benefit.Amount is not null) yield return "coupon.cheapest-one-of";
    }

    public override bool CountsUnits(CouponBenefit benefit) => true;

    public override long OnLine(CompiledCoupon coupon, in LineFacts line, long spend) =>
        OffUnit(coupon, line.Unit) * Math.Min(Math.Min(line.Quantity, MostUnitsPerLine(coupon)), Units(coupon));

    public override void OnAll(CompiledCoupon coupon, in LinesTogether lines, long? spend, long[] shares, int[]? units)
    {
        var perLine = MostUnitsPerLine(coupon);
        Take(coupon, lines, Units(coupon), _ => perLine, null, 0, shares).CopyTo(units ?? new int[lines.Count], 0);
    }

    /// <summary>A share is one of what the unit still costs, or of its price before any coupon, by the coupon's base.</summary>
    public override long OnUnits(CompiledCoupon coupon, in Discount discount, Occasion occasion, long[]? running, UnitsLeft? left, long[]? weights)
    {
        return OffUnits(Taken(coupon, occasion, occasion.CheapestFirst, Units(coupon), left, Each), Each, left, weights);

        long Each(int line) => OfEach(coupon, occasion.Lines[line], running?[line]);
    }

    public override long OfEach(CompiledCoupon coupon, in LineFacts line, long? running) =>
        running is { } left && coupon.Definition.Benefit.Rate is { } rate
            ? ExactDivision.Round((Int128)left * rate.Millionths, (Int128)Rate.Whole * line.Quantity, coupon.Rounding)
            : OffUnit(coupon, line.Unit);

    public override bool TakesCheapest => true;

    public override int UnitsAtMost(CompiledCoupon coupon) => Units(coupon);

    private static int Units(CompiledCoupon coupon) => coupon.Definition.Benefit.MaxUnits ?? 1;
}
