using System.Text.Json.Serialization;

namespace CsRules.Agenda;

/// <summary>What a line of the agenda asks for. Of equal due instants the earlier of these comes first.</summary>
/// <example>
/// <para>Points, coupons and windows only end, and are never late; a notice can be:</para>
/// <code>
/// agenda.Entries.Any(entry =&gt; entry.Kind == DutyKind.Notice &amp;&amp; entry.IsLate);         // true
/// agenda.Entries.Any(entry =&gt; entry.Kind == DutyKind.CouponExpire &amp;&amp; entry.IsLate);   // false
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<DutyKind>))]
public enum DutyKind
{
    /// <summary>Money for goods that came back, or for a withdrawal without goods (E-Commerce Act Art 18(2)).</summary>
    Refund,

    /// <summary>Money for what can't be supplied (Art 15(2)).</summary>
    StockOutRefund,

    /// <summary>Tell the customer that something can't be supplied, without delay (Art 15(2)).</summary>
    TellStockOut,

    /// <summary>Send what was ordered (Art 15(1)).</summary>
    ShipBy,

    /// <summary>Answer a customer, or say how things stand (the shop's reply policy).</summary>
    Reply,

    /// <summary>Solve a conversation (the shop's reply policy).</summary>
    Resolve,

    /// <summary>A notice along an order that was not sent yet.</summary>
    Notice,

    /// <summary>A purchase confirms itself.</summary>
    ConfirmPurchase,

    /// <summary>A return window closes.</summary>
    ReturnWindow,

    /// <summary>Points of a customer end.</summary>
    PointsExpire,

    /// <summary>A coupon of a customer ends.</summary>
    CouponExpire,

    /// <summary>The customer has fallen silent: close kindly, keep it re-openable.</summary>
    CloseSilent,

    /// <summary>Ask the payment provider to stop or cancel a card charge, without delay (Art 18(3); for a stock-out with 15(4)).</summary>
    CancelCard,

    /// <summary>Tell that a contract may be cancelled where the legal representative does not consent (Art 13(3)).</summary>
    TellMinor,

    /// <summary>Money back for a contract that was cancelled without the legal representative's consent (Civil Act Art 5).</summary>
    MinorRefund,

    /// <summary>Tell who complained how things stand (Decree Art 25-2).</summary>
    ComplaintProgress,

    /// <summary>Tell who complained the result, or what is planned (Decree Art 25-2).</summary>
    ComplaintResult,

    /// <summary>A buyer is to confirm to the escrow that the goods came (Decree Art 28-3).</summary>
    EscrowConfirm,

    /// <summary>What would cost points on a marketplace (its rules, no law).</summary>
    MarketPoints,
}
