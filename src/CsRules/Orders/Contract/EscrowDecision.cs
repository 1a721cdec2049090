using CsRules.Decisions;
using NodaTime;

namespace CsRules.Orders;

/// <summary>By when a buyer confirms to the escrow that the goods came.</summary>
/// <param name="ConfirmBy">The last day, inclusive.</param>
/// <param name="IsOwed">True while the buyer did not.</param>
/// <param name="Finding">What was found, with its article.</param>
/// <example>
/// <para>A confirmation ends no right to return what was received:</para>
/// <code>
/// EscrowDecision due = EscrowDuty.Decide(new LocalDate(2025, 10, 1), new EscrowFacts { ConfirmedOn = new LocalDate(2025, 10, 2) }, Law.Korea, asOf)!;
/// due.IsOwed;                                // false
/// Law.Korea.Decide(claim, asOf).Outcome;     // Allowed
/// </code>
/// </example>
public sealed record EscrowDecision(LocalDate ConfirmBy, bool IsOwed, Finding Finding);
