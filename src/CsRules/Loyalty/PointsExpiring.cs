using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>Points that end on a day.</summary>
/// <param name="On">The last day, inclusive.</param>
/// <param name="Amount">How much.</param>
/// <example>
/// <para>They end soon from thirty days before their last day, and not a minute earlier:</para>
/// <code>
/// var ledger = PointsLedger.Open(rules).Replay(events);
/// ledger.At(Instant.FromUtc(2026, 2, 28, 14, 59)).ExpiringSoon.Length;   // 0
/// PointsExpiring soon = ledger.At(Instant.FromUtc(2026, 2, 28, 15, 0)).ExpiringSoon[0];
/// soon.On;       // 2026-03-31
/// soon.Amount;   // 2250 KRW
/// </code>
/// </example>
public sealed record PointsExpiring([property: JsonConverter(typeof(LocalDateConverter))] LocalDate On, Money Amount);
