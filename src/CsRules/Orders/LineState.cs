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
