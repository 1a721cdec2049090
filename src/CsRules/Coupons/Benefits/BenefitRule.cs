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
    public virtual bool CountsUnits(CouponBenefit benefit) => benefit.MaxUnits is not null;

    /// <summary>True where all its lines together share units out, so that the order of equal lines can move the total.</summary>
    public virtual bool SharesUnitsOut => false;

    /// <summary>What it takes off an amount, once the spend before any coupon is known; nothing where it takes units instead.</summary>
    public virtual Discount Discount(CompiledCoupon coupon, long spend) => default;

    /// <summary>What it wants of one line.</summary>
    public abstract long OnLine(CompiledCoupon coupon, in LineFacts line, long spend);

    /// <summary>What it takes off all its lines together, one share for each of them.</summary>
    public virtual void OnAll(CompiledCoupon coupon, LineFacts[] lines, ReadOnlySpan<int> on, long? orderTotal, long[] shares)
    {
        for (var k = 0; k < on.Length; k++)
        {
            ref readonly var line = ref lines[on[k]];
            shares[k] = Math.Min(OnLine(coupon, line, orderTotal ?? line.Amount), line.Room);
        }
    }

    /// <summary>As an order coupon on single units, the dearest first by the price before any coupon: the discount wanted.</summary>
    /// <param name="coupon">The coupon.</param>
    /// <param name="discount">Its arithmetic.</param>
    /// <param name="occasion">The lines.</param>
    /// <param name="running">What the discount is measured on, line by line; null for the prices before any coupon.</param>
    /// <param name="left">What the units can still bear, and where to note which are taken; null for the prices before any coupon.</param>
    /// <param name="weights">Where to put the part of each line that it is taken from; null where only the sum is wanted.</param>
    public virtual long OnUnits(CompiledCoupon coupon, in Discount discount, Search.Occasion occasion, long[]? running, Search.UnitsLeft? left, long[]? weights) => 0;

    /// <summary>The lines by the price of a unit, the dearest first; of equally dear ones the one that can bear most, where not every unit is taken.</summary>
    protected static int[] DearestFirst(CompiledCoupon coupon, Search.Occasion occasion, Search.UnitsLeft? left) =>
        left is null || coupon.Definition.Benefit.MaxUnits is null ? occasion.DearestFirst : occasion.DearestThatBearMost(left);

    protected static int MostUnits(CompiledCoupon coupon) => coupon.Definition.Benefit.MaxUnits ?? int.MaxValue;
}
