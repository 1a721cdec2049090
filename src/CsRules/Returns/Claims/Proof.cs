using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>
/// How a fact stands between consumer and seller. Whether goods are defective, or who damaged them, is never decided
/// here: it is found by people and given as an input. In a document <c>true</c> is "proven" and <c>false</c> is "no".
/// The default is <see cref="No"/>: nobody says so.
/// </summary>
/// <example>
/// <para>What is disputed is neither yes nor no: the answer waits for who has to prove it:</para>
/// <code>
/// Law.Korea.Decide(claim with { Condition = new() { DamagedByConsumer = Proof.No } }, asOf).Outcome;         // Allowed
/// Law.Korea.Decide(claim with { Condition = new() { DamagedByConsumer = Proof.Disputed } }, asOf).Outcome;   // NeedsEvidence
/// </code>
/// </example>
[JsonConverter(typeof(ProofConverter))]
public enum Proof
{
    /// <summary>Not so, or nobody says so.</summary>
    No,

    /// <summary>One side says so, the other denies it, and it is not proven.</summary>
    Disputed,

    /// <summary>Proven, admitted or undisputed.</summary>
    Proven,
}
