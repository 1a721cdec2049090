using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Coupons;
using CsRules.Loyalty;

namespace CsRules.Flow;

/// <summary>A customer as the shop knows him before the order: coupons, points, earlier orders. No trait of a person.</summary>
/// <example>
/// <para>Who is not known has no points and no coupon of his own:</para>
/// <code>
/// new LifeCustomer().Points.Length;   // 0
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LifeCustomer
{
    /// <summary>Coupons issued and used, the tier, whether it is a first order.</summary>
    public Shopper Shopper { get; init => field = value ?? new(); } = new();

    /// <summary>What happened to the customer's points before.</summary>
    public ImmutableArray<PointsEvent> Points { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Earlier orders and the tier so far.</summary>
    public TierHistory Tiers { get; init => field = value ?? new(); } = new();
}
