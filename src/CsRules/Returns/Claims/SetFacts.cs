using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>One part of a set goes back.</summary>
/// <example>
/// <para>One part of a set goes back alone only where the shop sells it alone:</para>
/// <code>
/// var alone = new SetFacts { SoldSeparately = Proof.Proven };
/// Law.Korea.Decide(claim with { Sale = new() { PartOfSet = new() } }, asOf).Outcome;   // Refused
/// Law.Korea.Decide(claim with { Sale = new() { PartOfSet = alone } }, asOf).Extent;    // PartOfSet
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SetFacts
{
    /// <summary>The shop also sells the part by itself.</summary>
    public Proof SoldSeparately { get; init; }

    /// <summary>The price of the part by itself.</summary>
    public Money? PartPrice { get; init; }
}
