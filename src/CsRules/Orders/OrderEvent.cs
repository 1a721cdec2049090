using System.Text.Json.Serialization;
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
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
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
    [JsonConverter(typeof(InstantConverter))]
    public Instant? At { get; init; }
}
