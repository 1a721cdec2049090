namespace CsRules.Coupons.Search;

/// <summary>
/// At most any total where order coupons take single units, from what is left of the few lines that those units stand on. A coupon takes
/// the dearest units, so which ones is settled beforehand: all other lines count by the running total alone. Where the lines of the units
/// are settled, the total is known within a few minor units, and often exactly.
/// </summary>
internal sealed class UnitBounds(Problem problem, SearchBudget budget)
{
    // Shares of a running total, in parts of a thousand millions: finer than a minor unit of any line, and products fit 64 bits.
    private const long Parts = 1_000_000_000;
    private const int MostLines = 16;
    private const int MostWays = 64;
    private const long MostParts = 1_000_000_000;
    private readonly bool _isKnown = Array.TrueForAll(problem.Lines, line => line.Floor == 0);
    private readonly List<int> _lines = [];
    private readonly List<int[]> _places = [];
    private readonly List<UnitsOfLine[]> _taken = [];
    private UnitLine[] _start = [];
    private UnitLine[] _now = [];
    private long[] _whole = [];
    private long[] _largest = [];
    private bool[] _isSettled = [];
    private bool[] _matters = [];
    private Poured[] _poured = [];
    private OrderStep[] _orders = [];
    private long _steps;

    /// <summary>The lines that units are taken from.</summary>
    public IReadOnlyList<int> Lines => _lines;

    /// <summary>In how many ways order coupons may take units; none where this says nothing of them.</summary>
    public int Ways(ReadOnlySpan<OrderStep> orders)
    {
        if (!_isKnown) return 0;
        var ways = 1;
        foreach (var step in orders)
        {
            if (step.MinimumLines is not null) return 0;
            if (step.CountsUnits) ways *= step.Ways.Length;
            if (ways > MostWays) return 0;
        }

        return ways;
    }

    /// <summary>Begins with some order coupons and one way in which they take units, no line settled; false where this says nothing of them.</summary>
    public bool TryBegin(Variant variant, ReadOnlySpan<OrderStep> orders, int way, long least, long most)
    {
        budget.Spend(8 + (8 * orders.Length));
        _lines.Clear();
        _places.Clear();
        _taken.Clear();
        foreach (var step in orders)
        {
            if (!step.CountsUnits) continue;
            var units = step.Ways[way % step.Ways.Length];
            way /= step.Ways.Length;
            var (places, of) = (new int[units.Length], 1L);
            for (var k = 0; k < units.Length; k++)
            {
                of = Lcm(of, problem.Lines[units[k].Line].Quantity);
                places[k] = _lines.IndexOf(units[k].Line);
                if (places[k] >= 0) continue;
                places[k] = _lines.Count;
                _lines.Add(units[k].Line);
            }

            budget.Spend(units.Length * (_lines.Count / 4));
            if (_lines.Count > MostLines || of > MostParts) return false;
            _places.Add(places);
            _taken.Add(units);
        }

        _orders = orders.ToArray();
        (_start, _now, _isSettled, _matters) = (new UnitLine[_lines.Count], new UnitLine[_lines.Count], new bool[_lines.Count], new bool[_lines.Count]);
        (_whole, _largest) = (new long[_lines.Count], new long[_lines.Count]);
        _steps = 20 + (orders.Length * (16L + (4 * _lines.Count))) + _places.Sum(places => 12L * places.Length);
        for (var t = 0; t < _lines.Count; t++)
        {
            (_whole[t], _largest[t]) = (variant.LeftOf(_lines[t]), LargestOn(variant, _lines[t]));
            Free(t);
        }

        _poured = Pour(variant, least, most);
        return true;
    }

    /// <summary>A line whose product coupon is settled, or that has none.</summary>
    public void Settle(int place, long discount) => (_start[place], _isSettled[place]) = (Line(place, _whole[place] - discount, _whole[place] - discount), true);

    /// <summary>A line that may have any of its coupons, or none.</summary>
    public void Free(int place) => (_start[place], _isSettled[place]) = (Line(place, _whole[place] - _largest[place], _whole[place]), false);

    private UnitLine Line(int place, long least, long most) => new(problem.Lines[_lines[place]].Quantity, least, most);

    /// <summary>The line that most is open of, of those whose coupon changes what units are worth by the last bound; null for none.</summary>
    public int? Next
    {
        get
        {
            Spread();
            int? next = null;
            for (var t = 0; t < _matters.Length; t++)
                if (_matters[t] && !_isSettled[t] && (next is not { } best || _largest[t] > _largest[best])) next = t;
            return next;
        }
    }

