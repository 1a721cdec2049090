using CsRules.Coupons;

namespace CsRules.Tests.Coupons;

/// <summary>
/// The slow, obvious twin: every way of putting product coupons on lines, every set of order coupons, every shipping
/// coupon, priced one by one with decimals from the definitions alone.
/// </summary>
internal sealed class BruteForce(CouponBookDefinition book, Cart cart)
{
    private readonly CouponDefinition[] _products = [.. book.Coupons.Where(c => c.Target == CouponTarget.Lines)];
    private readonly CouponDefinition[] _orders =
    [
        .. book.Coupons.Where(c => c.Target == CouponTarget.Order)
            .OrderByDescending(c => c.Priority).ThenBy(c => c.Id, StringComparer.Ordinal),
    ];

    private readonly CouponDefinition[] _shipping = [.. book.Coupons.Where(c => c.Target is CouponTarget.Shipping or CouponTarget.OrderAndShipping)];
    private readonly long[] _amounts = [.. cart.Lines.Select(l => l.UnitPrice.MinorUnits * l.Quantity)];
    private readonly long[] _floors = [.. cart.Lines.Select(l => l.Floor?.MinorUnits ?? 0)];
    private readonly string[] _soonest =
    [
        .. book.Coupons.OrderBy(c => c.Validity?.Until ?? NodaTime.LocalDate.MaxIsoValue).ThenBy(c => c.Id, StringComparer.Ordinal).Select(c => c.Id),
    ];

    private (long Payable, int[] Places) _best = (long.MaxValue, []);
    private string? _must;

    /// <summary>The lowest total of all combinations that hold one coupon; null where there is none.</summary>
    public long? BestWith(string coupon)
    {
        _must = coupon;
        Products(0, new long[cart.Lines.Length], new bool[cart.Lines.Length], []);
        return _best.Payable == long.MaxValue ? null : _best.Payable;
    }

    /// <summary>The lowest total and the set of coupons that comes first: fewest, then sooner to end, then by id.</summary>
    public (long Payable, string[] Coupons) Best()
    {
        Products(0, new long[cart.Lines.Length], new bool[cart.Lines.Length], []);
        return (_best.Payable, [.. _best.Places.Select(place => _soonest[place])]);
    }

    private long Total => _amounts.Sum();

    private void Products(int at, long[] off, bool[] taken, List<CouponDefinition> used)
    {
        if (at == _products.Length)
        {
            OrderSets(off, used);
            return;
        }

        Products(at + 1, off, taken, used);
        var coupon = _products[at];
        var matching = Enumerable.Range(0, cart.Lines.Length).Where(i => Matches(coupon, cart.Lines[i])).ToArray();
        var choices = coupon.AppliesTo == LineScope.OneLine ? matching.Select(i => new[] { i }) : [matching];
        foreach (var lines in choices)
        {
            if (lines.Length == 0 || lines.Any(i => taken[i])) continue;
            if (!MinimumHolds(coupon, lines)) continue;
            var shares = ProductShares(coupon, lines);
            if (shares.Sum() == 0) continue;
            var (nextOff, nextTaken) = ((long[])off.Clone(), (bool[])taken.Clone());
            for (var k = 0; k < lines.Length; k++) (nextOff[lines[k]], nextTaken[lines[k]]) = (shares[k], true);
            Products(at + 1, nextOff, nextTaken, [.. used, coupon]);
        }
    }

    private static bool Matches(CouponDefinition c, CartLine line) =>
        (c.Products.IsEmpty && c.Categories.IsEmpty) || c.Products.Contains(line.Product ?? line.Id) || c.Categories.Any(line.Categories.Contains);

    private bool MinimumHolds(CouponDefinition c, int[] lines)
    {
        if (c.Minimum is not { } minimum) return true;
        var all = Enumerable.Range(0, cart.Lines.Length).ToArray();
        var on = minimum.On == MinimumOn.Target ? lines : all;
        var spend = minimum.On == MinimumOn.AnyLine ? _amounts.Max() : on.Sum(i => _amounts[i]);
        var units = minimum.On == MinimumOn.AnyLine ? cart.Lines.Max(l => l.Quantity) : on.Sum(i => cart.Lines[i].Quantity);
        return spend >= (minimum.Spend?.MinorUnits ?? 0) && units >= (minimum.Quantity ?? 0);
    }

