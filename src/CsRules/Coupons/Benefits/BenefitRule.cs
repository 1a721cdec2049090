using CsRules.Coupons.Search;
using CsRules.Decisions;

namespace CsRules.Coupons.Benefits;

/// <summary>
/// Everything that one kind of benefit knows of itself: what its definition must hold, what it takes off lines, and what it
/// takes off the order. A new kind is a value of <see cref="BenefitKind"/> and one of these.
/// </summary>
internal abstract class BenefitRule
{
    /// <summary>The fields it reads on a target.</summary>
    public abstract BenefitFields Reads(CouponTarget target);

    /// <summary>True where it can be used on a target.</summary>
    public virtual bool Fits(CouponTarget target) => true;

    /// <summary>The codes of what its own fields lack.</summary>
    public virtual IEnumerable<string> Lacks(CouponBenefit benefit) => [];

    /// <summary>True for a present, which takes nothing off.</summary>
    public virtual bool IsGift => false;

    /// <summary>True where an order coupon looks at single units, so that the running total alone does not give its discount.</summary>
    public virtual bool CountsUnits(CouponBenefit benefit) => benefit.MaxUnits is not null || benefit.MaxUnitsPerLine is not null;

    /// <summary>True where an order coupon on single units takes an amount off each, so that it matters what was taken off which unit before.</summary>
    public virtual bool TakesUnitByUnit => true;

    /// <summary>True where all its lines together share units out, so that the order of equal lines can move the total.</summary>
    public virtual bool SharesUnitsOut => false;

    /// <summary>What it takes off an amount, once the spend before any coupon is known; nothing where it takes units instead.</summary>
    public virtual Discount Discount(CompiledCoupon coupon, long spend) => default;

    /// <summary>What it wants of one line.</summary>
    public abstract long OnLine(CompiledCoupon coupon, in LineFacts line, long spend);

    /// <summary>What it takes off all its lines together, one share for each of them.</summary>
    /// <param name="coupon">The coupon.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="spend">What a tier looks at; null for what the lines come to.</param>
    /// <param name="shares">Where to write the shares.</param>
    /// <param name="units">Where to write how many units of each line served; null where nobody asks.</param>
    public virtual void OnAll(CompiledCoupon coupon, in LinesTogether lines, long? spend, long[] shares, int[]? units)
    {
        for (var k = 0; k < lines.Count; k++)
        {
            ref readonly var line = ref lines[k];
            shares[k] = Math.Min(OnLine(coupon, line, spend ?? line.Amount), line.Room);
        }
    }

    /// <summary>What the cart lacks before it can give anything, by its own rule.</summary>
    public virtual IEnumerable<Finding> Short(CompiledCoupon coupon, Occasion occasion) => [];

    /// <summary>As an order coupon on single units, the dearest first by the price before any coupon: the discount wanted.</summary>
    /// <param name="coupon">The coupon.</param>
    /// <param name="discount">Its arithmetic.</param>
    /// <param name="occasion">The lines.</param>
    /// <param name="running">What the discount is measured on, line by line; null for the prices before any coupon.</param>
    /// <param name="left">What the units can still bear, and where to note which are taken; null for the prices before any coupon.</param>
    /// <param name="weights">Where to put the part of each line that it is taken from; null where only the sum is wanted.</param>
    public virtual long OnUnits(CompiledCoupon coupon, in Discount discount, Occasion occasion, long[]? running, UnitsLeft? left, long[]? weights) => 0;

    /// <summary>As an order coupon that takes an amount off each unit: how much of each unit of a line.</summary>
    /// <param name="coupon">The coupon.</param>
    /// <param name="line">The line before any coupon.</param>
    /// <param name="running">What is left of the line; null for a discount on the price before any coupon.</param>
    public virtual long OfEach(CompiledCoupon coupon, in LineFacts line, long? running) => 0;

    /// <summary>True where the cheapest units come first, not the dearest.</summary>
    public virtual bool TakesCheapest => false;

    /// <summary>How many units it takes at most of all lines together.</summary>
    public virtual int UnitsAtMost(CompiledCoupon coupon) => MostUnits(coupon);

    /// <summary>By line: the units that it takes in an order of prices; of equally dear ones those that can bear most of what is wanted of each.</summary>
    protected static int[] Taken(CompiledCoupon coupon, Occasion occasion, int[] order, int units, UnitsLeft? left, Func<int, long> each)
    {
        var taken = left?.Taking ?? new int[occasion.Lines.Length];
        UnitPick.Take(occasion, order, units, MostUnitsPerLine(coupon), left, each, taken);
        return taken;
    }

    /// <summary>So much off each unit taken, never more than it still costs: what a unit no longer costs is not taken from another.</summary>
    protected static long OffUnits(int[] taken, Func<int, long> each, UnitsLeft? left, long[]? weights)
    {
        var sum = 0L;
        weights?.AsSpan().Clear();
        for (var i = 0; i < taken.Length; i++)
        {
            if (taken[i] == 0) continue;
            var off = left?.Bear(i, taken[i], each(i)) ?? each(i) * taken[i];
            sum += off;
            if (weights is not null) weights[i] = off;
        }

        return sum;
    }

    public static int MostUnitsPerLine(CompiledCoupon coupon) => coupon.Definition.Benefit.MaxUnitsPerLine ?? int.MaxValue;

    protected static int MostUnits(CompiledCoupon coupon) => coupon.Definition.Benefit.MaxUnits ?? int.MaxValue;
}
