namespace CsRules.Coupons.Search;

/// <summary>
/// Where the nodes ended before the proof: one order coupon more, fewer or instead of another at a time, as long as that
/// lowers the total; from the best combination found, from the best single order coupon, and from the largest product
/// discount.
/// </summary>
internal static class Climb
{
    /// <summary>What there is before any search: no coupon for lines or the order, and the shipping coupon that leaves least.</summary>
    public static Combination Start(Problem problem)
    {
        var (payable, shipping) = ShippingChoice.Cheapest(problem, problem.Total, problem.Total)!.Value;
        return Combination.Of(problem, [], [], shipping, payable);
    }

    public static Combination From(Problem problem, Combination best, Variant? largest, SearchBudget budget)
    {
        var (pipeline, scratch) = (new Pipeline(problem, budget), new long[problem.Lines.Length]);
        // Of order coupons the best single one first: it may be one that others would spoil.
        var start = Start(problem);
        foreach (var step in problem.Orders) start = Better(start, Priced(start.Products, [step]));
        best = Better(Up(best), Up(start));
        return largest is null || Priced(largest.Choice(largest.Largest).Bundles(), []) is not { } products ? best : Better(best, Up(products));

        Combination? Priced(Bundle[] products, OrderStep[] orders) => pipeline.Payable(ProductChoice.Of(products), orders, scratch) is { } priced
            ? Combination.Of(problem, products, orders, priced.Shipping, priced.Payable)
            : null;

        Combination Up(Combination from)
        {
            for (var better = true; better && !budget.IsSpent;)
            {
                better = false;
                foreach (var step in problem.Orders)
                {
                    if (budget.IsSpent) break;
                    var orders = Turned(problem, from.Orders, step);
                    budget.Spend(orders.Length);
                    if (Priced(from.Products, orders) is { } other && other.Payable < from.Payable) (from, better) = (other, true);
                }
            }

            return from;
        }
    }

    private static Combination Better(Combination one, Combination? other) => other is not null && other.IsBetterThan(one) ? other : one;

    // Without the coupon where it is used; else with it, in its place and in that of another of its group.
    private static OrderStep[] Turned(Problem problem, OrderStep[] orders, OrderStep step)
    {
        if (Array.IndexOf(orders, step) >= 0) return Array.FindAll(orders, o => o != step);
        var place = Array.IndexOf(problem.Orders, step);
        var turned = new List<OrderStep>(orders.Length + 1);
        foreach (var order in orders)
        {
            if (step.Group >= 0 && order.Group == step.Group) continue;
            turned.Add(order);
        }

        var at = turned.FindIndex(o => Array.IndexOf(problem.Orders, o) > place);
        turned.Insert(at < 0 ? turned.Count : at, step);
        return [.. turned];
    }
}
