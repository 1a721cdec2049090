namespace CsRules.Coupons.Search;

/// <summary>The shipping slot: free by the threshold, or the one shipping coupon that leaves least to pay.</summary>
internal static class ShippingChoice
{
    /// <summary>Items and shipping together, exactly; null where the shipping coupon that is forced can't be used.</summary>
    public static (long Payable, ShippingStep? Shipping)? Cheapest(Problem problem, long afterProducts, long items)
    {
        var fee = problem.IsFree(afterProducts, items) ? 0 : problem.Fee;
        var (payable, chosen) = (items + fee, (ShippingStep?)null);
        foreach (var step in problem.Shipping)
        {
            if (!Problem.Reaches(step, afterProducts, items)) continue;
            var left = step.Left(items, fee, problem.Floors);
            var better = left < payable
                || (left == payable && chosen is not null && problem.Ranks[step.Coupon.Index] < problem.Ranks[chosen.Coupon.Index])
                || (problem.Forced == step.Coupon);
            if (!better) continue;
            (payable, chosen) = (left, step);
            if (problem.Forced == step.Coupon) return (payable, chosen);
        }

        return problem.Forced is { Definition.Target: CouponTarget.Shipping or CouponTarget.OrderAndShipping }
            ? null
            : (payable, chosen);
    }

    /// <summary>
    /// At most what <see cref="Cheapest"/> gives for a combination whose items come to between the two bounds.
    /// </summary>
    public static long AtLeast(Problem problem, long afterProducts, long itemsAtLeast, long itemsAtMost)
    {
        var fee = problem.IsFree(afterProducts, itemsAtMost) ? 0 : problem.Fee;
        var least = itemsAtLeast + fee;
        foreach (var step in problem.Shipping)
            if (Problem.Reaches(step, afterProducts, itemsAtMost))
                least = Math.Min(least, step.LeftAtLeast(itemsAtLeast, fee, problem.Floors));
        return least;
    }
}
