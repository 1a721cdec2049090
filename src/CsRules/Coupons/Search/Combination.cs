namespace CsRules.Coupons.Search;

/// <summary>A set of coupons and where they are used, with what is then payable.</summary>
/// <param name="Products">Product coupons with their lines.</param>
/// <param name="Orders">Order coupons in the order of application.</param>
/// <param name="Shipping">The shipping coupon.</param>
/// <param name="Payable">Items and shipping.</param>
/// <param name="Ranks">The places of its coupons in the order of last day, then id; ascending.</param>
internal sealed record Combination(Bundle[] Products, OrderStep[] Orders, ShippingStep? Shipping, long Payable, int[] Ranks)
{
    public int Count => Ranks.Length;

    /// <summary>
    /// Lower total; then fewer coupons; then the one that uses the soonest-ending coupon in which they differ. No two
    /// sets of coupons are equal in this, so there is one best set.
    /// </summary>
    public bool IsBetterThan(Combination? other)
    {
        if (other is null || Payable != other.Payable) return other is null || Payable < other.Payable;
        return Count != other.Count ? Count < other.Count : Ranks.AsSpan().SequenceCompareTo(other.Ranks) < 0;
    }

    public IEnumerable<CompiledCoupon> Coupons =>
        Products.Select(p => p.Coupon).Concat(Orders.Select(o => o.Coupon)).Concat(Shipping is null ? [] : [Shipping.Coupon]);

    public static Combination Of(Problem problem, Bundle[] products, OrderStep[] orders, ShippingStep? shipping, long payable)
    {
        var ranks = new int[products.Length + orders.Length + (shipping is null ? 0 : 1)];
        var at = 0;
        foreach (var product in products) ranks[at++] = problem.Ranks[product.Coupon.Index];
        foreach (var order in orders) ranks[at++] = problem.Ranks[order.Coupon.Index];
        if (shipping is not null) ranks[at] = problem.Ranks[shipping.Coupon.Index];
        Array.Sort(ranks);
        return new(products, orders, shipping, payable, ranks);
    }
}
