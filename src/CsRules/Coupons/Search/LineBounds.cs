using CsRules.Coupons.Benefits;

namespace CsRules.Coupons.Search;

/// <summary>
/// What is left of every line, at least and at most, while the order coupons chosen are applied: where coupons take single units, the
/// running total alone says next to nothing of what they take off, and a bound from it leaves thousands of won open.
/// </summary>
/// <remarks>
/// <para>Product coupons take at most their largest discount off a line, and at least nothing. An order coupon on the whole takes the same
/// share off every line, give or take one minor unit; the share lies between what it is at the largest and at the smallest running total.
/// One on single units takes what they bear, which never grows as less is left of their line.</para>
/// <para>What was taken off some units of a line is gone from those and not from the others, so for a coupon that takes an amount off each
/// unit the line is looked at as if nothing had been, and what had is taken off its discount: a line less by some won bears less by no
/// more than that.</para>
/// </remarks>
internal sealed class LineBounds(Problem problem, SearchBudget budget)
{
    // Shares of a running total, in parts of a million millions.
    private const long Parts = 1_000_000_000_000;
    private readonly int _count = problem.Lines.Length;
    private readonly bool _isKnown = Array.TrueForAll(problem.Lines, line => line.Floor == 0);
    private readonly bool _hasTies = problem.Lines.Select(line => line.Unit).Distinct().Count() < problem.Lines.Length;
    private readonly Lines _least = new(problem.Lines);
    private readonly Lines _most = new(problem.Lines);

    /// <summary>At most, were what was taken off single units still there.</summary>
    private readonly Lines _whole = new(problem.Lines);
    private readonly Lines _running = new(problem.Lines);

    /// <summary>At most taken off single units.</summary>
    private readonly long[] _off = new long[problem.Lines.Length];
    private readonly long[] _afterProducts = new long[problem.Lines.Length];
    private readonly long[] _sure = new long[problem.Lines.Length];
    private readonly long[] _weights = new long[problem.Lines.Length];
    private Variant? _variant;
    private long[] _largest = [];

    /// <summary>
    /// At most any total with product discounts from one to another; null where a minimum can't hold with any of them. Where nothing
    /// better is known, as where a line has a floor, it is 0: no total is less.
    /// </summary>
    /// <param name="variant">The coupons that take several lines.</param>
    /// <param name="orders">The order coupons chosen.</param>
    /// <param name="leastProducts">The smallest product discount.</param>
    /// <param name="mostProducts">The largest.</param>
    /// <param name="chosen">Options of rows that are settled, -1 for the others; null where none is.</param>
    public long? TotalAtLeast(Variant variant, ReadOnlySpan<OrderStep> orders, long leastProducts, long mostProducts, int[]? chosen = null)
    {
        if (!_isKnown) return 0;
        budget.Spend(16L + (10L * _count * (orders.Length + 1)));
        Begin(variant);
        if (chosen is not null) Settle(variant, chosen);
        var (afterProducts, low, high) = (problem.Total - leastProducts, problem.Total - mostProducts, problem.Total - leastProducts);
        foreach (var step in orders)
        {
            if (step.Coupon.Moving is not null && step.Measured(afterProducts, high, _afterProducts, _most.Left) < step.Coupon.MinimumSpend) return null;
            if (low <= 0) return 0;
            if (step.CountsUnits)
            {
                var (least, most) = TakeUnits(step);
                (low, high) = (low - most, high - least);
            }
            else
            {
                if (step.OnOriginal) TakeByPrices(step);
                else if (!TakeAlike(step, low, high)) return 0;
                (low, high) = (low - Math.Min(low, step.AtMost(low)), high - step.AtLeast(high));
            }
        }

        return ShippingChoice.AtLeast(problem, afterProducts, Math.Max(0, low), high);
    }

    private void Begin(Variant variant)
    {
        if (_variant != variant)
        {
            (_variant, _largest) = (variant, new long[_count]);
            foreach (var row in variant.Rows)
                for (var k = 0; k < row.Lines.Length; k++) _largest[row.Lines[k]] = Math.Max(_largest[row.Lines[k]], row.Discounts[k]);
        }

        for (var i = 0; i < _count; i++) _most[i] = problem.Lines[i].Amount;
        foreach (var bundle in variant.Settled)
            for (var k = 0; k < bundle.Lines.Length; k++) _most[bundle.Lines[k]] -= bundle.Shares[k];
        for (var i = 0; i < _count; i++) (_least[i], _whole[i], _off[i], _afterProducts[i]) = (_most[i] - _largest[i], _most[i], 0, _most[i]);
    }

