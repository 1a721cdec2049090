namespace CsRules.Coupons.Search;

/// <summary>Leaves out coupons without which the total is no higher: nobody's coupon is used up for nothing.</summary>
internal static class Useful
{
    public static Combination Only(Problem problem, Combination best, SearchBudget budget)
    {
        var (pipeline, scratch) = (new Pipeline(problem, budget), new long[problem.Lines.Length]);
        foreach (var coupon in best.Coupons.OrderByDescending(c => problem.Ranks[c.Index]).ToList())
        {
            budget.Spend(best.Products.Length + best.Orders.Length);
            if (budget.IsSpent) break;
            if (SharedLines.Again(problem.Occasion, Array.FindAll(best.Products, p => p.Coupon != coupon), budget) is not { } products) break;
            var orders = Array.FindAll(best.Orders, o => o.Coupon != coupon);
            if (best.Shipping?.Coupon == coupon) continue;
            if (pipeline.Payable(ProductChoice.Of(products), orders, scratch) is not { } priced || priced.Payable > best.Payable) continue;
            var fewer = Combination.Of(problem, products, orders, priced.Shipping, priced.Payable);
            if (fewer.IsBetterThan(best)) best = fewer;
        }

        return best;
    }
}
