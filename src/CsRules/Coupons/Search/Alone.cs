namespace CsRules.Coupons.Search;

/// <summary>The best use of a single coupon, by trying each: it has one place, or one line of those that it matches.</summary>
internal static class Alone
{
    /// <summary>The lowest total with no coupon at all or with this one, where that is cheaper.</summary>
    public static Combination Best(Occasion occasion, CompiledCoupon coupon, int[] ranks)
    {
        var problem = ProblemBuilder.Of(occasion, [coupon], ranks);
        var nothing = Nothing(problem);
        return With(problem, coupon) is { } with && with.IsBetterThan(nothing) ? with : nothing;
    }

    /// <summary>The lowest total with this coupon and no other; null where it takes nothing off or can't be used.</summary>
    /// <remarks>Where a budget is given and ends, the best of those tried.</remarks>
    public static Combination? With(Problem problem, CompiledCoupon coupon, SearchBudget? budget = null)
    {
        var alone = problem with
        {
            Rows = Array.FindAll(problem.Rows, r => r.Coupon == coupon),
            Bundles = Array.FindAll(problem.Bundles, b => b.Coupon == coupon),
            Orders = Array.FindAll(problem.Orders, o => o.Coupon == coupon),
            Shipping = Array.FindAll(problem.Shipping, s => s.Coupon == coupon),
        };
        var (forced, best) = (alone.Forcing(coupon), (Combination?)null);
        var (pipeline, scratch) = (new Pipeline(forced, budget), new long[problem.Lines.Length]);
        foreach (var bundle in forced.Bundles)
        {
            if (budget is { IsSpent: true }) break;
            if (bundle.Discount > 0) Consider([bundle]);
        }

        if (forced.Orders.Length + forced.Shipping.Length > 0) Consider([]);
        return best;

        void Consider(Bundle[] products)
        {
            if (pipeline.Payable(ProductChoice.Of(products), forced.Orders, scratch) is not { } priced || priced.Payable >= best?.Payable) return;
            best = Combination.Of(forced, products, forced.Orders, priced.Shipping, priced.Payable);
        }
    }

    /// <summary>No coupon at all.</summary>
    public static Combination Nothing(Problem problem)
    {
        var fee = problem.IsFree(problem.Total, problem.Total) ? 0 : problem.Fee;
        return Combination.Of(problem, [], [], null, problem.Total + fee);
    }
}