    private void Settle(Variant variant, int[] chosen)
    {
        for (var r = 0; r < chosen.Length; r++)
        {
            if (chosen[r] < 0) continue;
            var line = variant.Rows[r].Lines[chosen[r]];
            var left = _most[line] - variant.Rows[r].Discounts[chosen[r]];
            (_least[line], _most[line], _whole[line], _afterProducts[line]) = (left, left, left, left);
        }
    }

    /// <summary>The same share off every line; false where nothing can be said.</summary>
    private bool TakeAlike(OrderStep step, long low, long high)
    {
        var (least, most) = step.Part(low, high, Parts);
        if (most > Parts) return false;
        for (var i = 0; i < _count; i++)
        {
            _least[i] = Math.Max(0, _least[i] - Part(_least[i], most) - 2);
            _whole[i] = _whole[i] - Part(Math.Max(0, _whole[i] - _off[i]), least) + 1;
            _most[i] = _most[i] - Part(_most[i], least) + 1;
        }

        return true;
    }

    /// <summary>An amount divided by the prices before any coupon. What a line can't bear of its share any other may have to.</summary>
    private void TakeByPrices(OrderStep step)
    {
        var (discount, unborne) = (step.Discount(problem.Total), 0L);
        for (var i = 0; i < _count; i++)
        {
            _running[i] = (long)((Int128)discount * problem.Lines[i].Amount / problem.Total);
            unborne += Math.Max(0, _running[i] + 1 - _least[i]);
        }

        for (var i = 0; i < _count; i++)
        {
            var share = _running[i];
            (_least[i], _whole[i], _most[i]) = (Math.Max(0, _least[i] - share - 1 - unborne), Math.Max(_off[i], _whole[i] - share + 1), Math.Max(0, _most[i] - share + 1));
        }
    }

    /// <summary>At least and at most what a coupon on single units takes off; the lines bear it.</summary>
    private (long Least, long Most) TakeUnits(OrderStep step)
    {
        var byUnit = step.TakesUnitByUnit;
        // Of equally dear units those are taken that bear most, and shares of units are rounded one by one.
        var doubt = _hasTies || (byUnit && step.Coupon.Definition.Benefit.Rate is not null) ? 2L + step.MostUnits : 0;
        var least = byUnit ? UnitByUnit(step) : step.OnOriginal ? 0 : step.OnUnits(_least.Left, _least.Units, null);
        var running = byUnit ? _whole : _most;
        var most = step.OnUnits(step.OnOriginal ? null : running.Left, running.Units, _weights);
        var isBorne = true;
        for (var i = 0; i < _count; i++)
        {
            if (_weights[i] == 0) continue;
            var off = byUnit ? _weights[i] : step.ShareOf(_weights[i]) + 2;
            isBorne &= off <= _least[i];
            off = Math.Min(off, _least[i]);
            (_off[i], _least[i]) = (_off[i] + off, _least[i] - off);
        }

        // A share of the prices before any coupon stands, as long as every line bears its part.
        if (!byUnit && step.OnOriginal && isBorne) least = most;
        if (byUnit && doubt == 0)
            for (var i = 0; i < _count; i++) _most[i] -= _sure[i];
        return (Math.Max(0, least - doubt), most + doubt);
    }

    private long UnitByUnit(OrderStep step)
    {
        for (var i = 0; i < _count; i++) _running[i] = _least[i] + _off[i];
        step.OnUnits(step.OnOriginal ? null : _running.Left, _running.Units, _sure);
        var least = 0L;
        for (var i = 0; i < _count; i++)
        {
            _sure[i] = Math.Max(0, _sure[i] - _off[i]);
            least += _sure[i];
        }

        return least;
    }

    /// <summary>What is left of each line, and of its units.</summary>
    private sealed class Lines(LineFacts[] lines)
    {
        public long[] Left { get; } = new long[lines.Length];

        public UnitsLeft Units => field ??= new(lines, Left);

        public long this[int line]
        {
            get => Left[line];
            set => Left[line] = value;
        }
    }

    private static long Part(long amount, long share) => (long)((Int128)amount * share / Parts);
}
