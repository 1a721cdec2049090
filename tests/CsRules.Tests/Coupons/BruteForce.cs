using CsRules.Coupons;

namespace CsRules.Tests.Coupons;

/// <summary>
/// The slow, obvious twin: every way of putting product coupons on lines, every set of order coupons, every shipping
/// coupon, priced one by one with decimals from the definitions alone.
/// </summary>
internal sealed class BruteForce(CouponBookDefinition book, Cart cart)
{
    // Those that use units up take them first, by priority, then by id.
    private readonly CouponDefinition[] _products =
    [
        .. book.Coupons.Where(c => c.Target == CouponTarget.Lines)
            .OrderByDescending(c => c.UsesUnits).ThenByDescending(c => c.Priority).ThenBy(c => c.Id, StringComparer.Ordinal),
    ];

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
        Products(0, new long[cart.Lines.Length], new string?[cart.Lines.Length], new int[cart.Lines.Length], []);
        return _best.Payable == long.MaxValue ? null : _best.Payable;
    }

    /// <summary>The lowest total and the set of coupons that comes first: fewest, then sooner to end, then by id.</summary>
    public (long Payable, string[] Coupons) Best()
    {
        Products(0, new long[cart.Lines.Length], new string?[cart.Lines.Length], new int[cart.Lines.Length], []);
        return (_best.Payable, [.. _best.Places.Select(place => _soonest[place])]);
    }

    private long Total => _amounts.Sum();

    private const string Shared = "shared";

    // By line: who has it to itself, or that some share it; and how many of its units have served.
    private void Products(int at, long[] off, string?[] taken, int[] served, List<CouponDefinition> used)
    {
        if (at == _products.Length)
        {
            OrderSets(off, used);
            return;
        }

        Products(at + 1, off, taken, served, used);
        var coupon = _products[at];
        var matching = Enumerable.Range(0, cart.Lines.Length).Where(i => Matches(coupon, cart.Lines[i]) || Gets(coupon, cart.Lines[i])).ToArray();
        var choices = coupon.AppliesTo == LineScope.OneLine ? matching.Select(i => new[] { i }) : [matching];
        foreach (var lines in choices)
        {
            if (lines.Length == 0 || lines.Any(i => taken[i] is not null && !(coupon.UsesUnits && taken[i] == Shared))) continue;
            if (!MinimumHolds(coupon, [.. lines.Where(i => Matches(coupon, cart.Lines[i]))])) continue;
            var units = lines.Select(i => cart.Lines[i].Quantity - served[i]).ToArray();
            var shares = ProductShares(coupon, lines, units, [.. lines.Select(i => _amounts[i] - _floors[i] - off[i])], out var serving);
            if (shares.Sum() == 0) continue;
            var (nextOff, nextTaken, nextServed) = ((long[])off.Clone(), (string?[])taken.Clone(), (int[])served.Clone());
            for (var k = 0; k < lines.Length; k++)
            {
                nextOff[lines[k]] += shares[k];
                nextTaken[lines[k]] = coupon.UsesUnits ? Shared : coupon.Id;
                nextServed[lines[k]] += serving[k];
            }

            Products(at + 1, nextOff, nextTaken, nextServed, [.. used, coupon]);
        }
    }

    private static bool Gets(CouponDefinition c, CartLine line) => HasGot(c)
        ? Named(c.Benefit.GetProducts, c.Benefit.GetCategories, line)
        : Matches(c, line);

    private static bool HasGot(CouponDefinition c) => !c.Benefit.GetProducts.IsEmpty || !c.Benefit.GetCategories.IsEmpty;

    private static bool Named(System.Collections.Immutable.ImmutableArray<string> products, System.Collections.Immutable.ImmutableArray<string> categories, CartLine line) =>
        products.Contains(line.Product ?? line.Id) || categories.Any(line.Categories.Contains);

    private int[] NamedBy(CouponMinimum minimum) => [.. Enumerable.Range(0, cart.Lines.Length).Where(i => Named(minimum.Products, minimum.Categories, cart.Lines[i]))];

    private static bool Matches(CouponDefinition c, CartLine line) =>
        (c.Products.IsEmpty && c.Categories.IsEmpty) || Named(c.Products, c.Categories, line);

    private bool MinimumHolds(CouponDefinition c, int[] lines)
    {
        if (c.Minimum is not { } minimum) return true;
        var all = Enumerable.Range(0, cart.Lines.Length).ToArray();
        var on = minimum.On switch { MinimumOn.Target => lines, MinimumOn.NamedLines => NamedBy(minimum), _ => all };
        var spend = minimum.On == MinimumOn.AnyLine ? _amounts.Max() : on.Sum(i => _amounts[i]);
        var units = minimum.On == MinimumOn.AnyLine ? cart.Lines.Max(l => l.Quantity) : on.Sum(i => cart.Lines[i].Quantity);
        return spend >= (minimum.Spend?.MinorUnits ?? 0) && units >= (minimum.Quantity ?? 0);
    }

    private long[] ProductShares(CouponDefinition c, int[] lines, int[] available, long[] rooms, out int[] serving)
    {
        serving = new int[lines.Length];
        var benefit = c.Benefit;
        long Unit(int k) => cart.Lines[lines[k]].UnitPrice.MinorUnits;
        int Units(int k) => Math.Min(cart.Lines[lines[k]].Quantity, benefit.MaxUnits ?? int.MaxValue);
        long Off(int k) => benefit.Amount is { } off ? Math.Min(off.MinorUnits, Unit(k)) : benefit.Rate is null ? Unit(k) : Discount(c, Unit(k), 0);
        long Given(int k, int n) => Math.Min(n * Off(k), rooms[k]);
        var shares = new long[lines.Length];
        switch (benefit.Kind)
        {
            case BenefitKind.PerUnit:
                for (var k = 0; k < lines.Length; k++)
                    shares[k] = Math.Min(rooms[k], Math.Min(benefit.Amount!.Value.MinorUnits, Unit(k)) * Units(k));
                return shares;
            case BenefitKind.Cheapest:
                var most = available.Select(n => Math.Min(n, benefit.MaxUnitsPerLine ?? n)).ToArray();
                serving = Choose(most, Math.Min(benefit.MaxUnits ?? 1, most.Sum()), Unit, dearest: false, Given, lastFirst: true, _ => true);
                for (var k = 0; k < lines.Length; k++) shares[k] = Given(k, serving[k]);
                return shares;
            case BenefitKind.BuyGet:
                var (buys, gets) = (lines.Select(i => Matches(c, cart.Lines[i])).ToArray(), lines.Select(i => Gets(c, cart.Lines[i])).ToArray());
                long Count(Func<int, bool> where) => Enumerable.Range(0, lines.Length).Where(where).Sum(k => available[k]);
                var (buy, get, both) = (benefit.Buy!.Value, benefit.Get!.Value, Count(k => buys[k] && gets[k]));
                var (onlyBought, onlyGot) = (Count(k => buys[k] && !gets[k]), Count(k => gets[k] && !buys[k]));
                // The most sets for which each unit that is both can be given to one side.
                var sets = Enumerable.Range(0, available.Sum() + 1)
                    .Last(n => Enumerable.Range(0, (int)both + 1).Any(x => onlyGot + x >= (long)n * get && onlyBought + both - x >= (long)n * buy));
                var got = Math.Min(sets * get, benefit.MaxUnits ?? int.MaxValue);
                var paid = (got + get - 1) / get * buy;
                var gotten = serving = Choose([.. available.Select((n, k) => gets[k] ? n : 0)], got, Unit, dearest: false, Given, lastFirst: true,
                    n => Count(k => buys[k]) - Enumerable.Range(0, n.Length).Where(k => buys[k]).Sum(k => n[k]) >= paid);
                for (var k = 0; k < lines.Length; k++) shares[k] = Given(k, serving[k]);
                // Bought are the dearest of those that are left to buy.
                foreach (var k in Enumerable.Range(0, lines.Length).Where(k => buys[k]).SelectMany(k => Enumerable.Repeat(k, available[k] - gotten[k]))
                    .OrderByDescending(Unit).ThenBy(k => k).Take(paid).ToList())
                    serving[k]++;
                return shares;
        }

        var weights = Enumerable.Range(0, lines.Length).Select(k => Unit(k) * Units(k)).ToArray();
        var spend = c.Minimum switch { { On: MinimumOn.Order } => Total, { On: MinimumOn.NamedLines } named => NamedBy(named).Sum(i => _amounts[i]), _ => lines.Sum(i => _amounts[i]) };
        var discount = Discount(c, weights.Sum(), spend);
        if (discount > 0 && weights.Sum() > 0) Allocation.Split(discount, weights, rooms, shares);
        return shares;
    }

    /// <summary>
    /// So many units, the cheapest or the dearest; of equally dear ones every choice is tried, and the one that gives the customer most
    /// is taken; then as many as can be of the first line, or of the last.
    /// </summary>
    private static int[] Choose(
        int[] most, int units, Func<int, long> unit, bool dearest, Func<int, int, long> given, bool lastFirst, Func<int[], bool> allowed)
    {
        var lines = Enumerable.Range(0, most.Length).ToArray();
        var order = lastFirst ? [.. lines.Reverse()] : lines;
        (long Price, long Given, int[] Taken)? best = null;
        Try(0, units, new int[most.Length]);
        return best!.Value.Taken;

        void Try(int at, int left, int[] taken)
        {
            if (at == order.Length)
            {
                if (left > 0 || !allowed(taken)) return;
                var found = (lines.Sum(k => taken[k] * unit(k)) * (dearest ? 1 : -1), lines.Sum(k => given(k, taken[k])), (int[])taken.Clone());
                // The first line comes first with the most of its units, so what is found first stands.
                if (best is null || found.Item1 > best.Value.Price || (found.Item1 == best.Value.Price && found.Item2 > best.Value.Given)) best = found;
                return;
            }

            for (var n = Math.Min(left, most[order[at]]); n >= 0; n--)
            {
                if (order.Skip(at + 1).Sum(k => most[k]) < left - n) break;
                taken[order[at]] = n;
                Try(at + 1, left - n, taken);
            }

            taken[order[at]] = 0;
        }
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
            var afterProducts = (long[])left.Clone();
            var units = left.Select((_, i) => Enumerable.Repeat(0L, cart.Lines[i].Quantity).ToArray()).ToArray();
            if (chosen.All(c => Apply(c, left, afterProducts, units))) Ship(left.Sum(), afterProducts.Sum(), [.. used, .. chosen]);
        }
    }

    private bool Apply(CouponDefinition c, long[] left, long[] afterProducts, long[][] units)
    {
        var all = Enumerable.Range(0, left.Length).ToArray();
        if (c.Minimum is { Measured: MeasuredAt.Original } && !MinimumHolds(c, all)) return false;
        var measuredOn = c.Minimum is { On: MinimumOn.NamedLines } named ? NamedBy(named) : all;
        if (c.Minimum?.Quantity is { } quantity && measuredOn.Sum(i => cart.Lines[i].Quantity) < quantity) return false;
        var measured = measuredOn.Sum(i => c.Minimum?.Measured == MeasuredAt.AfterProductCoupons ? afterProducts[i] : left[i]);
        if (c.Minimum is { Measured: not MeasuredAt.Original, Spend: { } spend } && measured < spend.MinorUnits) return false;

        var weights = c.Base == CouponBase.Original ? (long[])_amounts.Clone() : (long[])left.Clone();
        var chosen = Array.Empty<int>();
        var wanted = UnitsCount(c) ? ByUnits(c, weights, left, units, out chosen) : Discount(c, weights.Sum(), OrderSpend(c));
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

    private long OrderSpend(CouponDefinition c) => c.Minimum is { On: MinimumOn.NamedLines } named ? NamedBy(named).Sum(i => _amounts[i]) : Total;

    // Unit by unit in whole won, the first ones with the won more: those that no coupon took by themselves first, then what is left of the others.
    private long Bears(int line, int taken, long each, long[] left, long[][] units)
    {
        var (quantity, used) = (cart.Lines[line].Quantity, units[line].Count(u => u != 0));
        var off = Off.TryGetValue(units[line], out var sum) ? (long)sum : 0;
        var worth = Enumerable.Range(0, quantity).Select(u => ((left[line] + off) / quantity) + (u < (left[line] + off) % quantity ? 1 : 0)).ToArray();
        var (fresh, others) = (worth[..(quantity - used)], worth[(quantity - used)..]);
        var onFresh = fresh.Take(taken).Sum(w => Math.Min(w, each));
        var onOthers = Math.Min(others.Take(Math.Max(0, taken - fresh.Length)).Sum(w => Math.Min(w, each)), Math.Max(0, others.Sum() - off));
        return Math.Max(0, Math.Min(onFresh + onOthers, left[line] - _floors[line]));
    }

    private static bool UnitsCount(CouponDefinition c) =>
        c.Benefit.Kind is BenefitKind.PerUnit or BenefitKind.Cheapest || c.Benefit.MaxUnits is not null || c.Benefit.MaxUnitsPerLine is not null;

    // Unit by unit, the dearest (or the cheapest) first; `weights` comes in as what each line has and goes out as what it gives.
    private long ByUnits(CouponDefinition c, long[] weights, long[] left, long[][] units, out int[] taken)
    {
        var (benefit, has, places) = (c.Benefit, (long[])weights.Clone(), Enumerable.Range(0, weights.Length).OrderBy(i => cart.Lines[i].Id, StringComparer.Ordinal).ToArray());
        var most = places.Select(i => Math.Min(cart.Lines[i].Quantity, benefit.MaxUnitsPerLine ?? int.MaxValue)).ToArray();
        var count = Math.Min(benefit.MaxUnits ?? (benefit.Kind == BenefitKind.Cheapest ? 1 : int.MaxValue), most.Sum());
        long Wanted(int i)
        {
            var (line, quantity) = (cart.Lines[i], cart.Lines[i].Quantity);
            if (benefit.Amount is { } amount) return Math.Min(amount.MinorUnits, line.UnitPrice.MinorUnits);
            if (benefit.Kind == BenefitKind.Cheapest && benefit.Rate is null) return line.UnitPrice.MinorUnits;
            if (benefit.Kind == BenefitKind.Cheapest) return Discount(c, has[i], 0, quantity);
            return (long)decimal.Floor((decimal)has[i] * benefit.Rate!.Value.Millionths / (1_000_000m * quantity));
        }

        var chosen = Choose(most, count, k => cart.Lines[places[k]].UnitPrice.MinorUnits, benefit.Kind != BenefitKind.Cheapest,
            (k, n) => Bears(places[k], n, Wanted(places[k]), left, units), lastFirst: false, _ => true);
        taken = new int[weights.Length];
        for (var k = 0; k < places.Length; k++) taken[places[k]] = chosen[k];
        if (benefit.Kind is BenefitKind.PerUnit or BenefitKind.Cheapest)
        {
            for (var i = 0; i < weights.Length; i++) weights[i] = Bears(i, taken[i], Wanted(i), left, units);
            return weights.Sum();
        }

        var (on, of) = (0m, cart.Lines.Aggregate(1L, (product, line) => product * line.Quantity));
        for (var i = 0; i < weights.Length; i++)
        {
            var part = (decimal)weights[i] * taken[i] / cart.Lines[i].Quantity;
            on += (decimal)weights[i] * taken[i] * (of / cart.Lines[i].Quantity);
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
                && minimum.Measured switch { MeasuredAt.Original => minimum.On == MinimumOn.NamedLines ? NamedBy(minimum).Sum(i => _amounts[i]) : Total, MeasuredAt.AfterProductCoupons => afterProducts, _ => items } < spend.MinorUnits)
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
