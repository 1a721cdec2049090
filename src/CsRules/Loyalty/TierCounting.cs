using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>Which orders count, and what of them.</summary>
/// <example>
/// <para>Delivered on the 1st with seven days, an order counts from the start of the 8th:</para>
/// <code>
/// var ladder = (program with { Counting = new TierCounting { DaysAfterDelivery = 7 } }).Compile();
/// var order = new TierOrder { At = asked, DeliveredAt = Instant.FromUtc(2025, 11, 1, 3, 0), Spend = new() { Items = Money.Won(10_000) } };
/// ladder.Assess(new() { Orders = [order] }, Instant.FromUtc(2025, 11, 7, 14, 59)).Orders;   // 0
/// ladder.Assess(new() { Orders = [order] }, Instant.FromUtc(2025, 11, 7, 15, 0)).Orders;    // 1
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TierCounting
{
    /// <summary>
    /// Days after delivery from which an order counts, unless it is confirmed earlier: delivered on the 1st with 7 days,
    /// it counts from the 8th. 7 where left out.
    /// </summary>
    public int? DaysAfterDelivery { get; init; }

    /// <summary>True where only confirmed orders count, however long ago they were delivered.</summary>
    public bool OnlyConfirmed { get; init; }

    /// <summary>True where every order counts once it is placed.</summary>
    public bool WhenPlaced { get; init; }

    /// <summary>What of an order counts; goods after coupons and points where left out.</summary>
    public SpendBase Base { get; init => field = value ?? SpendBase.Net; } = SpendBase.Net;
}
