using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Loyalty;

/// <summary>The ledger after an event, and what the event did.</summary>
/// <param name="Ledger">The ledger after it.</param>
/// <param name="Outcome">What became of the event.</param>
/// <param name="Findings">Why it was refused.</param>
/// <param name="Movements">What moved, lot by lot; what fell due on the way to it comes first.</param>
/// <example>
/// <para>The first event after a last day tells first what ended with it:</para>
/// <code>
/// var gift = new PointsEvent { Id = "G4", At = Instant.FromUtc(2026, 3, 31, 15, 0), Kind = PointsEventKind.Grant, Amount = Money.Won(100) };
/// PointsStep step = PointsLedger.Open(rules).Replay(events).Apply(gift);
/// step.Movements.Select(movement =&gt; movement.Kind);   // Expired, Granted
/// step.Movements.Select(movement =&gt; movement.On);     // 2026-03-31, 2026-04-01
/// </code>
/// </example>
public sealed record PointsStep(PointsLedger Ledger, PointsOutcome Outcome, ImmutableArray<Finding> Findings, ImmutableArray<PointsMovement> Movements);
