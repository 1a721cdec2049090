namespace CsRules.Coupons.Search;

/// <summary>The lowest total of all combinations that hold one coupon, as far as a budget goes.</summary>
/// <param name="Lowest">The lowest total found; null where none was.</param>
/// <param name="IsExact">True where no other is lower, or where there is none at all.</param>
internal readonly record struct WithCoupon(long? Lowest, bool IsExact)
{
    /// <summary>First the coupon alone and in the best combination, in place of what it shuts out; then a search for less.</summary>
    /// <param name="problem">What can be combined.</param>
    /// <param name="best">The combination that was chosen.</param>
    /// <param name="floor">A total below which none can be; null where nothing is proven.</param>
    /// <param name="coupon">The coupon that must be in it.</param>
    /// <param name="budget">How much may be done.</param>
    public static WithCoupon Of(Problem problem, Combination best, long? floor, CompiledCoupon coupon, SearchBudget budget)
    {
        if (!problem.Has(coupon)) return new(null, true);
        // What is looked up, copied and sorted before anything is priced.
        var preparation = 400 + (4L * problem.Rows.Length) + problem.Bundles.Length + (2L * problem.Orders.Length) + problem.Shipping.Length + (16L * problem.Lines.Length);
        if (!budget.HasRoom(preparation)) return new(null, false);
        budget.Spend(preparation);
        var forced = problem.Forcing(coupon);
        var lowest = Least(Alone.With(problem, coupon, budget)?.Payable, Beside(forced, best, budget));
        if (lowest <= floor) return new(lowest, true);
        // Even to begin costs a look at every row and line.
        if (!budget.HasRoom(500 + (6L * forced.Rows.Length * forced.Lines.Length))) return new(lowest, false);
        var search = new CombinationSearch(forced, budget) { Known = lowest, Floor = floor };
        search.Run();
        return new(search.Lowest, search.Open is not { } open || open >= search.Lowest || search.Lowest <= floor);
    }

    private static long? Beside(Problem forced, Combination best, SearchBudget budget)
    {
        if (best.Coupons.Any(c => c.Definition.Exclusive)) return null;
        var coupon = forced.Forced!;
        var (pipeline, scratch, lowest) = (new Pipeline(forced, budget), new long[forced.Lines.Length], (long?)null);
        var looks = (long)forced.Orders.Length * best.Orders.Length / 4;
        if (!budget.HasRoom(looks)) return null;
        budget.Spend(looks);
        var own = Array.Find(forced.Orders, o => o.Coupon == coupon);
        var orders = own is null
            ? best.Orders
            : Array.FindAll(forced.Orders, o => o == own || (Array.IndexOf(best.Orders, o) >= 0 && (own.Group < 0 || o.Group != own.Group)));
        foreach (var bundle in Array.FindAll(forced.Bundles, b => b.Coupon == coupon))
        {
            if (budget.IsSpent) return lowest;
            budget.Spend(8 + (8 * best.Products.Length));
            // Coupons that use units up can stand beside each other; what each takes off then changes.
            Bundle[] with = [.. best.Products.Where(p => (p.Units is not null && bundle.Units is not null) || !p.Lines.AsSpan().ContainsAny(bundle.Lines)), bundle];
            if (SharedLines.Again(forced.Occasion, with, budget) is { } beside && Array.Exists(beside, p => p.Coupon == coupon)) Price(beside);
        }

        if (coupon.Definition.Target != CouponTarget.Lines) Price(best.Products);
        return lowest;

        void Price(Bundle[] products) => lowest = Least(lowest, pipeline.Payable(ProductChoice.Of(products), orders, scratch)?.Payable);
    }

    private static long? Least(long? one, long? other) => one is null || other < one ? other : one;
}
