namespace CsRules.Coupons.Search;

/// <summary>
/// Prices one given combination exactly as coupons are defined to apply. The search never trusts its own bounds for the
/// answer: what it returns has been through here, and its shares line by line.
/// </summary>
internal sealed class Pipeline
{
    private readonly Problem _problem;
    private readonly long[] _running;
    private readonly long[] _weights;
    private readonly long[] _rooms;

    public Pipeline(Problem problem)
    {
        _problem = problem;
        (_running, _weights, _rooms) = (new long[problem.Lines.Length], new long[problem.Lines.Length], new long[problem.Lines.Length]);
    }

    /// <summary>What is left of each line after the last call.</summary>
    public ReadOnlySpan<long> Running => _running;

    public long Items { get; private set; }
    public long AfterProducts { get; private set; }

    /// <summary>Starts from the prices before any coupon, less the product coupons.</summary>
    public void Start(ReadOnlySpan<Bundle> products)
    {
        for (var i = 0; i < _running.Length; i++) _running[i] = _problem.Lines[i].Amount;
        foreach (var product in products)
            foreach (var i in product.Lines) _running[i] -= product.Shares[i];
        Items = 0;
        foreach (var amount in _running) Items += amount;
        AfterProducts = Items;
    }

    public bool Reaches(OrderStep step) => step.Coupon.Moving switch
    {
        null => true,
        MeasuredAt.AfterProductCoupons => AfterProducts >= step.Coupon.MinimumSpend,
        _ => Items >= step.Coupon.MinimumSpend,
    };

    /// <summary>Applies an order coupon and writes its shares; the discount is what the lines could bear.</summary>
    public long Apply(OrderStep step, long[] shares)
    {
        var wanted = step.CountsUnits
            ? UnitDiscounts.Of(step.Coupon, step.Benefit, _problem.Lines, step.OnOriginal ? null : _running, _weights)
            : step.Discount(Items);
        if (!step.CountsUnits)
            for (var i = 0; i < _weights.Length; i++) _weights[i] = step.OnOriginal ? _problem.Lines[i].Amount : _running[i];
        return Take(wanted, shares);
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
    /// minimum is missed.
    /// </summary>
    public (long Payable, ShippingStep? Shipping)? Payable(ReadOnlySpan<Bundle> products, ReadOnlySpan<OrderStep> orders, long[] scratch) =>
        Totals(products, orders, scratch) ? ShippingChoice.Cheapest(_problem, AfterProducts, Items) : null;

    /// <summary>
    /// Applies everything and leaves <see cref="AfterProducts"/> and <see cref="Items"/>; false where an order coupon's
    /// minimum is missed. Where no coupon counts single units the lines need not be divided: a discount is cut down to
    /// what all lines together can bear, since a line without weight has nothing left to give.
    /// </summary>
    public bool Totals(ReadOnlySpan<Bundle> products, ReadOnlySpan<OrderStep> orders, long[] scratch)
    {
        var byLine = false;
        foreach (var order in orders) byLine |= order.CountsUnits;
        if (byLine)
        {
            Start(products);
        }
        else
        {
            Items = _problem.Total;
            foreach (var product in products) Items -= product.Discount;
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
}
