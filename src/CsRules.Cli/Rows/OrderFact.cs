using NodaTime;

namespace CsRules.Cli.Rows;

/// <summary>What a row says of a line of an order, besides its money.</summary>
/// <param name="Order">The order's id.</param>
/// <param name="Line">The line's own id; null where it has none.</param>
/// <param name="Customer">Who bought.</param>
/// <param name="Product">What was bought.</param>
/// <param name="Placed">When it was ordered.</param>
/// <param name="Paid">When it was paid.</param>
/// <param name="Shipped">When it was sent.</param>
/// <param name="Delivered">When it was delivered.</param>
/// <param name="Cancelled">When it was cancelled or came back.</param>
/// <param name="RefundedOn">When the money went back.</param>
/// <param name="Status">Its status.</param>
/// <param name="Place">Where that stands.</param>
internal sealed record OrderFact(
    string Order, string? Line, string? Customer, string? Product, Instant? Placed, Instant? Paid, Instant? Shipped, Instant? Delivered, Instant? Cancelled, Instant? RefundedOn,
    OrderStatus Status, RowPlace Place)
{
    /// <summary>By when the list says that it has to be sent.</summary>
    public Instant? ShipBy { get; init; }
}
