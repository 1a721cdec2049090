namespace CsRules.Coupons.Search;

/// <summary>
/// Prices one given combination exactly as coupons are defined to apply. The search never trusts its own bounds for the
/// answer: what it returns has been through here, and its shares line by line.
/// </summary>
internal sealed class Pipeline
{
    private readonly Problem _problem;
    private readonly SearchBudget? _budget;
    private readonly long[] _running;
    private readonly long[] _weights;
    private readonly long[] _rooms;
    private readonly long[]? _afterProducts;
    private readonly UnitsLeft _units;

    public Pipeline(Problem problem, SearchBudget? budget = null)
    {
        (_problem, _budget) = (problem, budget);
        (_running, _weights, _rooms) = (new long[problem.Lines.Length], new long[problem.Lines.Length], new long[problem.Lines.Length]);
        _afterProducts = Array.Exists(problem.Orders, o => o.MinimumLines is not null) ? new long[problem.Lines.Length] : null;
        _units = new(problem.Lines, _running);
    }

    /// <summary>What is left of each line after the last call.</summary>
    public ReadOnlySpan<long> Running => _running;

    public long Items { get; private set; }
    public long AfterProducts { get; private set; }

    /// <summary>Starts from the prices before any coupon, less the product coupons.</summary>
    public void Start(in ProductChoice products)
    {
        for (var i = 0; i < _running.Length; i++) _running[i] = _problem.Lines[i].Amount;
        products.TakeOff(_running);
        if (_afterProducts is not null) _running.CopyTo(_afterProducts, 0);
        Items = 0;
        foreach (var amount in _running) Items += amount;
        AfterProducts = Items;
        _units.Start();
    }

    public bool Reaches(OrderStep step) => step.Coupon.Moving is null || Measured(step) >= step.Coupon.MinimumSpend;

    /// <summary>What a moving minimum is measured at now.</summary>
    public long Measured(OrderStep step) => step.Measured(AfterProducts, Items, _afterProducts, _running);

    /// <summary>Applies an order coupon and writes its shares; the discount is what the lines could bear.</summary>
    public long Apply(OrderStep step, long[] shares)
    {
        var wanted = step.CountsUnits
            ? TakeUnits(step)
            : step.Discount(Items);
        if (!step.CountsUnits)
            for (var i = 0; i < _weights.Length; i++) _weights[i] = step.OnOriginal ? _problem.Lines[i].Amount : _running[i];
        var taken = Take(wanted, shares);
        if (step.CountsUnits)
            for (var i = 0; i < shares.Length; i++) _units.Taken(i, shares[i]);
        return taken;
    }

    private long TakeUnits(OrderStep step)
    {
        _units.Taking.AsSpan().Clear();
        return step.OnUnits(step.OnOriginal ? null : _running, _units, _weights);
    }

    /// <summary>Takes an amount off the lines in proportion to what is left of them.</summary>
    public long TakeOffItems(long wanted, long[] shares)
    {
        _running.CopyTo(_weights, 0);
        return Take(wanted, shares);
    }

    private long Take(long wanted, long[] shares)
    {
        var weight = false;
        for (var i = 0; i < _running.Length; i++)
        {
            _rooms[i] = _running[i] - _problem.Lines[i].Floor;
            weight |= _weights[i] > 0;
        }

        if (!weight || wanted == 0)
        {
            Array.Clear(shares);
            return 0;
        }

        var taken = wanted - Allocation.Split(wanted, _weights, _rooms, shares);
        for (var i = 0; i < _running.Length; i++) _running[i] -= shares[i];
        Items -= taken;
        return taken;
    }

    /// <summary>
    /// Items and shipping after everything, with the shipping coupon that leaves least; null where an order coupon's
    /// minimum is missed, or the budget ends (see <see cref="SearchBudget.IsSpent"/>).
    /// </summary>
    public (long Payable, ShippingStep? Shipping)? Payable(in ProductChoice products, ReadOnlySpan<OrderStep> orders, long[] scratch) =>
        Totals(products, orders, scratch) ? ShippingChoice.Cheapest(_problem, AfterProducts, Items) : null;

    /// <summary>
    /// Applies everything and leaves <see cref="AfterProducts"/> and <see cref="Items"/>; false where an order coupon's
    /// minimum is missed, or the budget ends. Where no coupon counts single units the lines need not be divided: a discount is cut down to
    /// what all lines together can bear, since a line without weight has nothing left to give.
    /// </summary>
    public bool Totals(in ProductChoice products, ReadOnlySpan<OrderStep> orders, long[] scratch)
    {
        var byLine = false;
        foreach (var order in orders) byLine |= order.LooksAtLines;
        if (!CanPay(products, orders.Length, byLine)) return false;
        if (byLine)
        {
            Start(products);
        }
        else
        {
            Items = _problem.Total - products.Discount;
            AfterProducts = Items;
        }

        foreach (var order in orders)
        {
            if (!Reaches(order)) return false;
            if (byLine) Apply(order, scratch);
            else Items -= Math.Min(order.Discount(Items), Items - _problem.Floors);
        }

        return true;
    }

    // What can't be paid in full is not begun, so that the budget ends here and not a long division later.
    private bool CanPay(in ProductChoice products, int orders, bool byLine)
    {
        if (_budget is null) return true;
        // Dividing a discount costs about so many steps a line.
        var steps = 8L + orders + (2 * _problem.Shipping.Length) + products.Rows.Length + (byLine ? ((12L * orders) + 2) * _running.Length : 0);
        if (!_budget.HasRoom(steps))
        {
            _budget.End();
            return false;
        }

        _budget.Spend(steps);
        return true;
    }
}
