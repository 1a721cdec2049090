using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>An order, as far as tiers ask.</summary>
/// <example>
/// <para>What went back wholly is no order any more; with one won kept it is:</para>
/// <code>
/// var order = new TierOrder { At = asked, ConfirmedAt = asked, Spend = new() { Items = Money.Won(10_000) } };
/// int Orders(long refunded) =&gt; program.Compile().Assess(new() { Orders = [order with { Refunded = Money.Won(refunded) }] }, now).Orders;
/// Orders(10_000);   // 0
/// Orders(9_999);    // 1
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TierOrder
{
    /// <summary>The shop's id.</summary>
    public string? Id { get; init; }

    /// <summary>When it was placed: the month it counts in, and the month its refunds are taken from.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant At { get; init; }

    /// <summary>What it came to.</summary>
    public required OrderSpend Spend { get; init; }

    /// <summary>What of the amount that counts went back. An order that went back wholly is not counted as one.</summary>
    public Money? Refunded { get; init; }

    /// <summary>When all of it was delivered.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? DeliveredAt { get; init; }

    /// <summary>When the purchase was confirmed.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? ConfirmedAt { get; init; }

    /// <summary>Points it earned.</summary>
    public Money? Points { get; init; }

    /// <summary>True where it was cancelled: it does not count.</summary>
    public bool Cancelled { get; init; }
}
