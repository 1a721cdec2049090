namespace CsRules.Coupons.Search;

/// <summary>
/// A run of product discounts over which nothing jumps: no discount that is cut to a step becomes larger, no minimum that was missed is
/// met, shipping does not become free. Over it the total never falls as product coupons take off less, so its largest product discount is
/// its cheapest.
/// </summary>
/// <remarks>
/// With a product discount smaller by d every running total is larger by at most d, since no discount grows faster than its base. So the
/// first jump is no nearer than the nearest threshold is away from its running total.
/// </remarks>
/// <param name="Payable">The total at the largest product discount of the run; null where a minimum is missed, all over the run.</param>
/// <param name="Length">How many product discounts, from the largest down, belong to the run for sure; at least 1.</param>
internal readonly record struct Piece(long? Payable, long Length)
{
    /// <summary>The run that ends at a product discount, for order coupons none of which looks at single units or lines.</summary>
    public static Piece At(Problem problem, ReadOnlySpan<OrderStep> orders, long products)
    {
        var (afterProducts, length) = (problem.Total - products, long.MaxValue);
        var items = afterProducts;
        foreach (var step in orders)
        {
            if (Problem.Missing(step.Coupon, afterProducts, items) is > 0 and var missing) return new(null, missing);
            length = Math.Min(length, step.UntilJump(items));
            items = Math.Max(items - step.Discount(items), Math.Min(items, problem.Floors));
        }

        var fee = problem.Fee;
        if (problem.UntilFree(afterProducts, items) is { } untilFree)
        {
            if (untilFree <= 0) fee = 0;
            else length = Math.Min(length, untilFree);
        }

        foreach (var step in problem.Shipping)
        {
            var missing = Problem.Missing(step.Coupon, afterProducts, items);
            if (missing > 0 && problem.Forced == step.Coupon) return new(null, missing);
            length = Math.Min(length, missing > 0 ? missing : step.UntilJump(items + fee));
        }

        return new(ShippingChoice.Cheapest(problem, afterProducts, items)?.Payable, length);
    }
}
