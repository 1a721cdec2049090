using static CsRules.Orders.LineState;
using static CsRules.Orders.OrderEventKind;

namespace CsRules.Orders;

/// <summary>
/// The one table of an order's life. What an event does, what is allowed now, why not, and the diagram all come from it.
/// A purchase confirmation appears in no row as a condition: it settles accounts and ends no right.
/// </summary>
internal static class OrderTransitions
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
