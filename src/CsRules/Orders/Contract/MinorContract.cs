using System.Text.Json.Serialization;
using CsRules.Decisions;

namespace CsRules.Orders;

/// <summary>
/// What is known of a contract that needs a legal representative's consent: what was told, whether the representative consented,
/// whether it was cancelled. Facts about the contract alone; nobody's age is among them, and who needs a representative is not decided here.
/// </summary>
/// <example>
/// <para>Consent that is claimed and denied leaves it open; the seller shows it:</para>
/// <code>
/// var contract = new MinorContract { ToldOn = today, CancelledOn = today };
/// MinorContracts.Decide(contract, Law.Korea)!.Standing;                                           // Cancellable
/// MinorContracts.Decide(contract with { Consented = FactState.Disputed }, Law.Korea)!.Standing;   // NeedsEvidence
/// MinorContracts.Decide(contract with { Consented = FactState.Proven }, Law.Korea)!.Standing;     // Binding
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MinorContract
{
    /// <summary>When the trader told that the contract may be cancelled where the representative does not consent; null where it did not.</summary>
    public Moment? ToldOn { get; init; }

    /// <summary>The legal representative consented.</summary>
    public FactState Consented { get; init; }

    /// <summary>It was paid from means of which the representative allowed to dispose.</summary>
    public FactState FromAllowedMeans { get; init; }

    /// <summary>The other side was deceived into believing that no consent was needed, or that it was given.</summary>
    public FactState ByDeceit { get; init; }

    /// <summary>When it was cancelled, by either of the two; null while it was not.</summary>
    public Moment? CancelledOn { get; init; }

    /// <summary>When the money went back; null while it did not.</summary>
    public Moment? RefundedOn { get; init; }
}
