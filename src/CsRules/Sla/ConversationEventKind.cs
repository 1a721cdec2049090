using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>What happened in a conversation. The first is the one that changes nothing.</summary>
/// <example>
/// <para>A bot's reply is no first response, however fast it is:</para>
/// <code>
/// Conversation With(ConversationEventKind kind) =&gt; new()
/// {
///     Id = "T-1", Channel = Channel.Email, Created = asked, Events = [new(asked + Duration.FromMinutes(5), kind)],
/// };
/// var plan = SlaPolicy.Default.Compile();
/// plan.Measure(With(ConversationEventKind.BotReply), now)[SlaMetric.FirstResponse].End;     // null
/// plan.Measure(With(ConversationEventKind.AgentReply), now)[SlaMetric.FirstResponse].End;   // Thursday 16:05
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ConversationEventKind>))]
public enum ConversationEventKind
{
    /// <summary>A note the customer can't see: ends nothing.</summary>
    InternalNote,

    /// <summary>A message from the customer.</summary>
    CustomerMessage,

    /// <summary>A public reply by a person.</summary>
    AgentReply,

    /// <summary>A first sign of a person that answers nothing yet: ends the first response alone.</summary>
    Acknowledged,

    /// <summary>A bot's or automatic reply: ends nothing unless the policy says so.</summary>
    BotReply,

    /// <summary>The shop waits for the customer: clocks pause.</summary>
    AwaitingCustomer,

    /// <summary>The wait for the customer is over.</summary>
    Resumed,

    /// <summary>Solved.</summary>
    Resolved,

    /// <summary>Opened again after it was solved.</summary>
    Reopened,

    /// <summary>Handed to another person or team.</summary>
    Transferred,

    /// <summary>Closed with no reply. Clocks end as when solved, but nothing was answered or solved: a report counts no length for it.</summary>
    ClosedWithoutReply,

    /// <summary>The shop spoke first, or of its own accord.</summary>
    AgentContact,

    /// <summary>Nothing was said: a priority, a channel, a team or an agent changed.</summary>
    Changed,
}
