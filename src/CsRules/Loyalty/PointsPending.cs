using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>Until when earned points are pending.</summary>
/// <example>
/// <para>Delivered on the 1st with seven days, they can be used from the start of the 8th:</para>
/// <code>
/// var rules = (points with { Pending = new PointsPending { DaysAfterDelivery = 7 } }).Compile();
/// var earned = new PointsEvent { Id = "P1", At = Instant.FromUtc(2025, 11, 1, 3, 0), Kind = PointsEventKind.Earn, Order = "A1", Amount = Money.Won(500) };
/// var ledger = PointsLedger.Open(rules).Replay([earned, new() { Id = "P2", At = earned.At, Kind = PointsEventKind.Delivered, Order = "A1" }]);
/// ledger.At(Instant.FromUtc(2025, 11, 7, 14, 59)).Balance;   // 0 KRW
/// ledger.At(Instant.FromUtc(2025, 11, 7, 15, 0)).Balance;    // 500 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PointsPending
{
    /// <summary>What makes them usable.</summary>
    public PendingUntil Until { get; init; }

    /// <summary>
    /// Days after delivery on which the purchase confirms itself: delivered on the 1st with 7 days, they are usable from
    /// the start of the 8th. Only an event confirms where left out.
    /// </summary>
    public int? DaysAfterDelivery { get; init; }
}
