using CsRules.Coupons.Benefits;

namespace CsRules.Coupons.Search;

/// <summary>
/// Product coupons that take all their lines together. Those that use units up can stand on the same lines: each finds what those
/// before it have left, so what one takes off is known only once these are.
/// </summary>
internal static class SharedLines
{
    /// <summary>What a coupon takes off after others; null where it takes nothing off.</summary>
    public static Bundle? After(Occasion occasion, CompiledCoupon coupon, IReadOnlyList<Bundle> before) =>
        Of(occasion, coupon, before) is { Discount: > 0 } bundle ? bundle : null;

    /// <summary>The same, also where it takes nothing off.</summary>
    public static Bundle Of(Occasion occasion, CompiledCoupon coupon, IReadOnlyList<Bundle> before)
    {
        var on = occasion.LinesTogether(coupon);
        var (shares, units) = (new long[on.Length], coupon.UsesUnits ? new int[on.Length] : null);
        var lines = units is null ? occasion.Lines : Left(occasion.Lines, before);
        if (on.Length > 0) coupon.Rule.OnAll(coupon, new(occasion, lines, on), occasion.SpendOf(coupon), shares, units);
        var discount = 0L;
        foreach (var share in shares) discount += share;
        return new(coupon, [.. on], shares, discount) { Units = units };
    }

    /// <summary>The steps that it takes to work so many coupons out, one after the other.</summary>
    public static long Steps(Occasion occasion, int coupons) => coupons == 0 ? 0 : 16 + ((coupons + 32L) * coupons * occasion.Lines.Length);

    /// <summary>The same coupons where some may have gone: those that use units up are worked out anew, in their order.</summary>
    /// <remarks>Null where the budget does not reach.</remarks>
    public static Bundle[]? Again(Occasion occasion, Bundle[] products, SearchBudget budget)
    {
        var steps = Steps(occasion, products.Count(p => p.Units is not null));
        if (steps == 0) return products;
        if (!budget.HasRoom(steps)) return null;
        budget.Spend(steps);
        var settled = new List<Bundle>(products.Length);
        foreach (var bundle in products.Where(p => p.Units is not null).OrderBy(p => p.Coupon, Comparer<CompiledCoupon>.Create(CompiledCoupon.InOrder)))
            if (After(occasion, bundle.Coupon, settled) is { } after) settled.Add(after);
        return [.. settled, .. products.Where(p => p.Units is null)];
    }

    /// <summary>The units that nobody before has used, and how much they can bear.</summary>
    private static LineFacts[] Left(LineFacts[] lines, IReadOnlyList<Bundle> before)
    {
        if (before.Count == 0) return lines;
        var (left, rooms) = ((LineFacts[])lines.Clone(), Array.ConvertAll(lines, l => l.Room));
        foreach (var bundle in before)
        {
            if (bundle.Units is not { } used) continue;
            for (var k = 0; k < used.Length; k++)
            {
                var i = bundle.Lines[k];
                rooms[i] -= bundle.Shares[k];
                var (unit, quantity) = (left[i].Unit, left[i].Quantity - used[k]);
                left[i] = new(unit, quantity, unit * quantity, Math.Max(0, (unit * quantity) - rooms[i]));
            }
        }

        return left;
    }
}
