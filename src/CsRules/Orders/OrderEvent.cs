using System.Collections.Immutable;
using NodaTime;

namespace CsRules.Orders;

/// <summary>An event in the life of an order. Applying it a second time by its id changes nothing.</summary>
/// <example>
/// <para>A quantity that is not said is none, not one:</para>
/// <code>
/// var happened = new OrderEvent { Id = "e8", Kind = OrderEventKind.RequestReturn, Line = "dress" };
/// state.Apply(happened).Finding!.Code;                    // "order.quantity"
/// state.Apply(happened with { Quantity = 1 }).Accepted;   // true
/// </code>
/// </example>
public sealed record OrderEvent
{
    /// <summary>Unique in the order.</summary>
    public required string Id { get; init; }

    /// <summary>What happened.</summary>
    public required OrderEventKind Kind { get; init; }

    /// <summary>The line, for events of units.</summary>
    public string? Line { get; init; }

    /// <summary>How many units, for events of units.</summary>
    public int Quantity { get; init; }

    /// <summary>When.</summary>
    public Instant? At { get; init; }
}

/// <summary>A document of an order's life: the order, its events, the shop's settings.</summary>
/// <example>
/// <para>Sent before it was paid is refused, unless it is paid on delivery:</para>
/// <code>
/// var life = new OrderLife { Order = order, Events = [new() { Id = "e1", Kind = OrderEventKind.Ship, Line = "dress", Quantity = 1 }] };
/// OrderMovesAnswer.Of(life, seoul, Language.English).Refused[0].Code;                                // "order.unpaid"
/// OrderMovesAnswer.Of(life with { PayOnDelivery = true }, seoul, Language.English).Refused.Length;   // 0
/// </code>
/// </example>
public sealed record OrderLife
{
    /// <summary>The order.</summary>
    public required Order Order { get; init; }

    /// <summary>What has happened, in order.</summary>
    public ImmutableArray<OrderEvent> Events { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>True where it is paid on delivery, so that it may be sent unpaid.</summary>
    public bool PayOnDelivery { get; init; }

    /// <summary>What was agreed, expected and found out about its supply; by law where absent.</summary>
    public OrderSupply? Supply { get; init; }

    /// <summary>Notices that were sent to the customer; null where the shop keeps no record of them.</summary>
    public ImmutableArray<NoticeSent>? Notices { get; init; }

    /// <summary>Days after the last delivery on which the purchase confirms itself; null where it never does.</summary>
    public int? AutoConfirmDays { get; init; }

    /// <summary>The instant to answer for; the caller's where not said.</summary>
    public Instant? AsOf { get; init; }
}