    private long[] ProductShares(CouponDefinition c, int[] lines)
    {
        var rooms = lines.Select(i => _amounts[i] - _floors[i]).ToArray();
        var benefit = c.Benefit;
        long Unit(int k) => cart.Lines[lines[k]].UnitPrice.MinorUnits;
        int Units(int k) => Math.Min(cart.Lines[lines[k]].Quantity, benefit.MaxUnits ?? int.MaxValue);
        var shares = new long[lines.Length];
        switch (benefit.Kind)
        {
            case BenefitKind.PerUnit:
                for (var k = 0; k < lines.Length; k++)
                    shares[k] = Math.Min(rooms[k], Math.Min(benefit.Amount!.Value.MinorUnits, Unit(k)) * Units(k));
                return shares;
            case BenefitKind.BuyGet:
                // Every unit on its own, the cheapest first; of equal ones those of the line that can bear most, then of the last line.
                var units = Enumerable.Range(0, lines.Length)
                    .SelectMany(k => Enumerable.Repeat(k, cart.Lines[lines[k]].Quantity)).OrderBy(Unit).ThenByDescending(k => rooms[k]).ThenByDescending(k => k).ToList();
                var got = units.Count / (benefit.Buy!.Value + benefit.Get!.Value) * benefit.Get.Value;
                foreach (var k in units.Take(Math.Min(got, benefit.MaxUnits ?? int.MaxValue)))
                    shares[k] += benefit.Amount is { } off ? Math.Min(off.MinorUnits, Unit(k)) : benefit.Rate is null ? Unit(k) : Discount(c, Unit(k), 0);
                for (var k = 0; k < lines.Length; k++) shares[k] = Math.Min(shares[k], rooms[k]);
                return shares;
        }

        var weights = Enumerable.Range(0, lines.Length).Select(k => Unit(k) * Units(k)).ToArray();
        var spend = c.Minimum?.On == MinimumOn.Order ? Total : lines.Sum(i => _amounts[i]);
        var discount = Discount(c, weights.Sum(), spend);
        if (discount > 0 && weights.Sum() > 0) Allocation.Split(discount, weights, rooms, shares);
        return shares;
    }

    /// <summary>Rounded once, capped, cut to its step; the base is on ÷ of, so that a third of a line stays exact.</summary>
    private long Discount(CouponDefinition c, decimal on, long spend, long of = 1)
    {
        var (rate, amount) = (c.Benefit.Rate, c.Benefit.Amount);
        if (c.Benefit.Kind == BenefitKind.Tiered)
        {
            var tier = c.Benefit.Tiers.Where(t => t.From.MinorUnits <= spend).OrderBy(t => t.From.MinorUnits).LastOrDefault();
            (rate, amount) = (tier?.Rate, tier?.Amount);
        }

        if (rate is null) return Math.Min(amount?.MinorUnits ?? 0, c.Benefit.Cap?.MinorUnits ?? long.MaxValue);
        var exact = on * rate.Value.Millionths / (1_000_000m * of);
        var rounded = (long)((c.Rounding ?? book.Rounding) switch
        {
            Rounding.HalfUp => decimal.Round(exact, MidpointRounding.AwayFromZero),
            Rounding.HalfEven => decimal.Round(exact, MidpointRounding.ToEven),
            Rounding.Down => decimal.Floor(exact),
            _ => decimal.Ceiling(exact),
        });
        rounded = Math.Min(rounded, c.Benefit.Cap?.MinorUnits ?? long.MaxValue);
        return rounded - (rounded % (c.Benefit.Step?.MinorUnits ?? 1));
    }

    private void OrderSets(long[] off, List<CouponDefinition> used)
    {
        for (var set = 0; set < 1 << _orders.Length; set++)
        {
            var chosen = Enumerable.Range(0, _orders.Length).Where(k => (set >> k & 1) != 0).Select(k => _orders[k]).ToArray();
            if (chosen.Where(c => c.Group is not null).GroupBy(c => c.Group).Any(g => g.Count() > 1)) continue;
            var left = _amounts.Zip(off, (a, o) => a - o).ToArray();
            var afterProducts = left.Sum();
            var units = left.Select((_, i) => Enumerable.Repeat(0L, cart.Lines[i].Quantity).ToArray()).ToArray();
            if (chosen.All(c => Apply(c, left, afterProducts, units))) Ship(left.Sum(), afterProducts, [.. used, .. chosen]);
        }
    }

    private bool Apply(CouponDefinition c, long[] left, long afterProducts, long[][] units)
    {
        var all = Enumerable.Range(0, left.Length).ToArray();
        if (c.Minimum is { Measured: MeasuredAt.Original } && !MinimumHolds(c, all)) return false;
        if (c.Minimum?.Quantity is { } quantity && cart.Lines.Sum(l => l.Quantity) < quantity) return false;
        var measured = c.Minimum?.Measured == MeasuredAt.AfterProductCoupons ? afterProducts : left.Sum();
        if (c.Minimum is { Measured: not MeasuredAt.Original, Spend: { } spend } && measured < spend.MinorUnits) return false;

        var weights = c.Base == CouponBase.Original ? (long[])_amounts.Clone() : (long[])left.Clone();
        var chosen = Array.Empty<int>();
        var wanted = UnitsCount(c) ? ByUnits(c, weights, left, units, out chosen) : Discount(c, weights.Sum(), Total);
        var rooms = left.Zip(_floors, (l, f) => l - f).ToArray();
        if (wanted == 0 || weights.Sum() == 0) return true;
        var shares = new long[left.Length];
        Allocation.Split(wanted, weights, rooms, shares);
        for (var i = 0; i < left.Length; i++) left[i] -= shares[i];
        // What was taken off some units of a line is gone from those that were fresh, else from those that were not.
        for (var i = 0; i < chosen.Length; i++)
            if (chosen[i] > 0 && chosen[i] < cart.Lines[i].Quantity) Mark(units[i], chosen[i], shares[i]);
        return true;
    }

