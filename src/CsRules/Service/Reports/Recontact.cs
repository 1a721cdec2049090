using CsRules.Sla;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// Whether a solved matter came back: the conversation was reopened, or the customer began another on the same matter,
/// within so many days after the first solution. Without a matter only a reopening is known, and nothing else is guessed.
/// </summary>
internal static class Recontact
{
    /// <summary>True where it came back, false where it did not and the days are over; null where it can't be told.</summary>
    public static bool? CameBack(ContactHistory history, ContactConversation conversation, int days, Instant asOf)
    {
        if (SolvedAt(conversation, asOf) is not { } solved) return null;
        var until = solved + Duration.FromDays(days);
        foreach (var item in conversation.Events)
            if (item.Kind == ConversationEventKind.Reopened && item.At >= solved && item.At <= until && item.At <= asOf) return true;
        if (conversation.Matter is not { } matter) return null;
        foreach (var other in history.Conversations)
            if (other.Id != conversation.Id && string.Equals(other.Matter, matter, StringComparison.Ordinal)
                && other.Created > solved && other.Created <= until && other.Created <= asOf) return true;
        return until < asOf ? false : null;
    }

    private static Instant? SolvedAt(ContactConversation conversation, Instant asOf)
    {
        Instant? first = null;
        foreach (var item in conversation.Events)
            if (item.Kind == ConversationEventKind.Resolved && item.At <= asOf && (first is null || item.At < first)) first = item.At;
        return first;
    }
}
