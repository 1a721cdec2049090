using CsRules.Cli.Rows;
using NodaTime;

namespace CsRules.Cli.Loyalty;

/// <summary>One row of a file of orders, read.</summary>
/// <param name="Order">The order's id.</param>
/// <param name="Line">The line's own id; empty where it has none.</param>
/// <param name="Customer">Who bought.</param>
/// <param name="At">When.</param>
/// <param name="Amount">What the row comes to, in minor units; null where only the order's total is known.</param>
/// <param name="Total">What the whole order comes to; null where the row does not say.</param>
/// <param name="Refunded">What went back of the whole order; null where the row does not say.</param>
/// <param name="Status">The line's own status.</param>
/// <param name="Place">Its line or row in the file.</param>
internal sealed record OrderLogRow(string Order, string Line, string Customer, Instant At, long? Amount, long? Total, long? Refunded, OrderStatus Status, long Place);
