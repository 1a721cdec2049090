namespace CsRules.Coupons.Search;

/// <summary>Order coupons that count only some units: the dearest first, by the price before any coupon.</summary>
internal static class UnitDiscounts
{
    /// <summary>The discount wanted, and in <paramref name="weights"/> the part of each line that it is taken from.</summary>
    /// <param name="coupon">The coupon.</param>
    /// <param name="benefit">Its arithmetic.</param>
    /// <param name="occasion">The lines.</param>
    /// <param name="running">What is left of each line; null for the prices before any coupon.</param>
    /// <param name="weights">Where to put the parts; null where only the sum is wanted.</param>
    public static long Of(CompiledCoupon coupon, in Benefit benefit, Occasion occasion, long[]? running, long[]? weights)
    {
        var units = coupon.Definition.Benefit.MaxUnits ?? int.MaxValue;
        var perUnit = coupon.Kind == BenefitKind.PerUnit ? coupon.Definition.Benefit.Amount!.Value.MinorUnits : -1;
        var lines = occasion.Lines;
        weights?.AsSpan().Clear();
        long sum = 0, part = 0, partUnits = 0, partOf = 1;
        foreach (var i in occasion.DearestFirst)
        {
            ref readonly var line = ref lines[i];
            var taken = Math.Min(units, line.Quantity);
            if (taken == 0) break;
            units -= taken;
            var amount = running is null ? line.Amount : running[i];
            if (perUnit >= 0)
            {
                var off = Math.Min(perUnit, line.Unit) * taken;
                sum += off;
                if (weights is not null) weights[i] = off;
            }
            else if (taken == line.Quantity)
            {
                sum += amount;
                if (weights is not null) weights[i] = amount;
            }
            else
            {
                (part, partUnits, partOf) = (amount, taken, line.Quantity);
                if (weights is not null) weights[i] = ExactDivision.Round((Int128)amount * taken, line.Quantity, Rounding.HalfUp);
            }
        }

        return perUnit >= 0 ? sum : benefit.OnParts(sum, part, partUnits, partOf);
    }
}
