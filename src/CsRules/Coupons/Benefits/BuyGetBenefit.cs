using CsRules.Coupons.Search;
using CsRules.Decisions;

namespace CsRules.Coupons.Benefits;

/// <summary>
/// Of every buy + get units the cheapest "get" are free, or cheaper. Incomplete sets give nothing. Where other products are got than
/// bought, a unit that is both serves once: there are as many sets as can be made, and the cheapest units that can be spared are got.
/// </summary>
internal sealed class BuyGetBenefit : CheapestUnits
{
    public override BenefitFields Reads(CouponTarget target) =>
        BenefitFields.BuyGet | BenefitFields.Rate | BenefitFields.Amount | BenefitFields.MaxUnits | BenefitFields.GotLines;

    public override bool Fits(CouponTarget target) => target == CouponTarget.Lines;

    public override IEnumerable<string> Lacks(CouponBenefit benefit)
    {
        if (benefit is not { Buy: > 0 and < 10_000, Get: > 0 and < 10_000 }) yield return "coupon.buy-get-needed";
        if (benefit.Rate is not null && benefit.Amount is not null) yield return "coupon.buy-get-one-of";
    }

    public override long OnLine(CompiledCoupon coupon, in LineFacts line, long spend) =>
        Got(coupon, Sets(coupon, line.Quantity, line.Quantity, line.Quantity)) * OffUnit(coupon, line.Unit);

    public override void OnAll(CompiledCoupon coupon, in LinesTogether lines, long? spend, long[] shares, int[]? units)
    {
        var (buys, gets) = (Places(lines, lines.Occasion.LinesOf(coupon)), Places(lines, lines.Occasion.GotLines(coupon)));
        var (bought, inGot, all) = (0L, 0L, 0L);
        for (var k = 0; k < lines.Count; k++)
        {
            var quantity = lines[k].Quantity;
            all += quantity;
            if (buys[k]) bought += quantity;
            if (gets[k]) inGot += quantity;
        }

        var got = Got(coupon, Sets(coupon, bought, inGot, all));
        // As many sets as the units got make, begun ones whole.
        var (buy, get) = (coupon.Definition.Benefit.Buy!.Value, coupon.Definition.Benefit.Get!.Value);
        var toBuy = (got + get - 1L) / get * buy;
        var quantities = lines.Lines;
        var on = lines.On;
        var taken = Take(coupon, lines, got, k => gets[k] ? quantities[on[k]].Quantity : 0, k => buys[k], bought - toBuy, shares);
        if (units is null) return;
        taken.CopyTo(units, 0);
        // What is bought are the dearest of the rest.
        foreach (var k in Enumerable.Range(0, units.Length).Where(k => buys[k]).OrderByDescending(k => quantities[on[k]].Unit))
        {
            var count = (int)Math.Min(toBuy, quantities[on[k]].Quantity - units[k]);
            units[k] += count;
            toBuy -= count;
        }
    }

    /// <summary>How many units are missing from the first set.</summary>
    public override IEnumerable<Finding> Short(CompiledCoupon coupon, Occasion occasion)
    {
        var (buy, get) = (coupon.Definition.Benefit.Buy!.Value, coupon.Definition.Benefit.Get!.Value);
        var (lines, together) = (occasion.LinesOf(coupon).ToArray(), occasion.LinesTogether(coupon));
        var (bought, got) = (Units(occasion, lines), Units(occasion, occasion.GotLines(coupon)));
        var all = coupon.OnOneLine ? lines.Max(i => (long)occasion.Lines[i].Quantity) : Units(occasion, together);
        if (coupon.Got is not null && bought < buy) yield return Missing("coupon.buy-short", buy, bought);
        if (coupon.Got is not null && got < get) yield return Missing("coupon.get-short", get, got);
        if (all < buy + get && (coupon.Got is null || (bought >= buy && got >= get))) yield return Missing("coupon.set-short", buy + get, all);
    }

    private static Finding Missing(string code, long needed, long have) =>
        new(code, FindingEffect.Blocks, [], [new("needed", needed), new("have", have), new("short", needed - have)]);

    private static long Units(Occasion occasion, int[] lines) => lines.Sum(i => (long)occasion.Lines[i].Quantity);

    private static bool[] Places(in LinesTogether lines, ReadOnlySpan<int> of)
    {
        var places = new bool[lines.Count];
        for (var k = 0; k < places.Length; k++) places[k] = of.Contains(lines.On[k]);
        return places;
    }

    private static long Sets(CompiledCoupon coupon, long bought, long got, long all)
    {
        var (buy, get) = (coupon.Definition.Benefit.Buy!.Value, coupon.Definition.Benefit.Get!.Value);
        return Math.Min(all / (buy + get), Math.Min(bought / buy, got / get));
    }

    private static int Got(CompiledCoupon coupon, long sets) => (int)Math.Min(sets * coupon.Definition.Benefit.Get!.Value, MostUnits(coupon));
}
