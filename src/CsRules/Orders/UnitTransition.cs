namespace CsRules.Orders;

/// <summary>A row of the table for units: an event moves them from one state to another, if the guard holds.</summary>
/// <param name="Event">The event.</param>
/// <param name="From">Where the units must be.</param>
/// <param name="To">Where they go.</param>
/// <param name="Guard">What else must hold.</param>
internal sealed record UnitTransition(OrderEventKind Event, LineState From, LineState To, OrderGuard Guard = OrderGuard.None);
