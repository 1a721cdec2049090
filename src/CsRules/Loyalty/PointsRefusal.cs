using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Loyalty;

/// <summary>An event that was refused.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reasons">Every reason.</param>
/// <example>
/// <para>Every reason is told, not only the first:</para>
/// <code>
/// var use = new PointsEvent { Id = "U4", At = now, Kind = PointsEventKind.Use, Order = "A4", Amount = Money.Won(2_550), OrderTotal = Money.Won(9_999) };
/// PointsRefusal refusal = PointsLedger.Open(rules).Replay(events.Add(use)).Refused[0];
/// refusal.Reasons.Select(reason =&gt; reason.Code);   // "ledger.balance-short", "ledger.minimum-order", "ledger.unit"
/// </code>
/// </example>
public sealed record PointsRefusal(PointsEvent Event, ImmutableArray<Finding> Reasons);
