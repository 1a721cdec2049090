using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>The answer to "may this be returned?".</summary>
/// <example>
/// <para>Out of scope is no refusal: this act does not decide it, another may:</para>
/// <code>
/// var door = claim with { Sale = new() { Channel = SalesChannel.DoorToDoor } };
/// Law.Korea.Decide(door, asOf).Outcome;          // OutOfScope
/// LawBook.Of("KR").Decide(door, asOf).Outcome;   // Allowed
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ReturnOutcome>))]
public enum ReturnOutcome
{
    /// <summary>A fact is missing or disputed and would turn the answer; see who must prove it.</summary>
    NeedsEvidence,

    /// <summary>Yes.</summary>
    Allowed,

    /// <summary>No; every reason is among the findings.</summary>
    Refused,

    /// <summary>This act does not decide the matter.</summary>
    OutOfScope,
}
