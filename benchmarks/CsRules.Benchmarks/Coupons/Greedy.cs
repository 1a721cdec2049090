using CsRules.Coupons;
using NodaTime;

namespace CsRules.Benchmarks.Coupons;

/// <summary>
/// What most engines do: coupon after coupon, line after line, whatever takes off most right now; then order coupons
/// the same way. Priced by the library itself, so that only the choice differs.
/// </summary>
public static class Greedy
{
    public static long Payable(CouponBook book, Cart cart, Instant asOf)
    {
        var chosen = new List<CouponChoice>();
        long Price() => book.Price(cart, chosen, new Shopper(), asOf, nodes: 1).Price.Payable.MinorUnits;
        var payable = Price();
        var products = book.Definition.Coupons.Where(c => c.Target == CouponTarget.Lines).ToList();
        foreach (var line in cart.Lines)
        {
            var best = products.Select(c => (Coupon: c, Off: OnLine(c, line))).Where(c => c.Off > 0).OrderByDescending(c => c.Off).FirstOrDefault();
            if (best.Coupon is null) continue;
            products.Remove(best.Coupon);
            chosen.Add(new(best.Coupon.Id, line.Id));
        }

        payable = Price();
        var orders = book.Definition.Coupons.Where(c => c.Target == CouponTarget.Order).ToList();
        while (true)
        {
            CouponDefinition? best = null;
            foreach (var coupon in orders)
            {
                chosen.Add(new(coupon.Id));
                if (Price() is var with && with < payable) (best, payable) = (coupon, with);
                chosen.RemoveAt(chosen.Count - 1);
            }

            if (best is null) return payable;
            orders.Remove(best);
            chosen.Add(new(best.Id));
        }
    }

    private static long OnLine(CouponDefinition coupon, CartLine line)
    {
        if (!coupon.Categories.IsEmpty && !coupon.Categories.Any(line.Categories.Contains)) return 0;
        if (coupon.Minimum?.Spend is { } minimum && line.Amount < minimum) return 0;
        if (coupon.Benefit.Kind == BenefitKind.Fixed) return Math.Min(coupon.Benefit.Amount!.Value.MinorUnits, line.Amount.MinorUnits);
        var off = line.Amount.Times(coupon.Benefit.Rate!.Value).MinorUnits;
        return Math.Min(off, coupon.Benefit.Cap?.MinorUnits ?? long.MaxValue);
    }
}
