using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Coupons;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Flow;

/// <summary>What is bought, when, and how it is paid.</summary>
/// <example>
/// <para>Points are used up to the wish, the balance and the program's limits; the rest is paid by the method:</para>
/// <code>
/// var purchase = new LifePurchase { Id = "O-1", At = Instant.FromUtc(2025, 11, 3, 1, 0), Cart = new([new("tea", Money.Won(12_000))]), UsePoints = Money.Won(2_000), Method = "card" };
/// purchase.Method;   // "card"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LifePurchase
{
    /// <summary>The shop's id of the order.</summary>
    public required string Id { get; init; }

    /// <summary>When it is placed.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant At { get; init; }

    /// <summary>What is bought; the best coupons are used.</summary>
    public required Cart Cart { get; init; }

    /// <summary>Points that the customer wishes to use; none where not said.</summary>
    public Money? UsePoints { get; init; }

    /// <summary>How the rest is paid at once; where not said it is paid on delivery.</summary>
    public string? Method { get; init; }

    /// <summary>How taxes are worked out.</summary>
    public OrderTax? Tax { get; init; }

    /// <summary>Lines that are taxed otherwise than the order, by their id: tax-free goods beside others.</summary>
    public ImmutableDictionary<string, LineTax> LineTaxes { get; init => field = value ?? ImmutableDictionary<string, LineTax>.Empty; } = ImmutableDictionary<string, LineTax>.Empty;
}
