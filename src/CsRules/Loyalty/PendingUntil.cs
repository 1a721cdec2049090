using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>What makes earned points usable.</summary>
/// <example>
/// <para>With nothing to wait for they can be used at the instant they are earned:</para>
/// <code>
/// var earned = new PointsEvent { Id = "P1", At = now, Kind = PointsEventKind.Earn, Order = "A1", Amount = Money.Won(500) };
/// Money Usable(PendingUntil until) =&gt; PointsLedger.Open((points with { Pending = new() { Until = until } }).Compile()).Replay([earned]).At(now).Balance;
/// Usable(PendingUntil.Earned);      // 500 KRW
/// Usable(PendingUntil.Confirmed);   // 0 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<PendingUntil>))]
public enum PendingUntil
{
    /// <summary>The purchase is confirmed, by an event or by itself some days after delivery.</summary>
    Confirmed,

    /// <summary>Nothing more: they are usable when earned.</summary>
    Earned,
}
