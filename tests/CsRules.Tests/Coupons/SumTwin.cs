using CsRules.Coupons;

namespace CsRules.Tests.Coupons;

/// <summary>
/// A slow twin for larger carts: every sum that coupons for one line can come to, with every set of order coupons and every
/// shipping coupon. It knows nothing of bounds; it can't tell single units or coupons for several lines.
/// </summary>
internal sealed class SumTwin(CouponBookDefinition book, Cart cart)
{
    private readonly long[] _amounts = [.. cart.Lines.Select(l => l.Amount.MinorUnits)];
    private readonly long[] _floors = [.. cart.Lines.Select(l => l.Floor?.MinorUnits ?? 0)];

    private long Total => _amounts.Sum();

    public long Best()
    {
        var (sums, best) = (Sums(), long.MaxValue);
        var orders = book.Coupons.Where(c => c.Target == CouponTarget.Order).OrderByDescending(c => c.Priority).ThenBy(c => c.Id, StringComparer.Ordinal).ToArray();
        for (var set = 0; set < 1 << orders.Length; set++)
        {
            var chosen = orders.Where((_, k) => (set >> k & 1) != 0).ToArray();
            if (chosen.Where(c => c.Group is not null).GroupBy(c => c.Group).Any(g => g.Count() > 1)) continue;
            foreach (var sum in sums)
                if (Items(chosen, Total - sum) is { } items) best = Math.Min(best, WithShipping(items, Total - sum));
        }

        return best;
    }

    private HashSet<long> Sums()
    {
        var sums = new Dictionary<int, HashSet<long>> { [0] = [0] };
        foreach (var coupon in book.Coupons.Where(c => c.Target == CouponTarget.Lines))
        {
            var after = sums.ToDictionary(s => s.Key, s => s.Value.ToHashSet());
            for (var i = 0; i < _amounts.Length; i++)
            {
                var discount = OnLine(coupon, i);
                if (discount == 0) continue;
                foreach (var (lines, reached) in sums.Where(s => (s.Key >> i & 1) == 0))
                {
                    if (!after.TryGetValue(lines | 1 << i, out var set)) after[lines | 1 << i] = set = [];
                    foreach (var sum in reached) set.Add(sum + discount);
                }
            }

            sums = after;
        }

        return [.. sums.Values.SelectMany(s => s)];
    }

    private long OnLine(CouponDefinition coupon, int i)
    {
        if (!coupon.Categories.IsEmpty && !coupon.Categories.Any(cart.Lines[i].Categories.Contains)) return 0;
        if (coupon.Minimum?.Spend is { } least && _amounts[i] < least.MinorUnits) return 0;
        return Math.Min(Discount(coupon, _amounts[i]), _amounts[i] - _floors[i]);
    }

    private static long Discount(CouponDefinition coupon, long on)
    {
        var benefit = coupon.Benefit;
        if (benefit.Kind == BenefitKind.FreeShipping) return on;
        if (benefit.Amount is { } amount) return amount.MinorUnits;
        var off = Math.Min((long)decimal.Round(on * benefit.Rate!.Value.Millionths / 1_000_000m, MidpointRounding.AwayFromZero), benefit.Cap?.MinorUnits ?? long.MaxValue);
        return off - (off % (benefit.Step?.MinorUnits ?? 1));
    }

    private static bool Holds(CouponDefinition coupon, long afterProducts, long items) =>
        coupon.Minimum?.Spend is not { } least || (coupon.Minimum.Measured == MeasuredAt.Running ? items : afterProducts) >= least.MinorUnits;

    private long? Items(CouponDefinition[] chosen, long afterProducts)
    {
        var items = afterProducts;
        foreach (var coupon in chosen)
        {
            if (!Holds(coupon, afterProducts, items)) return null;
            items -= Math.Min(Discount(coupon, coupon.Base == CouponBase.Original ? Total : items), items - _floors.Sum());
        }

        return items;
    }

    private long WithShipping(long items, long afterProducts)
    {
        var measured = cart.Shipping!.Measured == FreeShippingMeasured.AfterCoupons ? items : afterProducts;
        var fee = cart.Shipping.FreeFrom is { } from && measured >= from.MinorUnits ? 0 : cart.Shipping.Fee.MinorUnits;
        var best = items + fee;
        foreach (var coupon in book.Coupons.Where(c => c.Target is CouponTarget.Shipping or CouponTarget.OrderAndShipping && Holds(c, afterProducts, items)))
        {
            best = Math.Min(best, coupon.Target == CouponTarget.Shipping
                ? items + fee - Math.Min(fee, Discount(coupon, fee))
                : items + fee - Math.Min(Discount(coupon, items + fee), items - _floors.Sum() + fee));
        }

        return best;
    }
}
