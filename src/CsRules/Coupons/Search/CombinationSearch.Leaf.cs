namespace CsRules.Coupons.Search;

/// <summary>For a settled choice of order coupons: the product coupons and the shipping coupon that go with it.</summary>
internal sealed partial class CombinationSearch
{
    private void Leaf(long limit, ulong? orders)
    {
        var cuts = _choice.Cuts(limit);
        foreach (var variant in Variants)
        {
            // Where order coupons alone already reach the floors, product coupons would be used up for nothing.
            if (variant.Base <= limit && !IsRuledOut(_choice.TotalAtLeast(variant.Base))) Consider(variant, variant.Nothing);
            var top = Math.Min(limit, variant.Most);
            foreach (var cut in cuts)
            {
                // Stretches lie between one cut and the next: below it, a threshold more holds.
                if (cut >= top) continue;
                Stretch(variant, cut + 1, top, orders);
                top = cut;
            }

            Stretch(variant, variant.Base, top, orders);
        }
    }

    /// <summary>Searches one stretch, or lets it wait under the order coupons given.</summary>
    private void Stretch(Variant variant, long least, long most, ulong? orders)
    {
        least = Math.Max(least, variant.Base);
        while (most >= least)
        {
            var bound = _choice.TotalAtLeast(most);
            if (IsRuledOut(bound)) return;
            if (_budget.IsSpent && Best is not null)
            {
                Open = Math.Min(Open, bound);
                return;
            }

            if (orders is { } waits && most < variant.Most && _waiting.Count < MostWaiting)
            {
                _waiting.Add(new(bound, waits, variant, least, most));
                return;
            }

            // The smallest product discount that could still beat the best known total.
            var largest = variant.LargestWithin(LowestUseful(least, most), most);
            // A search that was cut short may have missed a larger one.
            if (_budget.IsSpent) Open = Math.Min(Open, bound);
            if (largest is not { } found) return;
            Consider(variant, found.Chosen);
            if (_choice.CountsUnits)
            {
                EachAssignment(variant, least, found.Discount, orders);
                return;
            }

            if (!_choice.IsRough && !Array.Exists(_problem.Shipping, s => s.IsRough)) return;
            most = found.Discount - 1;
        }
    }

    private long LowestUseful(long least, long most) =>
        most - OrderChoice.LargestWhere(most - least, back => !IsRuledOut(_choice.TotalAtLeast(most - back)));

    /// <summary>Where single units decide, assignments of one discount differ: each is priced, or waits with its stretch.</summary>
    private void EachAssignment(Variant variant, long least, long most, ulong? orders)
    {
        var bound = _choice.TotalAtLeast(most);
        if (IsRuledOut(bound)) return;
        if (orders is { } waits && _waiting.Count < MostWaiting) _waiting.Add(new(bound, waits, variant, least, most));
        else if (!Each(variant, variant.AsBounded(), 0, variant.Base, LowestUseful(least, most), most)) Open = Math.Min(Open, bound);
    }

    private bool Each(Variant variant, BoundedRows rows, int at, long sum, long least, long most)
    {
        _budget.Spend(1);
        if (_budget.IsSpent) return false;
        if (sum > most) return true;
        var reachable = sum + rows.Rest(at);
        if (reachable < least || IsRuledOut(_choice.TotalAtLeast(Math.Min(reachable, most)))) return true;
        if (at == rows.Rows.Length)
        {
            Consider(variant, rows.Chosen);
            return true;
        }

        var row = rows.Rows[at];
        for (var k = 0; k < row.Lines.Length; k++)
        {
            if (rows.IsTaken(row.Lines[k])) continue;
            rows.Take(at, k);
            var complete = Each(variant, rows, at + 1, sum + row.Discounts[k], least, most);
            rows.GiveBack(at, k);
            if (!complete) return false;
        }

        return Each(variant, rows, at + 1, sum, least, most);
    }

    private void Consider(Variant variant, int[] chosen)
    {
        _budget.Spend(1);
        var products = variant.Products(chosen);
        var orders = _choice.Taken;
        if (_pipeline.Payable(products, orders, _scratch) is not { } priced || priced.Payable == long.MaxValue) return;
        var candidate = Combination.Of(_problem, products, orders.ToArray(), priced.Shipping, priced.Payable);
        if (candidate.IsBetterThan(Best)) Best = candidate;
    }
}
