using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Json;
using NodaTime;

namespace CsRules.Orders;

/// <summary>What the shop agreed, expects and found out about an order's supply. All of it may be absent.</summary>
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
public sealed record OrderUnits
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>How many; at least one.</summary>
    public required int Quantity { get; init; }
}

/// <summary>What a customer is told along an order.</summary>
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
public sealed record NoticeSent
{
    /// <summary>Which.</summary>
    public required OrderNoticeKind Kind { get; init; }

    /// <summary>When; it covers what had happened by then.</summary>
    public required Instant At { get; init; }
}
