namespace CsRules.Loyalty;

/// <summary>
/// A tier on a distribution. Costs are what the members of today would have cost over the last twelve whole months, if
/// every point and every coupon were used: the most it can come to.
/// </summary>
/// <param name="Tier">The tier's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Customers">How many have it.</param>
/// <param name="Share">Their share of all, fractions dropped.</param>
/// <param name="Rises">How many of them rise to it.</param>
/// <param name="Falls">How many of them fall to it.</param>
/// <param name="Spend">Their spend in the program's window.</param>
/// <param name="YearlySpend">Their spend in the last twelve whole months.</param>
/// <param name="Discounts">What its discount costs a year.</param>
/// <param name="Points">What its points cost a year.</param>
/// <param name="Shipping">What its free deliveries cost a year.</param>
/// <param name="Coupons">What its coupons cost a year.</param>
/// <example>
/// <para>One customer in one of four tiers is all of it, and the others are empty:</para>
/// <code>
/// ImmutableArray&lt;TierShare&gt; tiers = TierCheck.Of(program.Compile(), [history], now).Tiers;
/// tiers.Select(tier =&gt; tier.Customers);   // 0, 1, 0, 0
/// tiers[1].Share;                         // 100%
/// </code>
/// </example>
public sealed record TierShare(
    string Tier, string Name, long Customers, Rate Share, long Rises, long Falls, Money Spend, Money YearlySpend,
    Money Discounts, Money Points, Money Shipping, Money Coupons)
{
    /// <summary>All that it costs a year.</summary>
    public Money YearlyCost => Discounts + Points + Shipping + Coupons;
}
