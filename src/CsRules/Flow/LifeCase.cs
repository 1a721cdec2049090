using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Flow;

/// <summary>A document of an order's whole life: the shop, the customer, the cart, and what happened then.</summary>
/// <example>
/// <para>Of what happens after the instant asked about nothing is told:</para>
/// <code>
/// var tea = new LifeCase
/// {
///     Purchase = new() { Id = "O-1", At = Instant.FromUtc(2025, 11, 3, 1, 0), Cart = new([new("tea", Money.Won(12_000))]), Method = "card" },
///     Steps = [new() { At = Instant.FromUtc(2025, 11, 4, 1, 0), Event = new() { Id = "e1", Kind = OrderEventKind.Cancel, Line = "tea", Quantity = 1 } }],
/// };
/// LifeAnswer.Of(tea, Instant.FromUtc(2025, 11, 4, 0, 59), Language.English).Steps.Length;   // 1
/// LifeAnswer.Of(tea, Instant.FromUtc(2025, 11, 4, 1, 0), Language.English).Refunded;        // 12000 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LifeCase
{
    /// <summary>The instant to answer for; the end of what is told where not said.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? AsOf { get; init; }

    /// <summary>Country whose law the order lives under (ISO 3166); the default law where nothing is said.</summary>
    public string? Regime { get; init; }

    /// <summary>The shop's rules.</summary>
    public LifeShop Shop { get; init => field = value ?? new(); } = new();

    /// <summary>The customer before the order.</summary>
    public LifeCustomer Customer { get; init => field = value ?? new(); } = new();

    /// <summary>What is bought.</summary>
    public required LifePurchase Purchase { get; init; }

    /// <summary>What happened then, in order of time.</summary>
    public ImmutableArray<LifeStep> Steps { get; init => field = value.IsDefault ? [] : value; } = [];
}
