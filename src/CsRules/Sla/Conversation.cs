using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Sla;

/// <summary>A conversation with a customer, as facts. Equality of the events is that of the list, not of its contents.</summary>
/// <example>
/// <para>Events out of order and one told twice are put right, and that is noted:</para>
/// <code>
/// var (tidy, notes) = (conversation with
/// {
///     Events =
///     [
///         new(now, ConversationEventKind.AgentReply, "b"), new(asked, ConversationEventKind.CustomerMessage, "a"),
///         new(now, ConversationEventKind.AgentReply, "b"),
///     ],
/// }).Tidied();
/// tidy.Events.Length;             // 2
/// notes.Select(n =&gt; n.Code);      // "conversation.out-of-order", "conversation.duplicate-event"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Conversation
{
    /// <summary>The source's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it begins; an event may move it.</summary>
    public required Channel Channel { get; init; }

    /// <summary>How urgent it is when it begins; an event may change it.</summary>
    [JsonIgnore]
    public Priority Priority { get; init; } = Priority.Normal;

    /// <summary>The customer's tier by the shop's own name; null where it has none.</summary>
    public string? Tier { get; init; }

    /// <summary>What it is about, by the shop's own words, in any order.</summary>
    public ImmutableArray<string> Tags { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The brand it is about, by the shop's own name; null where it has none.</summary>
    public string? Brand { get; init; }

    /// <summary>The team that has it when it begins, by the shop's own name; null where nobody said.</summary>
    public string? Team { get; init; }

    /// <summary>The shop's id of the agent who has it when it begins; null where nobody has.</summary>
    public string? Agent { get; init; }

    /// <summary>When it began.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant Created { get; init; }

    /// <summary>
    /// True where its source tells reopenings, so that a message after the solution that nobody reopened is no wait (see
    /// <see cref="SlaPolicy.AfterSolved"/>). One that was reopened says so itself.
    /// </summary>
    public bool TellsReopening { get; init; }

    /// <summary>What happened, in order of time; events at one instant in the order in which they took effect.</summary>
    public ImmutableArray<ConversationEvent> Events { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Where its clocks stood before these events, as <see cref="SlaPlan.Save"/> wrote it; null where the events are all there are.
    /// </summary>
    public SlaSaved? Saved { get; init; }

    /// <summary>The customer's rating, 1 to 5; null where none was given.</summary>
    public int? Csat { get; init; }

    /// <summary>
    /// The same conversation with its events in order of time and each event id once, begun no later than the first of them, and
    /// a note of what was changed. Events at one instant keep their order; where the list goes newest first they are turned.
    /// </summary>
    public (Conversation Tidy, ImmutableArray<ConversationNote> Notes) Tidied()
    {
        var notes = ImmutableArray.CreateBuilder<ConversationNote>();
        var events = Events;
        if (!IsOrdered(events))
        {
            events = [.. (IsNewestFirst(events) ? events.Reverse() : events).OrderBy(e => e.At)];
            notes.Add(new("conversation.out-of-order", [new("id", Id)]));
        }

        var once = Once(events);
        if (once.Length < events.Length)
            notes.Add(new("conversation.duplicate-event", [new("id", Id), new Datum("count", events.Length - once.Length)]));
        var created = once.IsEmpty ? Created : Instant.Min(Created, once[0].At);
        if (created < Created)
            notes.Add(new("conversation.created-moved", [new("id", Id), new("created", Created), new("at", created)]));
        return (notes.Count == 0 ? this : this with { Created = created, Events = once }, notes.ToImmutable());
    }

    /// <summary>True where nothing that a measure depends on would be put right.</summary>
    internal bool IsTidy => IsOrdered(Events) && (Events.IsEmpty || Events[0].At >= Created);

    private static bool IsNewestFirst(ImmutableArray<ConversationEvent> events)
    {
        var (up, down) = (0, 0);
        for (var i = 1; i < events.Length; i++)
        {
            if (events[i].At > events[i - 1].At) up++;
            if (events[i].At < events[i - 1].At) down++;
        }

        return down > up;
    }

    internal static bool IsOrdered(ImmutableArray<ConversationEvent> events)
    {
        for (var i = 1; i < events.Length; i++)
            if (events[i].At < events[i - 1].At) return false;
        return true;
    }

    private static ImmutableArray<ConversationEvent> Once(ImmutableArray<ConversationEvent> events)
    {
        HashSet<string>? seen = null;
        foreach (var item in events)
            if (item.Id is not null && !(seen ??= []).Add(item.Id))
            {
                seen.Clear();
                return [.. events.Where(e => e.Id is null || seen.Add(e.Id))];
            }

        return events;
    }

    // What a document leaves out keeps its default: a generated reader sets every member that can only be set once.
    [JsonInclude, JsonPropertyName("priority")]
    internal Priority? PriorityTold
    {
        get => Priority;
        init => Priority = value ?? Priority;
    }
}
