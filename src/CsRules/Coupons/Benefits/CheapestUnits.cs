using CsRules.Coupons.Search;

namespace CsRules.Coupons.Benefits;

/// <summary>What kinds have in common that give the cheapest units free or cheaper: which units, and how much off each.</summary>
internal abstract class CheapestUnits : BenefitRule
{
    public override bool SharesUnitsOut => true;

    protected static long OffUnit(CompiledCoupon coupon, long unit) => coupon.Definition.Benefit switch
    {
        { Amount: { } amount } => Math.Min(amount.MinorUnits, unit),
        { Rate: { } rate } => ExactDivision.Round((Int128)unit * rate.Millionths, Rate.Whole, coupon.Rounding),
        _ => unit,
    };

    /// <summary>
    /// Of all units together the cheapest; of equally dear ones those that can bear most, so that a floor costs the customer nothing
    /// where it need not; then those of the last line.
    /// </summary>
    /// <param name="coupon">The coupon.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="units">How many in all.</param>
    /// <param name="most">How many of the line in a place.</param>
    /// <param name="isSpared">True for a line whose units are wanted elsewhere too; null for none.</param>
    /// <param name="spared">How many units can be spared of those.</param>
    /// <param name="shares">Where to write the shares.</param>
    protected static int[] Take(
        CompiledCoupon coupon, in LinesTogether lines, int units, Func<int, int> most, Func<int, bool>? isSpared, long spared, long[] shares)
    {
        var (facts, on, steps, taken) = (lines.Lines, lines.On, new List<UnitStep>(), new int[lines.Count]);
        for (var k = 0; k < taken.Length; k++)
            new UnitSteps(k, most(k), lines[k].Room, steps).Add(OffUnit(coupon, lines[k].Unit), lines[k].Quantity);
        steps.Sort((a, b) => facts[on[a.Line]].Unit != facts[on[b.Line]].Unit ? facts[on[a.Line]].Unit.CompareTo(facts[on[b.Line]].Unit)
            : a.Worth != b.Worth ? b.Worth.CompareTo(a.Worth)
            : b.Line.CompareTo(a.Line));
        foreach (var step in steps)
        {
            var count = Math.Min(units, step.Units);
            if (isSpared is not null && isSpared(step.Line))
            {
                count = (int)Math.Min(count, spared);
                spared -= count;
            }

            taken[step.Line] += count;
            units -= count;
        }

        for (var k = 0; k < taken.Length; k++) shares[k] = Math.Min(taken[k] * OffUnit(coupon, lines[k].Unit), lines[k].Room);
        return taken;
    }
}
