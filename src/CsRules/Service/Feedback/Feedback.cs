using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Service;

/// <summary>Feedback from anywhere in one shape. What was not asked is absent, never zero.</summary>
/// <example>
/// <para>The rating of a conversation is feedback too:</para>
/// <code>
/// Feedback.Of(contacts.Conversations[0])!.Csat   // 4
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Feedback
{
    /// <summary>The source's own id; counted once a customer.</summary>
    public required string Id { get; init; }

    /// <summary>When; it counts in this instant's period.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant At { get; init; }

    /// <summary>Where it came from.</summary>
    public required FeedbackSource Source { get; init; }

    /// <summary>Satisfaction, 1 to 5 (CSAT); null where not asked or not answered.</summary>
    public int? Csat { get; init; }

    /// <summary>How likely to recommend, 0 to 10 (NPS); null where not asked or not answered.</summary>
    public int? Recommends { get; init; }

    /// <summary>The order it is about.</summary>
    public string? Order { get; init; }

    /// <summary>The rating of a conversation as feedback; null where there is none. It counts when the conversation began.</summary>
    public static Feedback? Of(ContactConversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return conversation.Csat is { } rating
            ? new() { Id = "conversation " + conversation.Id, At = conversation.Created, Source = FeedbackSource.Inquiry, Csat = rating }
            : null;
    }
}
