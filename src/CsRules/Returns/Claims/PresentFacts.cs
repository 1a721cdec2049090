using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>A present: a contract for the benefit of a third person.</summary>
/// <example>
/// <para>Until a present is accepted the buyer may withdraw, and the recipient may not:</para>
/// <code>
/// Law.Korea.Decide(claim with { Sale = new() { Present = new() } }, asOf).Outcome;                               // Allowed
/// Law.Korea.Decide(claim with { Sale = new() { Present = new() { AskedByRecipient = true } } }, asOf).Outcome;   // Refused
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PresentFacts
{
    /// <summary>The recipient has accepted or downloaded it.</summary>
    public bool Accepted { get; init; }

    /// <summary>True where the recipient withdraws, false where the buyer does.</summary>
    public bool AskedByRecipient { get; init; }
}
