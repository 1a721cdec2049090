using NodaTime;

namespace CsRules.Cli.Rows;

/// <summary>What a row says of a line of an order, besides its money.</summary>
/// <param name="Order">The order's id.</param>
/// <param name="Line">The line's own id; null where it has none.</param>
/// <param name="Product">What was bought.</param>
/// <param name="Placed">When it was ordered.</param>
/// <param name="Paid">When it was paid.</param>
/// <param name="Shipped">When it was sent.</param>
/// <param name="Delivered">When it was delivered.</param>
/// <param name="Status">Its status.</param>
internal sealed record OrderFact(string Order, string? Line, string? Product, Instant? Placed, Instant? Paid, Instant? Shipped, Instant? Delivered, OrderStatus Status);
