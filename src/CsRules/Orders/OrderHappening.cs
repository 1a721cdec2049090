using NodaTime;

namespace CsRules.Orders;

/// <summary>An event that an order took, when, and where it then stood.</summary>
/// <param name="Event">The event.</param>
/// <param name="At">Its time, or that of the event it follows; null where neither says one.</param>
/// <param name="State">The state behind it.</param>
internal readonly record struct OrderHappening(OrderEvent Event, Instant? At, OrderState State);
