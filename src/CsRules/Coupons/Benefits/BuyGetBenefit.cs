namespace CsRules.Coupons.Benefits;

/// <summary>Of every buy + get units the cheapest "get" are free, or cheaper. Incomplete sets give nothing.</summary>
internal sealed class BuyGetBenefit : BenefitRule
{
    public override BenefitFields Reads(CouponTarget target) => BenefitFields.BuyGet | BenefitFields.Rate | BenefitFields.Amount | BenefitFields.MaxUnits;

    public override bool Fits(CouponTarget target) => target == CouponTarget.Lines;

    public override IEnumerable<string> Lacks(CouponBenefit benefit)
    {
        if (benefit is not { Buy: > 0 and < 10_000, Get: > 0 and < 10_000 }) yield return "coupon.buy-get-needed";
        if (benefit.Rate is not null && benefit.Amount is not null) yield return "coupon.buy-get-one-of";
    }

    public override bool SharesUnitsOut => true;

    public override long OnLine(CompiledCoupon coupon, in LineFacts line, long spend) => Got(coupon, line.Quantity) * OffUnit(coupon, line.Unit);

    /// <summary>
    /// Mixed sets: of all units together the cheapest are the ones that are got; of equally dear ones those of the line
    /// that can bear most, so that a floor costs the customer nothing where it need not.
    /// </summary>
    public override void OnAll(CompiledCoupon coupon, LineFacts[] lines, ReadOnlySpan<int> on, long? orderTotal, long[] shares)
    {
        var units = 0;
        foreach (var i in on) units += lines[i].Quantity;
        var got = Got(coupon, units);
        var (byPrice, places) = (on.ToArray(), new int[on.Length]);
        for (var k = 0; k < places.Length; k++) places[k] = k;
        Array.Sort(byPrice, places, Comparer<int>.Create((a, b) => lines[a].Unit != lines[b].Unit ? lines[a].Unit.CompareTo(lines[b].Unit)
            : lines[a].Room != lines[b].Room ? lines[b].Room.CompareTo(lines[a].Room)
            : b.CompareTo(a)));
        foreach (var k in places)
        {
            ref readonly var line = ref lines[on[k]];
            var taken = Math.Min(got, line.Quantity);
            shares[k] = Math.Min(taken * OffUnit(coupon, line.Unit), line.Room);
            got -= taken;
        }
    }

    private static int Got(CompiledCoupon coupon, int units)
    {
        var benefit = coupon.Definition.Benefit;
        return Math.Min(units / (benefit.Buy!.Value + benefit.Get!.Value) * benefit.Get.Value, MostUnits(coupon));
    }

    private static long OffUnit(CompiledCoupon coupon, long unit) => coupon.Definition.Benefit switch
    {
        { Amount: { } amount } => Math.Min(amount.MinorUnits, unit),
        { Rate: { } rate } => ExactDivision.Round((Int128)unit * rate.Millionths, Rate.Whole, coupon.Rounding),
        _ => unit,
    };
}
