using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>One movement of one lot.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="On">The day, in the shop's zone.</param>
/// <param name="Amount">How much; never negative.</param>
/// <param name="Lot">The lot, where one is meant.</param>
/// <param name="EventId">The event that did it; null where time did.</param>
/// <param name="Order">The event's order.</param>
/// <example>
/// <para>What time did has no event, and stands on the last day:</para>
/// <code>
/// PointsMovement ended = PointsLedger.Open(rules).Replay(events).At(now).History.Single(movement =&gt; movement.Kind == PointsMovementKind.Expired);
/// ended.On;        // 2025-07-13
/// ended.EventId;   // null
/// </code>
/// </example>
public sealed record PointsMovement(PointsMovementKind Kind, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate On, Money Amount, string? Lot, string? EventId, string? Order);
