namespace CsRules.Coupons;

/// <summary>Nodes that an answer took.</summary>
/// <param name="Search">The search for the lowest total.</param>
/// <param name="Last">Breaking ties and the last touch, which have nodes of their own.</param>
/// <param name="Reasons">All reasons together, as far as they have been asked for.</param>
internal readonly record struct CouponWork(long Search, long Last, long Reasons);
