using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>A tier: what it takes and what it gives. With no condition it takes nothing.</summary>
/// <example>
/// <para>The least spend is inclusive: 231,000 won count:</para>
/// <code>
/// string Tier(long spend) =&gt; (program with { Tiers = [new() { Id = "white" }, new TierDefinition { Id = "gold", Spend = Money.Won(spend) }] }).Compile()
///     .Assess(history with { Last = null }, now).Current.Id;
/// Tier(231_000);   // "gold"
/// Tier(231_001);   // "white"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TierDefinition
{
    /// <summary>The shop's id.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it; the id where left out.</summary>
    public string? Name { get; init; }

    /// <summary>The least spend that counts, inclusive.</summary>
    public Money? Spend { get; init; }

    /// <summary>The least number of orders, inclusive.</summary>
    public int? Orders { get; init; }

    /// <summary>The least points earned, inclusive.</summary>
    public Money? Points { get; init; }

    /// <summary>
    /// The top share of all customers. A share of n customers has ⌊share × n⌋ places, and a customer has one if all who
    /// rank as high or higher fit into them: a tie at the edge is left out whole, so the share is never exceeded. Who has
    /// nothing that counts has no place.
    /// </summary>
    public Rate? TopShare { get; init; }

    /// <summary>Whether all of the conditions are needed, or any one.</summary>
    public TierNeeds Needs { get; init; }

    /// <summary>What it gives.</summary>
    public TierBenefits Benefits { get; init => field = value ?? new(); } = new();
}
