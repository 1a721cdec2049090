using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Orders;

/// <summary>A document of an order's life: the order, its events, the shop's settings.</summary>
/// <example>
/// <para>Sent before it was paid is refused, unless it is paid on delivery:</para>
/// <code>
/// var life = new OrderLife { Order = order, Events = [new() { Id = "e1", Kind = OrderEventKind.Ship, Line = "dress", Quantity = 1 }] };
/// OrderMovesAnswer.Of(life, null, Language.English).Refused[0].Code;                                // "order.unpaid"
/// OrderMovesAnswer.Of(life with { PayOnDelivery = true }, null, Language.English).Refused.Length;   // 0
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OrderLife
{
    /// <summary>Country whose law the order lives under (ISO 3166); the default law, or the shop's, where nothing is said.</summary>
    public string? Regime { get; init; }

    /// <summary>The order.</summary>
    public required Order Order { get; init; }

    /// <summary>
    /// What has happened, by time in any order; of one instant in this order. What says no time follows what stands before it.
    /// </summary>
    public ImmutableArray<OrderEvent> Events { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>True where it is paid on delivery, so that it may be sent unpaid.</summary>
    public bool PayOnDelivery { get; init; }

    /// <summary>What was agreed, expected and found out about its supply; by law where absent.</summary>
    public OrderSupply? Supply { get; init; }

    /// <summary>The escrow that holds its price; null where none does.</summary>
    public EscrowFacts? Escrow { get; init; }

    /// <summary>What is known of a legal representative's consent, where the contract needs one; null where it does not.</summary>
    public MinorContract? Minor { get; init; }

    /// <summary>Notices that were sent to the customer; null where the shop keeps no record of them.</summary>
    public ImmutableArray<NoticeSent>? Notices { get; init => field = value is { IsDefault: true } ? [] : value; }

    /// <summary>Days after the last delivery on which the purchase confirms itself; null where it never does.</summary>
    public int? AutoConfirmDays { get; init; }

    /// <summary>The instant to answer for: what happens later has not happened; the caller's where not said.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? AsOf { get; init; }

    /// <summary>What of that happened: each event once that the order could take, with its time or that of what it follows, and the state behind it.</summary>
    internal IEnumerable<OrderHappening> Happened(Instant? asOf)
    {
        var state = OrderState.New(Order, PayOnDelivery);
        foreach (var (at, happened) in Told(asOf))
        {
            var step = state.Apply(happened);
            if (step is not { Accepted: true, IsReplay: false }) continue;
            state = step.State;
            yield return new(happened, at, state);
        }
    }

    /// <summary>What was told up to an instant, in order of time, each with its time or that of what it follows; everything where there is none.</summary>
    internal IEnumerable<(Instant? At, OrderEvent Event)> Told(Instant? asOf)
    {
        Instant? since = null;
        var told = new List<(Instant? At, OrderEvent Event)>(Events.Length);
        foreach (var happened in Events)
        {
            since = happened.At ?? since;
            if (!(since > asOf)) told.Add((since, happened));
        }

        return told.OrderBy(one => one.At ?? Instant.MinValue);
    }
}
