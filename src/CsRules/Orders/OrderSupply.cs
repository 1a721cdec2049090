using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Orders;

/// <summary>What the shop agreed, expects and found out about an order's supply. All of it may be absent.</summary>
/// <example>
/// <para>A day that was agreed holds in place of the law's, though it is a Saturday:</para>
/// <code>
/// var life = new OrderLife { Order = order, Supply = new() { AgreedBy = new LocalDate(2025, 11, 15) } };
/// ShipBy by = SupplyDuty.ShipBy(SupplyDuty.PromiseOf(life, seoul)!, ReturnRights.Korea.Counter, seoul, now);
/// by.DueOn;       // 2025-11-15
/// by.IsOverdue;   // false
/// </code>
/// </example>
public sealed record OrderSupply
{
    /// <summary>The day by which supply was agreed; by law where absent.</summary>
    public Moment? AgreedBy { get; init; }

    /// <summary>The day on which the parcel is expected to arrive.</summary>
    public Moment? ExpectedOn { get; init; }

    /// <summary>The carrier's number of the parcel.</summary>
    public string? Tracking { get; init; }

    /// <summary>Something can't be supplied.</summary>
    public StockOut? StockOut { get; init; }
}

/// <summary>Units that can't be supplied (E-Commerce Act Art 15(2)).</summary>
/// <example>
/// <para>Where no units are named it is all that were not sent, points that paid for them included:</para>
/// <code>
/// var paid = new OrderEvent { Id = "e1", Kind = OrderEventKind.Pay, At = Instant.FromUtc(2025, 10, 13, 1, 0) };
/// Money? Refund(params OrderUnits[] units) =&gt; agendaPlan.Draw(new AgendaFacts
/// {
///     Orders = [new() { Order = order, Events = [paid], Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 10, 14), Units = [.. units] } } }],
/// }, tuesday).Entries.Single(entry =&gt; entry.Kind == DutyKind.StockOutRefund).Amount;
/// Refund(new OrderUnits { Line = "belt", Quantity = 1 });   // 13501 KRW
/// Refund();                                                 // 87301 KRW
/// </code>
/// </example>
public sealed record StockOut
{
    /// <summary>When the shop came to know.</summary>
    public required Moment KnownOn { get; init; }

    /// <summary>Which units; where empty all that are not sent, and of an order already cancelled all that were cancelled.</summary>
    public ImmutableArray<OrderUnits> Units { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>When the customer was told; null while not.</summary>
    public Moment? ToldOn { get; init; }

    /// <summary>When the money went back; null while it did not.</summary>
    public Moment? RefundedOn { get; init; }
}

/// <summary>Units of a line.</summary>
/// <example>
/// <para>A line that the order does not have can't be out of stock:</para>
/// <code>
/// var hat = new OrderUnits { Line = "hat", Quantity = 1 };
/// var life = new OrderLife { Order = order, Supply = new() { StockOut = new() { KnownOn = today, Units = [hat] } } };
/// new OrderLifeValidator().Validate(life).Errors[0].ErrorCode;   // "order.unknown-line"
/// </code>
/// </example>
public sealed record OrderUnits
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>How many; at least one.</summary>
    public required int Quantity { get; init; }
}

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

/// <summary>A notice that was sent.</summary>
/// <example>
/// <para>Sent at the very instant it covers what happened, a second earlier it does not:</para>
/// <code>
/// var placed = Instant.FromUtc(2025, 10, 12, 15, 0);
/// ImmutableArray&lt;OrderNotice&gt; Due(Instant sentAt) =&gt;
///     OrderNotices.Due(new() { Order = order, Notices = [new() { Kind = OrderNoticeKind.Received, At = sentAt }] }, seoul, now);
/// Due(placed).Length;                             // 0
/// Due(placed - Duration.FromSeconds(1)).Length;   // 1
/// </code>
/// </example>
public sealed record NoticeSent
{
    /// <summary>Which.</summary>
    public required OrderNoticeKind Kind { get; init; }

    /// <summary>When; it covers what had happened by then.</summary>
    public required Instant At { get; init; }
}
