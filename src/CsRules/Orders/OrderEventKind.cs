using System.Text.Json.Serialization;

namespace CsRules.Orders;

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
