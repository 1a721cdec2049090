using System.Collections.Immutable;
using CsRules.Cli.Rows;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Sla;

/// <summary>
/// A conversation from its rows. They are put in order of time before anything is derived from them; rows of one instant stand as
/// the log has them, or the other way round where it goes newest first.
/// </summary>
internal static class EventLogDraft
{
    private static readonly ImmutableArray<ConversationEventKind> Words =
    [
        ConversationEventKind.CustomerMessage, ConversationEventKind.AgentReply, ConversationEventKind.BotReply,
        ConversationEventKind.InternalNote, ConversationEventKind.AgentContact, ConversationEventKind.Changed,
    ];

    /// <summary>The conversation of some rows of one id.</summary>
    /// <param name="mapping">What the columns mean.</param>
    /// <param name="rows">At least one, as they stand in the log; one of them says when it was.</param>
    /// <param name="newestFirst">True where the log as a whole goes newest first; rows that say so themselves are believed.</param>
    public static Conversation Build(RowMapping mapping, IReadOnlyList<EventLogRow> rows, bool newestFirst)
    {
        var ordered = Ordered(rows, newestFirst);
        var (first, events) = (ordered[0], ImmutableArray.CreateBuilder<ConversationEvent>());
        EventLogRow? before = null;
        var state = default(State);
        foreach (var row in ordered)
        {
            if (row.At is { } at) state = Add(events, mapping, state, before, row, at);
            before = row;
        }

        events.AddRange(ordered.SelectMany(r => r.Milestones).Distinct());
        // A creation that is not told is that of the first thing that is.
        var created = rows.Min(r => r.Created) ?? events.Min(e => (Instant?)e.At) ?? rows.Min(r => r.At)!.Value;
        return new()
        {
            Id = first.Id,
            Channel = first.Channel,
            Priority = first.Priority,
            // What is said once holds for the whole.
            Tier = ordered.Select(r => r.Tier).FirstOrDefault(tier => tier is not null),
            Tags = [.. ordered.SelectMany(r => r.Tags).Distinct(StringComparer.Ordinal)],
            Brand = ordered.Select(r => r.Brand).FirstOrDefault(brand => brand is not null),
            Team = first.Team,
            Agent = first.Agent,
            Created = created,
            TellsReopening = mapping.TellsReopening,
            Events = Opened(mapping, [.. events.OrderBy(e => e.At)], created),
        };
    }

    private static List<EventLogRow> Ordered(IReadOnlyList<EventLogRow> rows, bool newestFirst)
    {
        var (up, down) = (0, 0);
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].At > rows[i - 1].At) up++;
            if (rows[i].At < rows[i - 1].At) down++;
        }

        var turned = up == down ? newestFirst : down > up;
        // What has no time yet comes last.
        return [.. (turned ? rows.Reverse() : rows).OrderBy(r => r.At ?? Instant.MaxValue)];
    }

    private static State Add(
        ImmutableArray<ConversationEvent>.Builder events, RowMapping mapping, State state, EventLogRow? before, EventLogRow row, Instant at)
    {
        var isReopened = mapping.ReopenCount is not null && before is not null && row.Reopens > (before.Reopens ?? 0);
        if (row.State is { } now && (now != state.Name || isReopened || mapping.Rows == RowKind.Events))
        {
            var solves = row.Events.Any(kind => kind is ConversationEventKind.Resolved or ConversationEventKind.ClosedWithoutReply);
            // A word in a solved conversation is no reopening by itself: what it is, the policy says.
            var isWord = !row.Events.IsEmpty && row.Events.All(kind => Words.Contains(kind));
            var reopens = isReopened || (state.IsSolved && !solves && !isWord && !row.Events.Contains(ConversationEventKind.Reopened));
            var waits = row.Events.Contains(ConversationEventKind.AwaitingCustomer);
            if (reopens) events.Add(new(at, ConversationEventKind.Reopened));
            if (state.IsWaiting && !waits) events.Add(new(at, ConversationEventKind.Resumed));
            foreach (var kind in row.Events) events.Add(new(at, kind));
            var isSolved = solves || (state.IsSolved && isWord && !isReopened);
            state = new(now, isSolved, waits);
        }

        if (before is not null && Changes(before, row, at) is { } change) events.Add(change);
        return state;
    }

    // What has changed since the row before holds after what the row itself says.
    private static ConversationEvent? Changes(EventLogRow before, EventLogRow row, Instant at)
    {
        var change = new ConversationEvent(at, ConversationEventKind.Changed)
        {
            Priority = row.Priority == before.Priority ? null : row.Priority,
            Channel = row.Channel == before.Channel ? null : row.Channel,
            Team = row.Team == before.Team ? null : row.Team,
            Agent = row.Agent == before.Agent ? null : row.Agent,
        };
        return change is { Priority: null, Channel: null, Team: null, Agent: null } ? null : change;
    }

    // Somebody opened it: that is the customer's first word, unless the log says who spoke first.
    private static ImmutableArray<ConversationEvent> Opened(RowMapping mapping, ImmutableArray<ConversationEvent> events, Instant created)
    {
        var spoken = events.FirstOrDefault(e => e.Kind is not (ConversationEventKind.InternalNote or ConversationEventKind.Changed)).Kind;
        if (spoken is ConversationEventKind.CustomerMessage or ConversationEventKind.AgentContact) return events;
        if (spoken == ConversationEventKind.AgentReply && mapping.TellsMessages)
        {
            var asked = events.TakeWhile(e => e.Kind != ConversationEventKind.CustomerMessage).Count();
            return [.. events.Select((e, i) => i < asked && e.Kind == ConversationEventKind.AgentReply ? e with { Kind = ConversationEventKind.AgentContact } : e)];
        }

        var began = events.IsEmpty ? created : Instant.Min(created, events[0].At);
        return events.Insert(0, new(began, ConversationEventKind.CustomerMessage));
    }

    private readonly record struct State(string? Name, bool IsSolved, bool IsWaiting);
}
