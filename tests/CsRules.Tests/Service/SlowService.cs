using CsRules.Laws;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Tests.Service;

/// <summary>The twin of patterns and audit: each row read straight from its words, a question at a time, as slow as it likes.</summary>
internal static class SlowService
{
    private const ConversationEventKind Message = ConversationEventKind.CustomerMessage;

    public static IEnumerable<ContactPattern> Patterns(ContactHistory history, ServicePolicy policy, Instant asOf)
    {
        var limits = policy.Patterns;
        var talks = history.Conversations.Where(t => t.Created <= asOf).ToList();
        var messages = talks.SelectMany(Until(asOf)).Where(e => e.Kind == Message).ToList();
        var today = asOf.InZone(Contacts.Seoul).Date;
        var orders = history.Orders.Where(o => o.PlacedOn.On(Contacts.Seoul) <= today).ToList();
        bool Is(ContactEvent e, params ContactTopic[] any) => e.About.Intersect(any).Any();
        var found = new List<ContactPattern>();
        if (orders.Count == 0 && messages.Count(m => Is(m, ContactTopic.Complaint, ContactTopic.PriceComparison)) >= limits.CriticMessages) found.Add(ContactPattern.PrePurchaseCritic);
        if (talks.Any(t => IsRapid([.. Until(asOf)(t)], limits))) found.Add(ContactPattern.RapidFollowUp);
        if (messages.Count(m => Is(m, ContactTopic.ManualQuestion)) >= limits.ManualQuestions
            || orders.Count(o => o.Inspection == ReturnInspection.NoFaultFound) >= limits.NoFaultReturns) found.Add(ContactPattern.UnreadManual);
        if (messages.Count(m => Is(m, ContactTopic.Complaint) && HasLapsed(history.Orders.FirstOrDefault(o => o.Id == m.Order), today, asOf)) >= limits.LapsedComplaints) found.Add(ContactPattern.ComplaintWithoutReturn);
        if (talks.Any(t => IsSilent([.. Until(asOf)(t)], limits.SilentDays, asOf))) found.Add(ContactPattern.Silent);
        if (messages.Count(m => Is(m, ContactTopic.DiscountRequest, ContactTopic.SampleRequest) && !m.Covered) >= limits.DiscountRequests) found.Add(ContactPattern.DiscountSeeker);
        if (messages.Count(m => Is(m, ContactTopic.Advice) && !m.About.Except([ContactTopic.Advice, ContactTopic.Thanks]).Any()) >= limits.AdviceMessages) found.Add(ContactPattern.Adviser);
        var letters = history.Newsletter.Where(n => n.At <= asOf).OrderBy(n => n.At).ToList();
        if (letters.Index().Any(n => n.Item.Cancelled && letters.Take(n.Index).Reverse().TakeWhile(l => !l.Cancelled).Take(1)
            .Any(sent => n.Item.At - sent.At <= Duration.FromDays(limits.NewsletterDays)))) found.Add(ContactPattern.Unsubscribed);
        if (messages.Count(m => Is(m, ContactTopic.AsksForOwner, ContactTopic.CitesAgency)) >= limits.EscalationMessages
            || talks.Where(t => t.Matter is not null).GroupBy(t => t.Matter).Any(g => g.Select(t => t.Channel).Distinct().Count() >= limits.EscalationChannels)) found.Add(ContactPattern.Escalated);
        if (found.Count == 0) found.Add(ContactPattern.EveryoneElse);
        else if (found.Count >= limits.CombinedPatterns) found.Add(ContactPattern.Combined);
        return found;
    }

    public static IEnumerable<ServiceSin> Sins(ContactHistory history, ServicePolicy policy, Instant asOf)
    {
        var found = new SortedSet<ServiceSin>();
        foreach (var talk in history.Conversations)
        {
            var events = Until(asOf)(talk).ToList();
            foreach (var (i, item) in events.Index())
            {
                if (item.Kind is not (ConversationEventKind.AgentReply or ConversationEventKind.AgentContact)) continue;
                if (item.About.Contains(ContactTopic.Cold)) found.Add(ServiceSin.Coldness);
                if (item.About.Contains(ContactTopic.Condescending)) found.Add(ServiceSin.Condescension);
                if (item.Refusal is { } refusal && IsRuleBound(history, policy, refusal, item.At)) found.Add(ServiceSin.RuleBound);
            }

            foreach (var stretch in Stretches(events))
            {
                var moves = stretch.Where(e => e.Kind == ConversationEventKind.Transferred).ToList();
                if (moves.Where((m, i) => i == 0 || m.Team is null || m.Team != moves[i - 1].Team).Count() >= policy.Audit.HandOvers) found.Add(ServiceSin.RunAround);
            }
        }

        var texts = history.Conversations.SelectMany(Until(asOf)).Where(e => e.Kind is ConversationEventKind.AgentReply or ConversationEventKind.AgentContact && e.CannedText is not null);
        if (texts.GroupBy(e => e.CannedText).Any(g => g.Count() >= policy.Audit.SameTexts)) found.Add(ServiceSin.Robotism);
        return found;
    }