    // Units by themselves: how many a coupon took for itself, and how much came off them together.
    private static void Mark(long[] units, int taken, long off)
    {
        foreach (var fresh in Enumerable.Range(0, units.Length).Where(u => units[u] == 0).Take(taken).ToArray()) units[fresh] = 1;
        Off.AddOrUpdate(units, (Off.TryGetValue(units, out var before) ? (long)before : 0) + off);
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<long[], object> Off = [];

    private long Bears(int line, int taken, long each, long[] left, long[][] units)
    {
        var (quantity, used) = (cart.Lines[line].Quantity, units[line].Count(u => u != 0));
        var off = Off.TryGetValue(units[line], out var sum) ? (long)sum : 0;
        // Each unit would cost so much had no coupon taken any by itself.
        var price = (decimal)(left[line] + off) / quantity;
        var fresh = Math.Min(taken, quantity - used);
        var onFresh = Math.Min(each * fresh, (long)decimal.Floor((decimal)(left[line] + off) * fresh / quantity));
        var onUsed = Math.Min(each * (taken - fresh), Math.Max(0, (long)decimal.Floor((decimal)(left[line] + off) * used / quantity) - off));
        return price < 0 ? 0 : Math.Max(0, Math.Min(onFresh + onUsed, left[line] - _floors[line]));
    }

    private static bool UnitsCount(CouponDefinition c) => c.Benefit.Kind == BenefitKind.PerUnit || c.Benefit.MaxUnits is not null;

    // Unit by unit, the dearest first; `weights` comes in as what each line has and goes out as what it gives.
    private long ByUnits(CouponDefinition c, long[] weights, long[] left, long[][] units, out int[] taken)
    {
        var most = c.Benefit.MaxUnits ?? int.MaxValue;
        var chosen = taken = new int[weights.Length];
        foreach (var i in Enumerable.Range(0, weights.Length)
            .SelectMany(i => Enumerable.Repeat(i, cart.Lines[i].Quantity))
            .OrderByDescending(i => cart.Lines[i].UnitPrice.MinorUnits)
            .ThenByDescending(i => c.Benefit.MaxUnits is null ? 0 : Bears(i, 1, cart.Lines[i].UnitPrice.MinorUnits, left, units))
            .ThenBy(i => cart.Lines[i].Id, StringComparer.Ordinal).Take(most))
            chosen[i]++;
        if (c.Benefit.Kind == BenefitKind.PerUnit)
        {
            for (var i = 0; i < weights.Length; i++)
                weights[i] = Bears(i, chosen[i], Math.Min(c.Benefit.Amount!.Value.MinorUnits, cart.Lines[i].UnitPrice.MinorUnits), left, units);
            return weights.Sum();
        }

        var (on, of) = (0m, cart.Lines.Aggregate(1L, (product, line) => product * line.Quantity));
        for (var i = 0; i < weights.Length; i++)
        {
            var part = (decimal)weights[i] * chosen[i] / cart.Lines[i].Quantity;
            on += (decimal)weights[i] * chosen[i] * (of / cart.Lines[i].Quantity);
            weights[i] = (long)decimal.Round(part, MidpointRounding.AwayFromZero);
        }

        return Discount(c, on, Total, of);
    }

    private void Ship(long items, long afterProducts, List<CouponDefinition> used)
    {
        var fee = cart.Shipping?.Fee.MinorUnits ?? 0;
        if (cart.Shipping?.FreeFrom is { } from)
        {
            var measured = cart.Shipping.Measured switch
            {
                FreeShippingMeasured.BeforeCoupons => Total,
                FreeShippingMeasured.AfterProductCoupons => afterProducts,
                _ => items,
            };
            if (measured >= from.MinorUnits) fee = 0;
        }

        Note(items + fee, used);
        foreach (var coupon in _shipping)
        {
            if (coupon.Minimum is { Spend: { } spend } minimum
                && minimum.Measured switch { MeasuredAt.Original => Total, MeasuredAt.AfterProductCoupons => afterProducts, _ => items } < spend.MinorUnits)
                continue;
            var off = coupon.Target == CouponTarget.OrderAndShipping ? Math.Min(Discount(coupon, items + fee, Total), items - _floors.Sum() + fee)
                : coupon.Benefit.Kind == BenefitKind.FreeShipping ? fee
                : Math.Min(fee, Discount(coupon, fee, Total));
            Note(items + fee - off, [.. used, coupon]);
        }
    }

    private void Note(long payable, List<CouponDefinition> used)
    {
        if (used.Exists(c => c.Exclusive) && used.Count > 1) return;
        if (_must is not null && !used.Exists(c => c.Id == _must)) return;
        if (payable > _best.Payable) return;
        var places = used.Select(c => Array.IndexOf(_soonest, c.Id)).Order().ToArray();
        if (payable < _best.Payable || places.Length < _best.Places.Length
            || (places.Length == _best.Places.Length && places.Zip(_best.Places, (a, b) => a.CompareTo(b)).FirstOrDefault(order => order != 0) < 0))
            _best = (payable, places);
    }
}