    // How a share is divided over its lines depends on all of them, so where one of these matters all do.
    private void Spread()
    {
        for (var (k, counted) = (_orders.Length - 1, _places.Count); k >= 0; k--)
        {
            if (!_orders[k].CountsUnits) continue;
            var places = _places[--counted];
            if (_orders[k].TakesUnitByUnit || _orders[k].OnOriginal || !Array.Exists(places, t => _matters[t])) continue;
            foreach (var t in places) _matters[t] = true;
        }
    }

    /// <summary>At most any total with product discounts from one to another; null where a minimum can't hold with any of them, or units are never taken so.</summary>
    public long? TotalAtLeast(long least, long most)
    {
        budget.Spend(_steps);
        _start.CopyTo(_now, 0);
        Array.Clear(_matters);
        var (afterProducts, low, high, counted) = (problem.Total - least, problem.Total - most, problem.Total - least, 0);
        for (var k = 0; k < _orders.Length; k++)
        {
            var step = _orders[k];
            if (Problem.Missing(step.Coupon, afterProducts, high) > 0) return null;
            // Who has the coupon has reached its minimum.
            if (step.Coupon.Moving == MeasuredAt.Running) low = Math.Max(low, step.Coupon.MinimumSpend);
            if (low <= 0)
            {
                Array.Fill(_matters, true);
                return 0;
            }

            if (step.CountsUnits && step.Ways.Length > 1 && !CanBe(step, _taken[counted], _places[counted])) return null;
            if (step.CountsUnits)
            {
                var (off, offMost) = TakeUnits(step, _taken[counted], _places[counted++]);
                (low, high) = (low - offMost, high - off);
                continue;
            }

            if (step.OnOriginal) TakeByPrices(step, _poured[k]);
            else TakeAlike(step, low, high);
            if (low == high) low = high -= Math.Min(high, step.Discount(high));
            else (low, high) = (low - Math.Min(low, step.AtMost(low)), high - Math.Min(high, step.AtLeast(high)));
        }

        (low, high) = (Math.Max(0, low), Math.Max(0, high));
        // Below free shipping there is the fee, and above it there are the items that make it free.
        return problem.UntilFree(afterProducts, low) > 0 && problem.UntilFree(afterProducts, high) is { } until and <= 0
            ? Math.Min(ShippingChoice.AtLeast(problem, afterProducts, low, high + until - 1), ShippingChoice.AtLeast(problem, afterProducts, high + until, high))
            : ShippingChoice.AtLeast(problem, afterProducts, low, high);
    }

    /// <summary>Of equally dear units those are taken that bear most, and of equal ones those of the first line: false where others would be.</summary>
    private bool CanBe(OrderStep step, UnitsOfLine[] units, int[] places)
    {
        var price = problem.Lines[units[^1].Line].Unit;
        for (var a = units.Length - 1; a >= 0 && problem.Lines[units[a].Line].Unit == price; a--)
        {
            if (units[a].Units == 0) continue;
            var (line, most) = (_now[places[a]], step.OfEach(units[a].Line, _now[places[a]].Most));
            if (line.IsWhole) most = Math.Min(most, (line.Most / line.Quantity) + 1);
            for (var b = units.Length - 1; b >= 0 && problem.Lines[units[b].Line].Unit == price; b--)
            {
                var other = _now[places[b]];
                if (a == b || !other.IsWhole || units[b].Units >= step.MostOf(other.Quantity)) continue;
                var least = Math.Min(step.OfEach(units[b].Line, other.Least), other.Least / other.Quantity);
                if (most < least || (most == least && units[b].Line < units[a].Line)) return false;
            }
        }

        return true;
    }

    private void TakeAlike(OrderStep step, long low, long high)
    {
        var (least, most, of) = (0L, 0L, low);
        if (low == high) least = most = Math.Min(low, step.Discount(low));
        else ((least, most), of) = (step.Part(low, high, Parts), Parts);
        for (var t = 0; t < _now.Length; t++)
            _now[t] = _now[t].Less(Portion.Floor(_now[t].Most, least, of), Portion.Ceiling(_now[t].Least, Math.Min(most, of), of));
    }

