using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Service;

/// <summary>A newsletter that was sent, or its end.</summary>
/// <example>
/// <para>A cancellation is a pattern only after a send:</para>
/// <code>
/// var cancelled = new NewsletterEvent { At = asked, Cancelled = true };
/// servicePlan.Patterns(new() { Customer = "C-1", Newsletter = [cancelled] }, asked).Leading;                         // EveryoneElse
/// servicePlan.Patterns(new() { Customer = "C-1", Newsletter = [new() { At = asked }, cancelled] }, asked).Leading;   // Unsubscribed
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NewsletterEvent
{
    /// <summary>When.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant At { get; init; }

    /// <summary>True where the customer cancelled it, false where the shop sent it.</summary>
    public bool Cancelled { get; init; }
}
