using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>The goods as they are now. Each fact is found by people; the seller proves the consumer's fault (Art 17(5)).</summary>
/// <example>
/// <para>Packaging that was torn only to see the contents is no damage:</para>
/// <code>
/// var torn = new ConditionFacts { DamagedByConsumer = Proof.Proven };
/// Law.Korea.Decide(claim with { Condition = torn }, asOf).Outcome;                                     // Refused
/// Law.Korea.Decide(claim with { Condition = torn with { OnlyOpenedToCheck = true } }, asOf).Outcome;   // Allowed
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ConditionFacts
{
    /// <summary>As received.</summary>
    public static ConditionFacts Default { get; } = new();

    /// <summary>Lost or damaged by a cause for which the consumer answers (Art 17(2)1).</summary>
    public Proof DamagedByConsumer { get; init; }

    /// <summary>True where the only damage is to packaging that was opened to check the contents (17(2)1, proviso).</summary>
    public bool OnlyOpenedToCheck { get; init; }

    /// <summary>The value fell markedly by use or partial consumption (17(2)2).</summary>
    public Proof ValueLostByUse { get; init; }

    /// <summary>The value fell markedly by lapse of time, so that resale is difficult (17(2)3).</summary>
    public Proof ValueLostByTime { get; init; }

    /// <summary>The packaging of goods that can be copied was damaged (17(2)4).</summary>
    public Proof CopyablePackagingDamaged { get; init; }

    /// <summary>What else was done with them.</summary>
    public ImmutableArray<Handling> Handling { get; init => field = value.IsDefault ? [] : value; } = [];
}
