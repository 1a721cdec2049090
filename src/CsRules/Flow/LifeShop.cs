using System.Text.Json.Serialization;
using CsRules.Coupons;
using CsRules.Loyalty;
using CsRules.Refunds;

namespace CsRules.Flow;

/// <summary>A shop's rules, as far as an order meets them in its life.</summary>
/// <example>
/// <para>A shop without points and tiers says nothing of them:</para>
/// <code>
/// var shop = new LifeShop { Refunds = new() { ReturnFee = Money.Won(3_000) } };
/// shop.Points is null;   // true
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LifeShop
{
    /// <summary>Its coupons; none where not said.</summary>
    public CouponBookDefinition? Coupons { get; init; }

    /// <summary>Its points; none where not said.</summary>
    public PointsProgram? Points { get; init; }

    /// <summary>Its tiers; none where not said.</summary>
    public TierProgram? Tiers { get; init; }

    /// <summary>Its settings for refunds.</summary>
    public RefundPolicy Refunds { get; init => field = value ?? RefundPolicy.Default; } = RefundPolicy.Default;
}
