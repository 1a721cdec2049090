using System.Collections.Immutable;
using System.Numerics;
using CsRules.Decisions;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// Reads a history once and counts, for each pattern, the behaviour it is read from. The evidence is kept only where a
/// list is given: asking whether a pattern shows costs no memory.
/// </summary>
internal ref struct PatternWalk
{
    private const int FewConversations = 32;

    // A message with advice that has none of the others asks for nothing.
    private static readonly EnumSet<ContactTopic> AsksForNothing = EnumSet<ContactTopic>.Of(ContactTopic.Advice, ContactTopic.Thanks);
    private static readonly EnumSet<ContactTopic> Critical = EnumSet<ContactTopic>.Of(ContactTopic.Complaint, ContactTopic.PriceComparison);
    private static readonly EnumSet<ContactTopic> AsksPrice = EnumSet<ContactTopic>.Of(ContactTopic.DiscountRequest, ContactTopic.SampleRequest);
    private static readonly EnumSet<ContactTopic> Escalates = EnumSet<ContactTopic>.Of(ContactTopic.AsksForOwner, ContactTopic.CitesAgency);

    private readonly ServicePlan _plan;
    private readonly ContactThresholds _limits;
    private readonly ContactHistory _history;
    private readonly Instant _asOf;
    private readonly LocalDate _today;
    private readonly List<PatternEvidence>? _evidence;
    private BehaviourCounts _counts;
    private bool _wroteKindly;
    private string? _judgedOrder;
    private bool _judgedLapsed;

    public PatternWalk(ServicePlan plan, ContactHistory history, Instant asOf, List<PatternEvidence>? evidence)
    {
        (_plan, _limits, _history, _asOf, _evidence) = (plan, plan.Policy.Patterns, history, asOf, evidence);
        _today = asOf.InZone(plan.Zone).Date;
    }

    public PatternReading Run()
    {
        foreach (var conversation in _history.Conversations)
            if (conversation.Created <= _asOf) Read(conversation);
        var hasOrder = false;
        foreach (var order in _history.Orders)
        {
            if (order.PlacedOn.On(_plan.Zone) > _today) continue;
            hasOrder = true;
            if (order.Inspection == ReturnInspection.NoFaultFound) Note(ContactBehaviour.NoFaultReturn, order.Id, null, -1, []);
        }

        // What was said before the first order is judged by whether there ever was one.
        if (hasOrder) _counts[(int)ContactBehaviour.CriticMessage] = 0;
        ReadNewsletter();
        ReadMatters();
        return new(_plan, _history, _asOf, in _counts, _wroteKindly);
    }

    private void Read(ContactConversation conversation)
    {
        var events = conversation.Ordered;
        Span<long> rapid = stackalloc long[ContactThresholds.MostRapid];
        var run = 0;
        for (var i = 0; i < events.Length; i++)
        {
            var item = events[i];
            if (item.At > _asOf) break;
            if (item.Kind is ConversationEventKind.AgentReply or ConversationEventKind.AgentContact or ConversationEventKind.Acknowledged) run = 0;
            if (item.Kind != ConversationEventKind.CustomerMessage) continue;
            rapid[run % ContactThresholds.MostRapid] = item.At.ToUnixTimeTicks();
            run++;
            if (run >= _limits.RapidMessages && IsWithin(rapid, run)) Note(ContactBehaviour.RapidMessage, null, conversation, i, events);
            if (!item.About.IsEmpty) ReadMessage(conversation, events, i, item);
        }

        var silent = Silence.IndexSince(events, _asOf);
        if (silent >= 0 && events[silent].At + Duration.FromDays(_limits.SilentDays) <= _asOf) Note(ContactBehaviour.SilentConversation, null, conversation, silent, events);
    }

    private readonly bool IsWithin(Span<long> rapid, int run) =>
        rapid[(run - 1) % ContactThresholds.MostRapid] - rapid[(run - _limits.RapidMessages) % ContactThresholds.MostRapid]
            <= _limits.RapidSpan.Seconds * NodaConstants.TicksPerSecond;

    private void ReadMessage(ContactConversation conversation, ImmutableArray<ContactEvent> events, int index, ContactEvent item)
    {
        var about = EnumSet<ContactTopic>.Of(item.About.AsSpan());
        _wroteKindly |= about.Contains(ContactTopic.Thanks);
        if (about.ContainsAny(Critical)) Note(ContactBehaviour.CriticMessage, null, conversation, index, events);
        if (about.Contains(ContactTopic.ManualQuestion)) Note(ContactBehaviour.ManualQuestion, null, conversation, index, events);
        if (about.ContainsAny(AsksPrice) && !item.Covered) Note(ContactBehaviour.DiscountRequest, null, conversation, index, events);
        if (about.ContainsAny(Escalates)) Note(ContactBehaviour.EscalationMessage, null, conversation, index, events);
        if (about.Contains(ContactTopic.Advice) && (about - AsksForNothing).IsEmpty) Note(ContactBehaviour.AdviceMessage, null, conversation, index, events);
        if (about.Contains(ContactTopic.Complaint) && item.Order is not null && HasLapsed(item.Order))
            Note(ContactBehaviour.LapsedComplaint, item.Order, conversation, index, events);
    }

    private bool HasLapsed(string id)
    {
        // One complaint about an order is seldom the only one.
        if (string.Equals(id, _judgedOrder, StringComparison.Ordinal)) return _judgedLapsed;
        (_judgedOrder, _judgedLapsed) = (id, Lapsed(id));
        return _judgedLapsed;
    }

    private readonly bool Lapsed(string id)
    {
        foreach (var order in _history.Orders)
            if (string.Equals(order.Id, id, StringComparison.Ordinal))
                return order.DeliveredOn is { } delivered && order.ClaimedOn is null
                    && delivered.On(_plan.Zone) <= _today && _plan.LastDayToReturn(order.PlacedOn, delivered, _asOf) is { } last && last < _today;
        return false;
    }

    private void ReadNewsletter()
    {
        Instant? sent = null;
        var news = _history.Newsletter;
        for (var i = 1; i < news.Length; i++)
            if (news[i].At < news[i - 1].At)
            {
                news = [.. news.OrderBy(n => n.At)];
                break;
            }

        foreach (var item in news)
        {
            if (item.At > _asOf) break;
            if (!item.Cancelled) sent = item.At;
            else if (sent is { } last && item.At - last <= Duration.FromDays(_limits.NewsletterDays))
            {
                Note(ContactBehaviour.NewsletterCancelled, null, null, -1, []);
                sent = null;
            }
        }
    }

    // A matter that is raised on two channels: the same thing said again elsewhere.
    private void ReadMatters()
    {
        var talks = _history.Conversations;
        // A few are compared with each other; only a long history needs a table.
        if (talks.Length > FewConversations)
        {
            ReadManyMatters();
            return;
        }

        for (var i = 0; i < talks.Length; i++)
        {
            if (talks[i].Matter is not { } matter || talks[i].Created > _asOf) continue;
            uint channels = 1u << (int)talks[i].Channel;
            var isFirst = true;
            for (var j = 0; j < talks.Length; j++)
            {
                if (j == i || talks[j].Created > _asOf || !string.Equals(talks[j].Matter, matter, StringComparison.Ordinal)) continue;
                if (j < i) isFirst = false;
                channels |= 1u << (int)talks[j].Channel;
            }

            if (isFirst && BitOperations.PopCount(channels) >= _limits.EscalationChannels)
                Note(ContactBehaviour.ManyChannels, matter, null, -1, []);
        }
    }

    private void ReadManyMatters()
    {
        // By the first that raises it.
        var (places, matters) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<(string Matter, uint Channels)>());
        foreach (var talk in _history.Conversations)
        {
            if (talk.Matter is not { } matter || talk.Created > _asOf) continue;
            if (places.TryAdd(matter, matters.Count)) matters.Add((matter, 0));
            var place = places[matter];
            matters[place] = (matter, matters[place].Channels | (1u << (int)talk.Channel));
        }

        foreach (var (matter, channels) in matters)
            if (BitOperations.PopCount(channels) >= _limits.EscalationChannels)
                Note(ContactBehaviour.ManyChannels, matter, null, -1, []);
    }

    private void Note(ContactBehaviour behaviour, string? detail, ContactConversation? conversation, int index, ImmutableArray<ContactEvent> events)
    {
        _counts[(int)behaviour]++;
        _evidence?.Add(new(behaviour, detail, conversation is null ? null : EventRef.Of(conversation, events, index)));
    }
}
