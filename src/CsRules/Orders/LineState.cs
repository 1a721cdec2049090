using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>Where a unit of a line stands, on the axes of fulfilment and claim.</summary>
/// <example>
/// <para>What is on its way is no longer cancelled; only what was not sent is:</para>
/// <code>
/// var sent = OrderState.New(order, payOnDelivery: true).Apply(new() { Id = "e1", Kind = OrderEventKind.Ship, Line = "shirt", Quantity = 2 }).State;
/// sent.Count("shirt", LineState.Shipped);                                                          // 2
/// sent.Moves().Single(move =&gt; move.Event == OrderEventKind.Cancel &amp;&amp; move.Line == "shirt").UpTo;   // 1
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<LineState>))]
public enum LineState
{
    /// <summary>Ordered, not sent.</summary>
    Ordered,

    /// <summary>Cancelled before dispatch.</summary>
    Cancelled,

    /// <summary>On its way.</summary>
    Shipped,

    /// <summary>Delivered.</summary>
    Delivered,

    /// <summary>Refused at the door, on its way back.</summary>
    Refused,

    /// <summary>A return was asked for.</summary>
    ReturnRequested,

    /// <summary>Collected from the customer.</summary>
    Collected,

    /// <summary>Back at the seller and accepted.</summary>
    Returned,

    /// <summary>An exchange was asked for.</summary>
    ExchangeRequested,

    /// <summary>Collected for an exchange.</summary>
    ExchangeCollected,

    /// <summary>The replacement was delivered.</summary>
    Exchanged,
}

/// <summary>Whether the order is paid.</summary>
/// <example>
/// <para>What is paid is not paid again, and the refusal names where it stands:</para>
/// <code>
/// OrderStep again = state.Apply(new() { Id = "e8", Kind = OrderEventKind.Pay });
/// again.Finding!.Code;       // "order.payment-state"
/// again.Finding!["state"];   // Paid
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<PaymentState>))]
public enum PaymentState
{
    /// <summary>Not paid.</summary>
    Unpaid,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Everything that came back is refunded, and nothing is kept.</summary>
    Refunded,
}

/// <summary>Purchase confirmation (구매확정): settles accounts, ends no right.</summary>
/// <example>
/// <para>While it is held a purchase does not confirm itself:</para>
/// <code>
/// OrderState held = state.Apply(new() { Id = "e8", Kind = OrderEventKind.HoldConfirmation }).State;
/// state.AutoConfirmsOn(7, seoul);   // 2025-10-22
/// held.AutoConfirmsOn(7, seoul);    // null
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ConfirmationState>))]
public enum ConfirmationState
{
    /// <summary>Not confirmed.</summary>
    Open,

    /// <summary>Held back, for example while a claim is looked at.</summary>
    Held,

    /// <summary>Confirmed, by the customer or automatically.</summary>
    Confirmed,
}

/// <summary>Something that happens to an order.</summary>
/// <example>
/// <para>What is with the customer can be asked back, and no longer be refused at the door:</para>
/// <code>
/// state.Moves().Where(move =&gt; move.Line == "dress" &amp;&amp; move.IsAllowed).Select(move =&gt; move.Event);   // RequestReturn, RequestExchange
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<OrderEventKind>))]
public enum OrderEventKind
{
    /// <summary>The order is paid.</summary>
    Pay,

    /// <summary>Units are cancelled before dispatch.</summary>
    Cancel,

    /// <summary>Units are sent.</summary>
    Ship,

    /// <summary>Units are delivered.</summary>
    Deliver,

    /// <summary>Units are refused at the door.</summary>
    Refuse,

    /// <summary>The customer asks to return units.</summary>
    RequestReturn,

    /// <summary>The customer takes that back.</summary>
    WithdrawReturn,

    /// <summary>Units are collected.</summary>
    Collect,

    /// <summary>The seller accepts what came back.</summary>
    AcceptReturn,

    /// <summary>The seller sends back what can't be returned.</summary>
    RejectReturn,

    /// <summary>The customer asks to exchange units.</summary>
    RequestExchange,

    /// <summary>The customer takes that back.</summary>
    WithdrawExchange,

    /// <summary>Units are collected for an exchange.</summary>
    CollectExchange,

    /// <summary>The replacement is delivered.</summary>
    DeliverReplacement,

    /// <summary>Confirmation is held.</summary>
    HoldConfirmation,

    /// <summary>The hold ends.</summary>
    ReleaseConfirmation,

    /// <summary>The purchase is confirmed.</summary>
    Confirm,

    /// <summary>Everything that came back is refunded and nothing is kept.</summary>
    CloseRefunded,
}
