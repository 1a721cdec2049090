using CsRules.Coupons.Benefits;

namespace CsRules.Coupons.Search;

/// <summary>What can be combined: everything that no fixed condition has ruled out, as numbers.</summary>
internal sealed record Problem
{
    public required Occasion Occasion { get; init; }
    public required ProductRow[] Rows { get; init; }
    public required Bundle[] Bundles { get; init; }

    /// <summary>In the order in which they are applied.</summary>
    public required OrderStep[] Orders { get; init; }
    public required ShippingStep[] Shipping { get; init; }
    public required int Groups { get; init; }

    /// <summary>By coupon index: the place in the order of last day, then id.</summary>
    public required int[] Ranks { get; init; }
    public required long Floors { get; init; }

    /// <summary>A coupon that every combination must hold; null where nothing is forced.</summary>
    public CompiledCoupon? Forced { get; init; }

    /// <summary>True where the coupon takes something off somewhere, so that a combination can hold it.</summary>
    public bool Has(CompiledCoupon coupon) =>
        Array.Exists(Rows, r => r.Coupon == coupon) || Array.Exists(Bundles, b => b.Coupon == coupon)
        || Array.Exists(Orders, o => o.Coupon == coupon) || Array.Exists(Shipping, s => s.Coupon == coupon);

    /// <summary>The same where every combination must hold a coupon; of a coupon for one line each line is a choice of its own.</summary>
    public Problem Forcing(CompiledCoupon coupon)
    {
        var row = Array.Find(Rows, r => r.Coupon == coupon);
        if (row is null) return this with { Forced = coupon };
        var bundles = new Bundle[row.Lines.Length];
        for (var k = 0; k < bundles.Length; k++) bundles[k] = row.OnLine(k);
        return this with { Forced = coupon, Rows = Array.FindAll(Rows, r => r != row), Bundles = [.. bundles, .. Bundles] };
    }

    /// <summary>What product coupons take off at most if every one had its best line to itself.</summary>
    public long MostByProducts()
    {
        long most = 0;
        foreach (var row in Rows) most += row.Discounts[0];
        foreach (var bundle in Bundles) most += bundle.Units is null ? bundle.Discount : bundle.Lines.Sum(i => Lines[i].Room);
        return Math.Min(most, Total - Floors);
    }

    public long Total => Occasion.OrderTotal;
    public LineFacts[] Lines => Occasion.Lines;
    public long Fee => Occasion.Cart.Shipping?.Fee.MinorUnits ?? 0;
    public long? FreeFrom => Occasion.Cart.Shipping?.FreeFrom?.MinorUnits;

    /// <summary>True where the fee falls away.</summary>
    public bool IsFree(long afterProducts, long items) => UntilFree(afterProducts, items) <= 0;

    /// <summary>How much is missing for free shipping; null where nothing makes it free.</summary>
    public long? UntilFree(long afterProducts, long items) => FreeFrom - Occasion.Cart.Shipping?.Measured switch
    {
        FreeShippingMeasured.BeforeCoupons => Total,
        FreeShippingMeasured.AfterProductCoupons => afterProducts,
        _ => items,
    };

    /// <summary>True where a shipping coupon's moving minimum holds.</summary>
    public static bool Reaches(ShippingStep step, long afterProducts, long items) => Missing(step.Coupon, afterProducts, items) <= 0;

    /// <summary>How much is missing for a coupon's minimum where that moves with the totals; nothing where it does not.</summary>
    public static long Missing(CompiledCoupon coupon, long afterProducts, long items) => coupon.Moving switch
    {
        null => 0,
        MeasuredAt.AfterProductCoupons => coupon.MinimumSpend - afterProducts,
        _ => coupon.MinimumSpend - items,
    };
}

/// <summary>A product coupon for one line: what it takes off each line that it can be used on, largest first.</summary>
internal sealed record ProductRow(CompiledCoupon Coupon, int[] Lines, long[] Discounts)
{
    /// <summary>The row over some of its lines.</summary>
    public ProductRow Where(Func<int, bool> isOpen)
    {
        var count = 0;
        foreach (var line in Lines)
            if (isOpen(line)) count++;
        if (count == Lines.Length) return this;
        var (lines, discounts, at) = (new int[count], new long[count], 0);
        for (var k = 0; k < Lines.Length; k++)
            if (isOpen(Lines[k])) (lines[at], discounts[at++]) = (Lines[k], Discounts[k]);
        return new(Coupon, lines, discounts);
    }

    /// <summary>The coupon on one of its lines.</summary>
    public Bundle OnLine(int option) => new(Coupon, [Lines[option]], [Discounts[option]], Discounts[option]);
}

/// <summary>A product coupon that takes all its lines together, or one whose line is settled; a share for each of its lines.</summary>
internal sealed record Bundle(CompiledCoupon Coupon, int[] Lines, long[] Shares, long Discount)
{
    /// <summary>How many units of each line served, where it uses them up; null for a coupon that has its lines to itself.</summary>
    public int[]? Units { get; init; }
}
