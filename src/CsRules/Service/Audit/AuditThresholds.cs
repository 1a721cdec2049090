using System.Text.Json.Serialization;
using CsRules.Sla;

namespace CsRules.Service;

/// <summary>From when on service is a sin. Every number is inclusive; lengths are real time.</summary>
/// <example>
/// <para>Seventy-two hours are real time, nights and holidays among them, and inclusive:</para>
/// <code>
/// var question = new ContactEvent { At = asked, Kind = ConversationEventKind.CustomerMessage, Id = "m1" };
/// var talk = new ContactConversation { Id = "T-1", Channel = Channel.Email, Created = asked, Events = [question] };
/// var history = new ContactHistory { Customer = "C-1", Conversations = [talk] };
/// servicePlan.Audit(history, asked + Duration.FromSeconds(72 * 3600 - 1)).Has(ServiceSin.BrushOff);   // false
/// servicePlan.Audit(history, asked + Duration.FromHours(72)).Has(ServiceSin.BrushOff);                // true
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AuditThresholds
{
    /// <summary>The defaults.</summary>
    public static AuditThresholds Default { get; } = new();

    /// <summary>Apathy: so long after the last hand-over with no answer. One that was closed meanwhile counts at once.</summary>
    [JsonIgnore]
    public SlaBudget ApathyAfter { get; init; } = SlaBudget.Hours(24);

    /// <summary>Brush-off: so long after a message with no answer. One that was closed meanwhile counts at once.</summary>
    [JsonIgnore]
    public SlaBudget UnansweredAfter { get; init; } = SlaBudget.Hours(72);

    /// <summary>Robotism: sends of one canned text to one customer.</summary>
    [JsonIgnore]
    public int SameTexts { get; init; } = 2;

    /// <summary>Run-around: hand-overs before an answer. Two in a row to one team are one.</summary>
    [JsonIgnore]
    public int HandOvers { get; init; } = 3;

    // What a document leaves out keeps its default: a generated reader sets every member that can only be set once.
    [JsonInclude, JsonPropertyName("apathyAfter")]
    internal SlaBudget? ApathyAfterTold
    {
        get => ApathyAfter;
        init => ApathyAfter = value ?? ApathyAfter;
    }

    [JsonInclude, JsonPropertyName("unansweredAfter")]
    internal SlaBudget? UnansweredAfterTold
    {
        get => UnansweredAfter;
        init => UnansweredAfter = value ?? UnansweredAfter;
    }

    [JsonInclude, JsonPropertyName("sameTexts")]
    internal int? SameTextsTold
    {
        get => SameTexts;
        init => SameTexts = value ?? SameTexts;
    }

    [JsonInclude, JsonPropertyName("handOvers")]
    internal int? HandOversTold
    {
        get => HandOvers;
        init => HandOvers = value ?? HandOvers;
    }
}
