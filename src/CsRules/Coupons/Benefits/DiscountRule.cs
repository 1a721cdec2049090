using CsRules.Coupons.Search;

namespace CsRules.Coupons.Benefits;

/// <summary>What shares and amounts have in common: one discount on a base, divided over the lines.</summary>
internal abstract class DiscountRule : BenefitRule
{
    public override bool TakesUnitByUnit => false;

    public override long OnLine(CompiledCoupon coupon, in LineFacts line, long spend) =>
        Discount(coupon, spend).On(line.Unit * Math.Min(line.Quantity, MostUnits(coupon)));

    public override void OnAll(CompiledCoupon coupon, in LinesTogether lines, long? spend, long[] shares, int[]? units)
    {
        long sum = 0, full = 0;
        var (weights, rooms) = (new long[lines.Count], new long[lines.Count]);
        for (var k = 0; k < lines.Count; k++)
        {
            ref readonly var line = ref lines[k];
            weights[k] = line.Unit * Math.Min(line.Quantity, MostUnits(coupon));
            rooms[k] = line.Room;
            sum += weights[k];
            full += line.Amount;
        }

        var discount = Discount(coupon, spend ?? full).On(sum);
        if (sum > 0 && discount > 0) Allocation.Split(discount, weights, rooms, shares);
    }

    public override long OnUnits(CompiledCoupon coupon, in Discount discount, Occasion occasion, long[]? running, UnitsLeft? left, long[]? weights)
    {
        weights?.AsSpan().Clear();
        var (sum, share) = (0L, discount);
        var parts = new List<LinePart>(1);
        var units = Taken(coupon, occasion, occasion.DearestFirst, MostUnits(coupon), left, i => share.OfUnit(Amount(i), occasion.Lines[i].Quantity));
        for (var i = 0; i < units.Length; i++)
        {
            var (taken, amount, quantity) = (units[i], Amount(i), occasion.Lines[i].Quantity);
            if (taken == 0) continue;
            if (taken == quantity) sum += amount;
            else parts.Add(new(amount, taken, quantity));
            if (weights is not null) weights[i] = taken == quantity ? amount : ExactDivision.Round((Int128)amount * taken, quantity, Rounding.HalfUp);
        }

        return discount.OnParts(sum, parts);

        long Amount(int line) => running is null ? occasion.Lines[line].Amount : running[line];
    }
}
