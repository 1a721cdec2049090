namespace CsRules.Coupons.Search;

/// <summary>
/// The order coupons chosen so far, and what can be said of every total with them: never more than the real one
/// ("at least"), never less ("at most"). Both never rise as product coupons take off more.
/// </summary>
internal sealed class OrderChoice(Problem problem, SearchBudget budget)
{
    private readonly OrderStep[] _taken = new OrderStep[problem.Orders.Length];
    private readonly bool[] _groupTaken = new bool[problem.Groups];
    private readonly long[] _groupMost = new long[problem.Groups];
    private int _lineCoupons;
    private int _roughCoupons;

    public int Count { get; private set; }

    public ReadOnlySpan<OrderStep> Taken => _taken.AsSpan(0, Count);

    /// <summary>True where single units or lines decide, so that assignments of one discount differ.</summary>
    public bool LooksAtLines => _lineCoupons > 0;

    /// <summary>True where a total may rise as product coupons take off more.</summary>
    public bool IsRough => _roughCoupons > 0;

    public bool HasRoom(OrderStep step) => step.Group < 0 || !_groupTaken[step.Group];

    public void Take(OrderStep step)
    {
        if (step.Group >= 0) _groupTaken[step.Group] = true;
        _taken[Count++] = step;
        if (step.LooksAtLines) _lineCoupons++;
        if (step.IsRough) _roughCoupons++;
    }

    public void GiveBack()
    {
        var step = _taken[--Count];
        if (step.IsRough) _roughCoupons--;
        if (step.LooksAtLines) _lineCoupons--;
        if (step.Group >= 0) _groupTaken[step.Group] = false;
    }

    /// <summary>Chooses exactly these coupons.</summary>
    public void Restore(OrderStep[] orders)
    {
        budget.Spend(Count + orders.Length);
        while (Count > 0) GiveBack();
        foreach (var order in orders) Take(order);
    }

    /// <summary>The largest product discount up to <paramref name="limit"/> under which a coupon's minimum can hold; null for none.</summary>
    public long? LimitWith(OrderStep step, long limit)
    {
        var most = step.Coupon.Moving switch
        {
            null => limit,
            MeasuredAt.AfterProductCoupons => Math.Min(limit, problem.Total - step.Coupon.MinimumSpend),
            _ => LargestWhere(limit, p => ItemsAtMost(p) >= step.Coupon.MinimumSpend) ?? -1,
        };
        return most < 0 ? null : most;
    }

    /// <summary>At most any total with product discounts up to a limit, whatever is chosen of the order coupons from one on.</summary>
    public long Bound(int at, long limit)
    {
        budget.Spend(problem.Orders.Length - at + (problem.Groups / 4));
        var items = ItemsAtLeast(limit);
        Array.Clear(_groupMost);
        var off = 0L;
        for (var k = at; k < problem.Orders.Length; k++)
        {
            var (group, most) = (problem.Orders[k].Group, problem.Orders[k].AtMost(items));
            if (group < 0) off += most;
            else if (!_groupTaken[group]) _groupMost[group] = Math.Max(_groupMost[group], most);
        }

        foreach (var most in _groupMost) off += most;
        var least = Math.Max(items - off, Math.Min(items, problem.Floors));
        // Conditions that look at totals hold most easily where nothing has been taken off at all.
        return AtLeast(problem.Total, least, at == problem.Orders.Length ? ItemsAtMost(0) : problem.Total);
    }

    /// <summary>Items and shipping, never above the real amount.</summary>
    public long TotalAtLeast(long products) => AtLeast(problem.Total - products, ItemsAtLeast(products), ItemsAtMost(products));

    /// <summary>The same with one shipping coupon, or with none where null; null where that coupon's minimum can't hold.</summary>
    public long? TotalAtLeast(long products, ShippingStep? shipping)
    {
        var (items, most) = (ItemsAtLeast(products), ItemsAtMost(products));
        var fee = problem.IsFree(problem.Total - products, most) ? 0 : problem.Fee;
        if (shipping is null) return items + fee;
        return Problem.Reaches(shipping, problem.Total - products, most) ? shipping.LeftAtLeast(items, fee, problem.Floors) : null;
    }

    /// <summary>Items after the chosen order coupons, never above the real amount.</summary>
    public long ItemsAtLeast(long products)
    {
        budget.Spend(Count + 1);
        var items = problem.Total - products;
        for (var k = 0; k < Count; k++) items = Math.Max(items - _taken[k].AtMost(items), Math.Min(items, problem.Floors));
        return items;
    }

    /// <summary>Items after the chosen order coupons, never below the real amount.</summary>
    public long ItemsAtMost(long products)
    {
        budget.Spend(Count + 1);
        var items = problem.Total - products;
        for (var k = 0; k < Count; k++) items = Math.Max(items - _taken[k].AtLeast(items), Math.Min(items, problem.Floors));
        return items;
    }

    /// <summary>
    /// The product discounts at which a shipping condition stops to hold, largest first; not all of them where the budget
    /// ends on the way.
    /// </summary>
    public List<long> Cuts(long limit)
    {
        var cuts = new List<long>();
        budget.Spend(16);
        if (problem.FreeFrom is not null)
            Add(LargestWhere(limit, p => problem.IsFree(problem.Total - p, ItemsAtMost(p))));
        foreach (var step in problem.Shipping)
            if (step.Coupon.Moving is not null && !budget.IsSpent)
                Add(LargestWhere(limit, p => Problem.Reaches(step, problem.Total - p, ItemsAtMost(p))));
        cuts.Sort((a, b) => b.CompareTo(a));
        return cuts;

        void Add(long? cut)
        {
            if (cut is { } last) cuts.Add(last);
        }
    }

    /// <summary>The largest number up to a limit for which something holds that, once it fails, fails for all larger ones; null for none.</summary>
    public static long? LargestWhere(long limit, Func<long, bool> holds)
    {
        if (holds(limit)) return limit;
        var (low, high) = (-1L, limit);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (holds(middle)) low = middle;
            else high = middle;
        }

        return low < 0 ? null : low;
    }

    private long AtLeast(long afterProducts, long itemsAtLeast, long itemsAtMost)
    {
        budget.Spend(2 * problem.Shipping.Length);
        return ShippingChoice.AtLeast(problem, afterProducts, itemsAtLeast, itemsAtMost);
    }
}
