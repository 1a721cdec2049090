using CsRules.Sla;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// Whether a solved matter came back: the conversation was reopened, or the customer began another on the same matter,
/// within so many days after the first solution. Without a matter only a reopening is known, and nothing else is guessed.
/// </summary>
/// <param name="history">The customer's.</param>
internal sealed class Recontact(ContactHistory history)
{
    // By matter, in the order in which they began. Most customers wrote once, and have none.
    private readonly Lazy<Dictionary<string, Begun[]>> _begun = new(() => history.Conversations.Where(one => one.Matter is not null)
        .GroupBy(one => one.Matter!, one => new Begun(one.Created, one.Id), StringComparer.Ordinal)
        .ToDictionary(matter => matter.Key, matter => matter.OrderBy(begun => begun.At).ToArray(), StringComparer.Ordinal));

    /// <summary>True where it came back, false where it did not and the days are over; null where it can't be told.</summary>
    public bool? CameBack(ContactConversation conversation, int days, Instant asOf)
    {
        if (SolvedAt(conversation, asOf) is not { } solved) return null;
        var until = solved + Duration.FromDays(days);
        foreach (var item in conversation.Events)
            if (item.Kind == ConversationEventKind.Reopened && item.At >= solved && item.At <= until && item.At <= asOf) return true;
        if (conversation.Matter is not { } matter) return null;
        if (history.Conversations.Length > 1 && NextAfter(solved, matter, conversation.Id) is { } next && next <= until && next <= asOf) return true;
        return until < asOf ? false : null;
    }

    // When the next other one on a matter began, after an instant.
    private Instant? NextAfter(Instant solved, string matter, string own)
    {
        var begun = _begun.Value[matter];
        var (from, to) = (0, begun.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (begun[middle].At > solved) to = middle;
            else from = middle + 1;
        }

        while (from < begun.Length && begun[from].Id == own) from++;
        return from < begun.Length ? begun[from].At : null;
    }

    private static Instant? SolvedAt(ContactConversation conversation, Instant asOf)
    {
        Instant? first = null;
        foreach (var item in conversation.Events)
            if (item.Kind == ConversationEventKind.Resolved && item.At <= asOf && (first is null || item.At < first)) first = item.At;
        return first;
    }

    private readonly record struct Begun(Instant At, string Id);
}
