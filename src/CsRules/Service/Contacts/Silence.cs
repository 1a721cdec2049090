using System.Collections.Immutable;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// Since when a customer has said nothing after the shop's reply, while the conversation is still open: the last public
/// reply of a person with no word from the customer, no reopening and no ending after it.
/// </summary>
/// <example>
/// <para>Nobody is silent in a conversation that was solved:</para>
/// <code>
/// Silence.Since(contacts.Conversations[0].ToConversation(), tuesday)   // null
/// </code>
/// </example>
public static class Silence
{
    /// <summary>The instant of the reply that is still without an answer; null where the customer isn't silent.</summary>
    /// <param name="conversation">The conversation; events after <paramref name="asOf"/> are not looked at.</param>
    /// <param name="asOf">The instant to answer for.</param>
    public static Instant? Since(Conversation conversation, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        Instant? since = null;
        foreach (ref readonly var item in (Conversation.IsOrdered(conversation.Events) ? conversation : conversation.Tidied().Tidy).Events.AsSpan())
            if (item.At <= asOf) since = After(since, item.Kind, item.At);
        return since;
    }

    /// <summary>The instant from which a conversation may be closed kindly: so many days of 24 hours after the reply. Null where the customer isn't silent.</summary>
    public static Instant? CloseFrom(Conversation conversation, int days, Instant asOf) =>
        Since(conversation, asOf) is { } since ? since + Duration.FromDays(days) : null;

    internal static int IndexSince(ImmutableArray<ContactEvent> events, Instant asOf)
    {
        var index = -1;
        Instant? since = null;
        for (var i = 0; i < events.Length && events[i].At <= asOf; i++)
        {
            var before = since;
            since = After(since, events[i].Kind, events[i].At);
            if (since is null) index = -1;
            else if (events[i].Kind is ConversationEventKind.AgentReply || before is null) index = i;
        }

        return index;
    }

    private static Instant? After(Instant? since, ConversationEventKind kind, Instant at) => kind switch
    {
        ConversationEventKind.AgentReply => at,
        ConversationEventKind.CustomerMessage or ConversationEventKind.Reopened or ConversationEventKind.Resolved or ConversationEventKind.ClosedWithoutReply => null,
        _ => since,
    };
}
