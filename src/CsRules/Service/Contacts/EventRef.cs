using NodaTime;

namespace CsRules.Service;

/// <summary>An event of a conversation, as a finding names it.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Index">The event's place among the conversation's events in order of time, from 0.</param>
/// <param name="Id">The event's own id; null where it has none.</param>
/// <param name="At">When.</param>
/// <example>
/// <para>Where the source gave no id the place is told, counted from one:</para>
/// <code>
/// new EventRef("T-1", 2, "e3", asked).ToString();   // "T-1/e3"
/// new EventRef("T-1", 2, null, asked).ToString();   // "T-1#3"
/// </code>
/// </example>
public readonly record struct EventRef(string Conversation, int Index, string? Id, Instant At)
{
    /// <summary>"T-1/e3", or "T-1#3" for the third event where it has no id.</summary>
    public override string ToString() => Id is null
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Conversation}#{Index + 1}")
        : $"{Conversation}/{Id}";

    internal static EventRef Of(ContactConversation conversation, System.Collections.Immutable.ImmutableArray<ContactEvent> events, int index) =>
        new(conversation.Id, index, events[index].Id, events[index].At);

    internal static string List(IEnumerable<EventRef> events) => string.Join(", ", events.Select(e => e.ToString()));
}
