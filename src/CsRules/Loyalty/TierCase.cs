using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>A customer's tier as a document: the program, the customer's history, the instant to answer for.</summary>
/// <example>
/// <para>With no instant, no orders and no tier before it is the caller's instant and the lowest tier:</para>
/// <code>
/// var tiers = new TierCase { Program = program, History = new() };
/// tiers.AsOf;                                                                    // null
/// tiers.Program.Compile().Assess(tiers.History, tiers.AsOf ?? now).Current.Id;   // "white"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TierCase
{
    /// <summary>The program.</summary>
    public required TierProgram Program { get; init; }

    /// <summary>The customer.</summary>
    public required TierHistory History { get; init; }

    /// <summary>The instant to answer for; the caller's where not said.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? AsOf { get; init; }
}
