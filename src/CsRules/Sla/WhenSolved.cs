using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>What solving does to a response clock that nobody has answered yet.</summary>
/// <example>
/// <para>Solved without an answer, the clock ends unless the policy lets it wait for a reopening:</para>
/// <code>
/// var solved = new ConversationEvent(Instant.FromUtc(2025, 10, 2, 1, 0), ConversationEventKind.Resolved);
/// var talk = conversation with { Events = conversation.Events.Add(solved) };
/// SlaPolicy.Default.Compile().Measure(talk, now)[SlaMetric.FirstResponse].State;   // Met
/// var waits = SlaPolicy.Default with { WhenSolved = WhenSolved.PauseResponse };
/// waits.Compile().Measure(talk, now)[SlaMetric.FirstResponse].State;   // Paused
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<WhenSolved>))]
public enum WhenSolved
{
    /// <summary>It ends, and is judged as it stands. Where the conversation is reopened it has never ended: the customer waited all the while.</summary>
    EndResponse,

    /// <summary>It pauses, and goes on when the conversation is reopened: the time between is left out.</summary>
    PauseResponse,
}
