using CsRules.Coupons.Search;

namespace CsRules.Coupons.Benefits;

/// <summary>What shares and amounts have in common: one discount on a base, divided over the lines.</summary>
internal abstract class DiscountRule : BenefitRule
{
    public override long OnLine(CompiledCoupon coupon, in LineFacts line, long spend) =>
        Discount(coupon, spend).On(line.Unit * Math.Min(line.Quantity, MostUnits(coupon)));

    public override void OnAll(CompiledCoupon coupon, LineFacts[] lines, ReadOnlySpan<int> on, long? orderTotal, long[] shares)
    {
        long sum = 0, full = 0;
        var (weights, rooms) = (new long[on.Length], new long[on.Length]);
        for (var k = 0; k < on.Length; k++)
        {
            ref readonly var line = ref lines[on[k]];
            weights[k] = line.Unit * Math.Min(line.Quantity, MostUnits(coupon));
            rooms[k] = line.Room;
            sum += weights[k];
            full += line.Amount;
        }

        var discount = Discount(coupon, orderTotal ?? full).On(sum);
        if (sum > 0 && discount > 0) Allocation.Split(discount, weights, rooms, shares);
    }

    public override long OnUnits(CompiledCoupon coupon, in Discount discount, Occasion occasion, long[]? running, UnitsLeft? left, long[]? weights)
    {
        var units = MostUnits(coupon);
        weights?.AsSpan().Clear();
        long sum = 0, part = 0, partUnits = 0, partOf = 1;
        foreach (var i in DearestFirst(coupon, occasion, left))
        {
            ref readonly var line = ref occasion.Lines[i];
            var taken = Math.Min(units, line.Quantity);
            if (taken == 0) break;
            units -= taken;
            left?.Take(i, taken);
            var amount = running is null ? line.Amount : running[i];
            if (taken == line.Quantity)
            {
                sum += amount;
                if (weights is not null) weights[i] = amount;
                continue;
            }

            // Only the last line gives a part of its units.
            (part, partUnits, partOf) = (amount, taken, line.Quantity);
            if (weights is not null) weights[i] = ExactDivision.Round((Int128)amount * taken, line.Quantity, Rounding.HalfUp);
        }

        return discount.OnParts(sum, part, partUnits, partOf);
    }
}