    /// <summary>Brush-off and apathy of a conversation that was never closed nor solved, where the words are simplest.</summary>
    public static (bool BrushOff, bool Apathy)? Left(ContactConversation talk, ServicePolicy policy, Instant asOf)
    {
        var events = Until(asOf)(talk).ToList();
        if (events.Any(e => e.Kind is ConversationEventKind.Resolved or ConversationEventKind.ClosedWithoutReply)) return null;
        var since = events.Skip(events.FindLastIndex(e => e.Kind == ConversationEventKind.AgentReply) + 1).ToList();
        var messages = since.Where(e => e.Kind == Message).ToList();
        var moves = since.Where(e => e.Kind == ConversationEventKind.Transferred).ToList();
        var first = events.FindIndex(e => e.Kind is Message or ConversationEventKind.AgentContact);
        var shopFirst = first >= 0 && events[first].Kind == ConversationEventKind.AgentContact;
        var isWaited = messages.Count > 0 || (since.Count == events.Count && !shopFirst);
        return (messages.Count > 0 && asOf - messages[^1].At >= policy.Audit.UnansweredAfter.Length,
            isWaited && moves.Count > 0 && asOf - moves[^1].At >= policy.Audit.ApathyAfter.Length);
    }

    // Hand-overs between two answers, leaving out what happens while the conversation is solved.
    private static IEnumerable<List<ContactEvent>> Stretches(List<ContactEvent> events)
    {
        var (stretch, solved, asked, answered, shopFirst) = (new List<ContactEvent>(), false, 0, false, false);
        foreach (var item in events)
        {
            switch (item.Kind)
            {
                case ConversationEventKind.Transferred when !solved: stretch.Add(item); break;
                case ConversationEventKind.AgentContact when asked == 0 && !events.TakeWhile(e => e != item).Any(e => e.Kind == Message): shopFirst = true; break;
                case Message when !solved: asked++; break;
                case ConversationEventKind.AgentReply or ConversationEventKind.Resolved:
                    yield return stretch;
                    (stretch, asked, answered) = ([], 0, true);
                    solved |= item.Kind == ConversationEventKind.Resolved;
                    break;
                case ConversationEventKind.ClosedWithoutReply: solved |= !(asked > 0 || (!answered && !shopFirst)); break;
                case ConversationEventKind.Reopened: solved = false; break;
                default: break;
            }
        }

        yield return stretch;
    }

    private static bool IsRuleBound(ContactHistory history, ServicePolicy policy, PolicyRefusal refusal, Instant at)
    {
        if (Law.Korea.Decide(refusal.Claim, at).Outcome == ReturnOutcome.Allowed) return true;
        if (policy.Goodwill is not { } allowance || refusal.Cost is not { } cost) return false;
        var day = at.InZone(Contacts.Seoul).Date;
        var spent = history.Goodwill.Where(g => g.On.On(Contacts.Seoul) is var on && on <= day && on.Month == day.Month && on.Year == day.Year).Sum(g => g.Cost.MinorUnits);
        return cost <= allowance.PerClaim && cost.MinorUnits + spent <= allowance.PerMonth.MinorUnits;
    }

    private static bool IsRapid(List<ContactEvent> events, ContactThresholds limits)
    {
        var run = new List<Instant>();
        foreach (var item in events)
        {
            if (item.Kind is ConversationEventKind.AgentReply or ConversationEventKind.AgentContact or ConversationEventKind.Acknowledged) run.Clear();
            if (item.Kind == Message) run.Add(item.At);
            if (run.Count >= limits.RapidMessages && run[^1] - run[^limits.RapidMessages] <= limits.RapidSpan.Length) return true;
        }

        return false;
    }

    private static bool IsSilent(List<ContactEvent> events, int days, Instant asOf)
    {
        var reply = events.FindLastIndex(e => e.Kind == ConversationEventKind.AgentReply);
        return reply >= 0 && asOf - events[reply].At >= Duration.FromDays(days)
            && !events.Skip(reply + 1).Any(e => e.Kind is Message or ConversationEventKind.Reopened or ConversationEventKind.Resolved or ConversationEventKind.ClosedWithoutReply);
    }

    private static bool HasLapsed(ContactOrder? order, LocalDate today, Instant asOf) =>
        order is { DeliveredOn: { } delivered, ClaimedOn: null } && delivered.On(Contacts.Seoul) <= today
            && Law.Korea.Decide(new() { Supply = new() { On = delivered } }, asOf).LastDay < today;

    private static Func<ContactConversation, IEnumerable<ContactEvent>> Until(Instant asOf) => talk => talk.Events.Where(e => e.At <= asOf);
}
