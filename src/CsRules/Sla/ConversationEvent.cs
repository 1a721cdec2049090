using System.Text.Json.Serialization;
using CsRules.Json;
using NodaTime;

namespace CsRules.Sla;

/// <summary>What happened in a conversation. The first is the one that changes nothing.</summary>
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

    /// <summary>Closed with no reply. Clocks end as when solved; that nobody answered is for the service audit to say.</summary>
    ClosedWithoutReply,

    /// <summary>The shop spoke first, or of its own accord.</summary>
    AgentContact,
}

/// <summary>One event of a conversation. The default is a note at the epoch, which changes nothing.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Id">The source's own id, so that an event delivered twice counts once; null where it has none.</param>
public readonly record struct ConversationEvent(Instant At, ConversationEventKind Kind, string? Id = null);
