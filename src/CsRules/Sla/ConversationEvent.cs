using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Sla;

/// <summary>One event of a conversation. The default is a note at the epoch, which changes nothing.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Id">The source's own id, so that an event delivered twice counts once; null where it has none.</param>
/// <example>
/// <para>One event that is delivered twice counts once, where it has an id:</para>
/// <code>
/// var reply = new ConversationEvent(asked, ConversationEventKind.AgentReply, "e1");
/// var talk = new Conversation { Id = "T-1", Channel = Channel.Email, Created = asked, Events = [reply, reply] };
/// talk.Tidied().Tidy.Events.Length;                                                                            // 1
/// (talk with { Events = [reply with { Id = null }, reply with { Id = null }] }).Tidied().Tidy.Events.Length;   // 2
/// </code>
/// <para>An answer that raises the priority is judged by the priority it was given under:</para>
/// <code>
/// var urgent = new SlaTarget { Metric = SlaMetric.FirstResponse, Priority = Priority.Urgent, Within = SlaBudget.Minutes(5) };
/// var policy = new SlaPolicy { Hours = hours, Targets = [urgent, new() { Metric = SlaMetric.FirstResponse, Within = SlaBudget.Hours(2) }] };
/// var raising = new ConversationEvent(asked + Duration.FromMinutes(30), ConversationEventKind.AgentReply) { Priority = Priority.Urgent };
/// policy.Compile().Measure(conversation with { Created = asked, Events = [raising] }, now)[SlaMetric.FirstResponse].State;   // Met
/// </code>
/// </example>
[method: JsonConstructor]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public readonly record struct ConversationEvent([property: JsonConverter(typeof(InstantConverter))] Instant At, ConversationEventKind Kind, string? Id = null)
{
    /// <summary>The priority from here on; null where it stays. What this very event ends is judged by the one before.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The channel from here on; null where it stays. What this very event ends is judged by the one before.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The team that has it from here on; null where it stays. Another team than before is a hand-over.</summary>
    public string? Team { get; init; }

    /// <summary>The shop's id of the agent who has it from here on, and who gave this answer where it is one; null where it stays.</summary>
    public string? Agent { get; init; }

    /// <summary>True where it says nothing but what happened.</summary>
    internal bool IsPlain => Kind != ConversationEventKind.Transferred && Priority is null && Channel is null && Team is null && Agent is null;
}
