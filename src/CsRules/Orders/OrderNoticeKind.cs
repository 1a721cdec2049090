using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>What a customer is told along an order.</summary>
/// <example>
/// <para>An expected arrival is told only where there is one:</para>
/// <code>
/// var sent = new OrderEvent { Id = "e1", Kind = OrderEventKind.Ship, Line = "dress", Quantity = 1, At = Instant.FromUtc(2025, 10, 14, 6, 0) };
/// var life = new OrderLife { Order = order, PayOnDelivery = true, Events = [sent] };
/// OrderNotices.Of(life, seoul, now).Select(notice =&gt; notice.Kind);                                                  // Received, Shipped
/// OrderNotices.Of(life with { Supply = new() { ExpectedOn = today } }, seoul, now).Select(notice =&gt; notice.Kind);   // Received, Shipped, ExpectedArrival
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<OrderNoticeKind>))]
public enum OrderNoticeKind
{
    /// <summary>The order has come in.</summary>
    Received,

    /// <summary>It is on its way, with its tracking number.</summary>
    Shipped,

    /// <summary>When it is expected to arrive.</summary>
    ExpectedArrival,

    /// <summary>It was delivered.</summary>
    Delivered,

    /// <summary>A return has come back.</summary>
    ReturnReceived,

    /// <summary>Everything that came back is refunded.</summary>
    Refunded,
}
