using System.Text.Json.Serialization;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Flow;

/// <summary>One thing that happens to an order: an event of its units, or a claim on its money.</summary>
/// <example>
/// <para>A cancel and an accepted return give money back by themselves; an exchange, an allowance and an undoing are told as claims:</para>
/// <code>
/// var step = new LifeStep { At = now, Event = new() { Id = "e1", Kind = OrderEventKind.Cancel, Line = "tea", Quantity = 1 } };
/// RefundClaim.Of(step.Event!, step.Fault)!.Kind;   // Cancel
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LifeStep
{
    /// <summary>When.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant At { get; init; }

    /// <summary>What happened to units, or to the order.</summary>
    public OrderEvent? Event { get; init; }

    /// <summary>Whose reason a cancel or a return is.</summary>
    public Party Fault { get; init; }

    /// <summary>A claim on the order's money.</summary>
    public RefundClaim? Claim { get; init; }
}