    private void TakeByPrices(OrderStep step, Poured poured)
    {
        var discount = step.Discount(problem.Total);
        for (var t = 0; t < _now.Length; t++)
        {
            var amount = problem.Lines[_lines[t]].Amount;
            _now[t] = _now[t].Less(Portion.Floor(amount, discount, problem.Total), Portion.Ceiling(amount, discount, problem.Total) + poured.On(amount));
        }
    }

    private (long Least, long Most) TakeUnits(OrderStep step, UnitsOfLine[] units, int[] places)
    {
        var (least, most) = step.TakesUnitByUnit ? UnitByUnit(step, units, places) : step.OnOriginal ? ByPrices(step, units, places) : Share(step, units, places);
        if (least < most)
            foreach (var t in places) _matters[t] = true;
        return (least, most);
    }

    private (long Least, long Most) UnitByUnit(OrderStep step, UnitsOfLine[] units, int[] places)
    {
        var (least, most) = (0L, 0L);
        for (var k = 0; k < places.Length; k++)
        {
            var (line, count) = (_now[places[k]], units[k].Units);
            var low = line.BearsAtLeast(count, step.OfEach(units[k].Line, line.Least));
            var high = line.BearsAtMost(count, step.OfEach(units[k].Line, line.Most));
            (least, most) = (least + low, most + high);
            _now[places[k]] = line.Less(low, high, count);
        }

        return (least, most);
    }

    /// <summary>A share of the prices before any coupon stands, as far as the lines bear it.</summary>
    private (long Least, long Most) ByPrices(OrderStep step, UnitsOfLine[] units, int[] places)
    {
        Span<long> weights = stackalloc long[places.Length];
        var (sum, isBorne, borneLeast, borneMost) = (0L, true, 0L, 0L);
        for (var k = 0; k < places.Length; k++)
        {
            weights[k] = Weight(problem.Lines[units[k].Line].Amount, units[k].Units, _now[places[k]].Quantity);
            sum += weights[k];
        }

        var discount = step.MostByUnits;
        if (sum == 0) return (0, 0);
        for (var k = 0; k < places.Length; k++)
        {
            if (weights[k] == 0) continue;
            isBorne &= Portion.Ceiling(weights[k], discount, sum) <= _now[places[k]].Least;
            borneLeast += _now[places[k]].Least;
            borneMost += _now[places[k]].Most;
        }

        for (var k = 0; k < places.Length; k++)
        {
            var line = _now[places[k]];
            _now[places[k]] = line.Less(Portion.Floor(weights[k], discount, sum), isBorne ? Portion.Ceiling(weights[k], discount, sum) : line.Most, units[k].Units);
        }

        return (Math.Min(discount, borneLeast), Math.Min(discount, borneMost));
    }

    private (long Least, long Most) Share(OrderStep step, UnitsOfLine[] units, int[] places)
    {
        var of = 1L;
        foreach (var t in places) of = Lcm(of, _now[t].Quantity);
        Int128 onLeast = 0, onMost = 0;
        var (isCounted, isExact, sumLeast, sumMost) = (true, true, 0L, 0L);
        for (var k = 0; k < places.Length; k++)
        {
            var (line, count) = (_now[places[k]], units[k].Units);
            onLeast += (Int128)line.Least * (of / line.Quantity * count);
            onMost += (Int128)line.Most * (of / line.Quantity * count);
            sumLeast += Weight(line.Least, count, line.Quantity);
            sumMost += Weight(line.Most, count, line.Quantity);
            // Of next to nothing a part is rounded down to no weight.
            isCounted &= line.Least >= line.Quantity;
            isExact &= line.Least == line.Most;
        }

        var (least, most) = (isCounted ? step.OnParts(onLeast, of) : 0, step.OnParts(onMost, of));
        if (most == 0) return (0, 0);
        if (isCounted && isExact) return Exactly(most, units, places);
        // The same share of every line, but for the rounding of weights and of the whole.
        var (partLeast, partMost) = sumLeast == 0 ? (0, Parts) : step.Part(sumLeast, sumMost, Parts);
        var doubt = sumLeast == 0 ? 0 : (places.Length + 2) * ((Parts / sumLeast) + 1);
        (partLeast, partMost) = (Math.Max(0, partLeast - doubt), Math.Min(Parts, partMost + doubt));
        for (var k = 0; k < places.Length; k++)
        {
            var (line, count) = (_now[places[k]], units[k].Units);
            var (low, high) = (Weight(line.Least, count, line.Quantity), Weight(line.Most, count, line.Quantity));
            var (others, othersMost) = (sumLeast - low, sumMost - high);
            var shareLeast = low == 0 ? 0 : Portion.Floor(low, least, low + othersMost);
            var shareMost = high == 0 ? 0 : most > sumLeast ? line.Most : Portion.Ceiling(high, most, high + others);
            // More is left of what there was more of, so that the two ends go by themselves.
            var (leastAfter, mostAfter) = (isCounted && most <= sumLeast ? line.Least - Portion.Ceiling(low, partMost, Parts) : 0, line.Most - Portion.Floor(high, partLeast, Parts));
            _now[places[k]] = line.Less(shareLeast, shareMost, count).Within(leastAfter, mostAfter);
        }

        return (least, most);
    }

