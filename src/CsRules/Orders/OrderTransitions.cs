using static CsRules.Orders.LineState;
using static CsRules.Orders.OrderEventKind;

namespace CsRules.Orders;

/// <summary>What must hold besides the state itself.</summary>
/// <example>
/// <para>Only sending asks whether the order is paid:</para>
/// <code>
/// OrderTransitions.Units.Where(row =&gt; row.Guard == OrderGuard.Payable).Select(row =&gt; row.Event);   // Ship
/// </code>
/// </example>
public enum OrderGuard
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The order is paid, or is paid on delivery.</summary>
    Payable,
}

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

/// <summary>
/// The one table of an order's life. What an event does, what is allowed now, why not, and the diagram all come from it.
/// A purchase confirmation appears in no row as a condition: it settles accounts and ends no right.
/// </summary>
/// <example>
/// <para>A return may be asked for before anything has arrived:</para>
/// <code>
/// OrderTransitions.Units.Where(row =&gt; row.Event == OrderEventKind.RequestReturn).Select(row =&gt; row.From);   // Delivered, Exchanged, Shipped
/// </code>
/// </example>
public static class OrderTransitions
{
    /// <summary>Rows for units, in the order in which an event takes them.</summary>
    public static IReadOnlyList<UnitTransition> Units { get; } =
    [
        new(Cancel, Ordered, Cancelled),
        new(Ship, Ordered, Shipped, OrderGuard.Payable),
        new(Deliver, Shipped, Delivered),
        new(Refuse, Shipped, Refused),
        new(RequestReturn, Delivered, ReturnRequested),
        new(RequestReturn, Exchanged, ReturnRequested),
        new(RequestReturn, Shipped, ReturnRequested),
        new(WithdrawReturn, ReturnRequested, Delivered),
        new(Collect, ReturnRequested, Collected),
        new(Collect, Refused, Collected),
        new(AcceptReturn, Collected, Returned),
        new(RejectReturn, Collected, Delivered),
        new(RequestExchange, Delivered, ExchangeRequested),
        new(RequestExchange, Exchanged, ExchangeRequested),
        new(WithdrawExchange, ExchangeRequested, Delivered),
        new(CollectExchange, ExchangeRequested, ExchangeCollected),
        new(DeliverReplacement, ExchangeCollected, Exchanged),
        new(AcceptReturn, ExchangeCollected, Returned),
        new(RejectReturn, ExchangeCollected, Delivered),
    ];

    /// <summary>Rows for the payment of the whole order.</summary>
    public static IReadOnlyList<(OrderEventKind Event, PaymentState From, PaymentState To)> Payment { get; } =
    [
        (Pay, PaymentState.Unpaid, PaymentState.Paid),
        (CloseRefunded, PaymentState.Paid, PaymentState.Refunded),
    ];

    /// <summary>Rows for the confirmation of the whole order.</summary>
    public static IReadOnlyList<(OrderEventKind Event, ConfirmationState From, ConfirmationState To)> Confirmation { get; } =
    [
        (HoldConfirmation, ConfirmationState.Open, ConfirmationState.Held),
        (ReleaseConfirmation, ConfirmationState.Held, ConfirmationState.Open),
        (Confirm, ConfirmationState.Open, ConfirmationState.Confirmed),
    ];

    internal static bool IsOfUnits(OrderEventKind kind)
    {
        foreach (var row in Units)
            if (row.Event == kind) return true;
        return false;
    }
}
