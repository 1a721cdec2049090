using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>All four must be proven by the seller before "made to order" bars a withdrawal (Decree Art 21).</summary>
/// <example>
/// <para>Three of the four are not enough:</para>
/// <code>
/// var three = new MadeToOrderFacts
/// {
///     IndividuallyProduced = Proof.Proven, IrrecoverableDamage = Proof.Proven, SeparateNotice = Proof.Proven,
/// };
/// var four = three with { WrittenConsent = Proof.Proven };
/// Law.Korea.Decide(claim with { Sale = new() { MadeToOrder = three } }, asOf).Outcome;   // Allowed
/// Law.Korea.Decide(claim with { Sale = new() { MadeToOrder = four } }, asOf).Outcome;    // Refused
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MadeToOrderFacts
{
    /// <summary>Produced individually for this consumer. Choosing a size, a colour or an option is not that.</summary>
    public Proof IndividuallyProduced { get; init; }

    /// <summary>Irrecoverable, serious damage to the seller is to be expected.</summary>
    public Proof IrrecoverableDamage { get; init; }

    /// <summary>The seller told the consumer separately and beforehand, for this deal.</summary>
    public Proof SeparateNotice { get; init; }

    /// <summary>The consumer consented in writing (electronic counts).</summary>
    public Proof WrittenConsent { get; init; }

    /// <summary>Options that were chosen; shown in the answer, decides nothing.</summary>
    public ImmutableArray<string> OptionsChosen { get; init => field = value.IsDefault ? [] : value; } = [];
}