    /// <summary>Where it is known what is left of every line, the shares are what they will be.</summary>
    private (long Least, long Most) Exactly(long discount, UnitsOfLine[] units, int[] places)
    {
        Span<long> weights = stackalloc long[places.Length], rooms = stackalloc long[places.Length], shares = stackalloc long[places.Length];
        Span<int> order = stackalloc int[places.Length];
        // In the order of the cart, as of two with one remainder the first goes first.
        for (var k = 0; k < order.Length; k++)
        {
            var at = k;
            for (; at > 0 && units[order[at - 1]].Line > units[k].Line; at--) order[at] = order[at - 1];
            order[at] = k;
        }

        for (var k = 0; k < order.Length; k++)
        {
            var line = _now[places[order[k]]];
            (weights[k], rooms[k]) = (Weight(line.Most, units[order[k]].Units, line.Quantity), line.Most);
        }

        Allocation.Split(discount, weights, rooms, shares);
        for (var k = 0; k < order.Length; k++)
            _now[places[order[k]]] = _now[places[order[k]]].Less(shares[k], shares[k], units[order[k]].Units);
        return (discount, discount);
    }

    /// <summary>By order coupon: what other lines may pour on those of the units.</summary>
    private Poured[] Pour(Variant variant, long least, long most)
    {
        var poured = new Poured[_orders.Length];
        var last = Array.FindLastIndex(_orders, step => step.CountsUnits);
        if (!Array.Exists(_orders[..(last + 1)], step => step.OnOriginal && !step.CountsUnits)) return poured;
        budget.Spend(6 * problem.Lines.Length * (last + 2));
        var left = new long[problem.Lines.Length];
        for (var i = 0; i < left.Length; i++) left[i] = variant.LeftOf(i) - LargestOn(variant, i);
        var (low, high, counted) = (problem.Total - most, problem.Total - least, 0);
        for (var k = 0; k <= last; k++)
        {
            var step = _orders[k];
            // Where nothing may be left, nothing is known.
            if (low <= 0) poured[k] = new(problem.Total, 1);
            else if (step.CountsUnits) foreach (var (line, _) in _taken[counted++]) left[line] = Math.Max(0, left[line] - step.MostByUnits);
            else if (step.OnOriginal) poured[k] = PourFrom(left, step.Discount(problem.Total));
            else TakeAlike(left, Math.Min(Parts, step.Part(low, high, Parts).Most));
            low -= step.AtMost(low);
            high -= step.AtLeast(high);
        }

        return poured;
    }

    private Poured PourFrom(long[] left, long discount)
    {
        var poured = Poured.Of(problem.Lines, problem.Total, discount, left);
        for (var i = 0; i < left.Length; i++)
        {
            var amount = problem.Lines[i].Amount;
            left[i] = Math.Max(0, left[i] - Portion.Ceiling(amount, discount, problem.Total) - poured.On(amount));
        }

        return poured;
    }

    private static void TakeAlike(long[] left, long part)
    {
        for (var i = 0; i < left.Length; i++) left[i] -= Portion.Ceiling(left[i], part, Parts);
    }

    private static long LargestOn(Variant variant, int line) => variant.OptionsOn(line) is [var first, ..] ? first.Discount : 0;

    private static long Weight(long amount, int units, int quantity) =>
        units == quantity ? amount : ExactDivision.Round((Int128)amount * units, quantity, Rounding.HalfUp);

    private static long Lcm(long a, long b)
    {
        var (x, y) = (a, b);
        while (y != 0) (x, y) = (y, x % y);
        return a / x * b;
    }
}
