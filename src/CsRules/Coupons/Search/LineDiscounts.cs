namespace CsRules.Coupons.Search;

/// <summary>
/// What product coupons take off lines. It depends on nothing but the line, since a line carries at most one of them
/// and they come first: that is what makes choosing them an assignment.
/// </summary>
internal static class LineDiscounts
{
    /// <summary>The discount of a coupon used on one line, or 0 where it does not apply to it.</summary>
    public static long OnLine(CompiledCoupon coupon, in LineFacts line, long orderTotal)
    {
        var benefit = coupon.Definition.Benefit;
        var spend = coupon.On == MinimumOn.Order ? orderTotal : line.Amount;
        var discount = benefit.Kind switch
        {
            BenefitKind.PerUnit => Math.Min(benefit.Amount!.Value.MinorUnits, line.Unit) * Math.Min(line.Quantity, benefit.MaxUnits ?? int.MaxValue),
            BenefitKind.BuyGet => BuyGet(coupon, line.Quantity) * GotUnit(coupon, line.Unit),
            _ => Benefit.Of(coupon, spend).On(line.Unit * Math.Min(line.Quantity, benefit.MaxUnits ?? int.MaxValue)),
        };
        return Math.Min(discount, line.Room);
    }

    /// <summary>The discounts of a coupon used on all its lines together, one for each of them.</summary>
    public static long[] OnAll(CompiledCoupon coupon, LineFacts[] lines, ReadOnlySpan<int> on, long orderTotal)
    {
        var shares = new long[on.Length];
        if (on.Length == 0) return shares;
        var benefit = coupon.Definition.Benefit;
        switch (benefit.Kind)
        {
            case BenefitKind.PerUnit:
                for (var k = 0; k < on.Length; k++) shares[k] = OnLine(coupon, lines[on[k]], orderTotal);
                return shares;
            case BenefitKind.BuyGet:
                CheapestGot(coupon, lines, on, shares);
                return shares;
        }

        long sum = 0, full = 0;
        var (weights, rooms) = (new long[on.Length], new long[on.Length]);
        for (var k = 0; k < on.Length; k++)
        {
            ref readonly var line = ref lines[on[k]];
            weights[k] = line.Unit * Math.Min(line.Quantity, benefit.MaxUnits ?? int.MaxValue);
            rooms[k] = line.Room;
            sum += weights[k];
            full += line.Amount;
        }

        var discount = Benefit.Of(coupon, coupon.On == MinimumOn.Order ? orderTotal : full).On(sum);
        if (sum == 0 || discount == 0) return shares;
        Allocation.Split(discount, weights, rooms, shares);
        return shares;
    }

    private static long BuyGet(CompiledCoupon coupon, int units)
    {
        var benefit = coupon.Definition.Benefit;
        var got = units / (benefit.Buy!.Value + benefit.Get!.Value) * benefit.Get.Value;
        return Math.Min(got, benefit.MaxUnits ?? int.MaxValue);
    }

    private static long GotUnit(CompiledCoupon coupon, long unit) => coupon.Definition.Benefit switch
    {
        { Amount: { } amount } => Math.Min(amount.MinorUnits, unit),
        { Rate: { } rate } => ExactDivision.Round((Int128)unit * rate.Millionths, Rate.Whole, coupon.Rounding),
        _ => unit,
    };

    /// <summary>
    /// Mixed sets: of all units together the cheapest are the ones that are got; of equally dear ones those of the line
    /// that can bear most, so that a floor costs the customer nothing where it need not.
    /// </summary>
    private static void CheapestGot(CompiledCoupon coupon, LineFacts[] lines, ReadOnlySpan<int> on, long[] shares)
    {
        var units = 0;
        foreach (var i in on) units += lines[i].Quantity;
        var got = BuyGet(coupon, units);
        var (byPrice, places) = (on.ToArray(), new int[on.Length]);
        for (var k = 0; k < places.Length; k++) places[k] = k;
        Array.Sort(byPrice, places, Comparer<int>.Create((a, b) => lines[a].Unit != lines[b].Unit ? lines[a].Unit.CompareTo(lines[b].Unit)
            : lines[a].Room != lines[b].Room ? lines[b].Room.CompareTo(lines[a].Room)
            : b.CompareTo(a)));
        foreach (var k in places)
        {
            ref readonly var line = ref lines[on[k]];
            var taken = Math.Min(got, line.Quantity);
            shares[k] = Math.Min(taken * GotUnit(coupon, line.Unit), line.Room);
            got -= taken;
        }
    }
}

/// <summary>A line in minor units.</summary>
internal readonly record struct LineFacts(long Unit, int Quantity, long Amount, long Floor)
{
    /// <summary>How much can come off before the floor.</summary>
    public long Room => Amount - Floor;
}
