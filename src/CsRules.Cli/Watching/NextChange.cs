using System.Collections.Immutable;
using CsRules.Agenda;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Watching;

/// <summary>The next instant at which an answer changes if nothing happens.</summary>
internal static class NextChange
{
    /// <summary>Of conversations: when a share of a budget is used up, or a clock is late.</summary>
    public static Instant? Of(SlaPlan plan, IEnumerable<Conversation> conversations, Instant asOf) =>
        Earliest(conversations.Where(talk => talk.Created <= asOf).SelectMany(talk => plan.Next(talk, asOf)).Select(moment => moment.At).Concat(conversations.Where(talk => talk.Created > asOf).Select(talk => talk.Created)));

    /// <summary>Of an agenda: when a duty falls late, when a clock of its conversations changes, when something told for later happens, or else with the next day.</summary>
    public static Instant? Of(AgendaPlan plan, AgendaFacts facts, AgendaSheet agenda, Instant asOf)
    {
        var tomorrow = plan.Zone.AtStartOfDay(asOf.InZone(plan.Zone).Date.PlusDays(1)).ToInstant();
        // Some are late from their instant on, and some only after it.
        var due = agenda.Entries.Where(entry => !entry.IsLate).SelectMany(entry => (Instant[])[entry.Due, entry.Due + Duration.Epsilon]);
        var told = facts.Orders.SelectMany(life => life.Events).Select(happened => happened.At).OfType<Instant>()
            .Concat(facts.Conversations.SelectMany(talk => talk.Events).Select(happened => happened.At));
        var replies = Of(plan.Replies, facts.Conversations, asOf);
        return Earliest(due.Concat(told).Where(at => at > asOf).Append(tomorrow).Concat(replies is { } change ? ImmutableArray.Create(change) : []));
    }

    private static Instant? Earliest(IEnumerable<Instant> instants)
    {
        Instant? first = null;
        foreach (var at in instants)
            if (first is null || at < first) first = at;
        return first;
    }
}
