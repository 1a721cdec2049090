using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>What an order came to, as far as points and tiers ask: every amount not negative, in one currency.</summary>
/// <example>
/// <para>12,000 won were paid, and 9,000 of them count:</para>
/// <code>
/// var spend = new OrderSpend { Items = Money.Won(10_000), Shipping = Money.Won(3_000), PointsUsed = Money.Won(1_000) };
/// SpendBase.Net.Of(spend) // 9,000 won
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OrderSpend
{
    /// <summary>Goods at their selling price, before coupons.</summary>
    public required Money Items { get; init; }

    /// <summary>What product and order coupons took off the goods.</summary>
    public Money? Coupons { get; init; }

    /// <summary>Points paid with.</summary>
    public Money? PointsUsed { get; init; }

    /// <summary>The shipping fee.</summary>
    public Money? Shipping { get; init; }

    /// <summary>The same, line by line, where products earn at rates of their own: goods, coupons and points sum to the order's.</summary>
    public System.Collections.Immutable.ImmutableArray<SpendLine> Lines { get; init => field = value.IsDefault ? [] : value; } = [];
}
