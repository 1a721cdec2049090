namespace CsRules.Orders;

/// <summary>A row of the table for units: an event moves them from one state to another, if the guard holds.</summary>
/// <param name="Event">The event.</param>
/// <param name="From">Where the units must be.</param>
/// <param name="To">Where they go.</param>
/// <param name="Guard">What else must hold.</param>
/// <example>
/// <para>No row leads out of a return that was accepted:</para>
/// <code>
/// OrderTransitions.Units.Any(row =&gt; row.To == LineState.Returned);     // true
/// OrderTransitions.Units.Any(row =&gt; row.From == LineState.Returned);   // false
/// </code>
/// </example>
public sealed record UnitTransition(OrderEventKind Event, LineState From, LineState To, OrderGuard Guard = OrderGuard.None);
