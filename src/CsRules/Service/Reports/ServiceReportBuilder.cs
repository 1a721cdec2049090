using CsRules.Documents;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// Counts histories into a report. Not immutable and not for two threads: build one a thread and merge the reports. Each
/// customer is given once, whole; memory grows with periods and product lines, not with customers.
/// </summary>
/// <example>
/// <para>A customer is counted whole, in one part; parts are merged:</para>
/// <code>
/// var builder = new ServiceReportBuilder(servicePlan, SlaPeriod.Month, tuesday);
/// builder.Add(contacts);
/// ServiceReport part = builder.Build();
/// part.Merge(ServiceReport.Empty).Patterns.Single(p =&gt; p.Pattern == ContactPattern.RapidFollowUp).Share   // 100%
/// </code>
/// </example>
public sealed class ServiceReportBuilder
{
    private readonly ServicePlan _plan;
    private readonly SlaPeriod _period;
    private readonly Instant _asOf;
    private readonly DateTimeZone _zone;
    private readonly LocalDate _today;
    private readonly SlaReportBuilder _response;
    private readonly CustomerTally _all = new();
    private readonly Dictionary<LocalDateTime, PeriodTally> _periods = [];

    /// <summary>A report of nobody yet.</summary>
    /// <param name="plan">The shop's settings.</param>
    /// <param name="period">The grain.</param>
    /// <param name="asOf">The instant to answer for; what is later is not counted.</param>
    public ServiceReportBuilder(ServicePlan plan, SlaPeriod period, Instant asOf)
    {
        AsOf.ThrowIfUnanswerable(asOf);
        ArgumentNullException.ThrowIfNull(plan);
        (_plan, _period, _asOf, _zone) = (plan, period, asOf, plan.Replies.Calendar.Zone);
        _today = asOf.InZone(_zone).Date;
        _response = new(_zone, period);
    }

    /// <summary>Counts one customer.</summary>
    /// <exception cref="CsRulesException">The history can't be counted: a conversation lies outside the dates that the shop's hours cover, say. Nothing of the report may be used then.</exception>
    public void Add(ContactHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        try
        {
            Count(history);
        }
        catch (Exception failed) when (Facts.Refused(failed, new ContactHistoryValidator(_plan), history) is { } refused)
        {
            throw refused;
        }
    }

    private void Count(ContactHistory history)
    {
        var reading = _plan.Patterns(history, _asOf);
        var leading = reading.Leading;
        _all.Add(in reading);
        AddSins(history);
        var recontact = new Recontact(history);
        foreach (var conversation in history.Conversations)
            if (conversation.Created <= _asOf) Add(recontact, conversation, leading);
        foreach (var feedback in history.Feedback.DistinctBy(f => f.Id, StringComparer.Ordinal))
            if (feedback.At <= _asOf) AddFeedback(feedback);
        foreach (var grant in history.Goodwill.DistinctBy(g => g.Id, StringComparer.Ordinal))
            if (grant.On.On(_zone) is var on && on <= _today) At(on.AtMidnight()).Add(new GoodwillFigures(1, grant.Cost));
        AddOrders(history);
    }

    /// <summary>The report of what was counted so far.</summary>
    /// <param name="source">What it was made from, with the plan's <see cref="ServicePlan.Basis"/>; null where nobody needs to know.</param>
    public ServiceReport Build(SlaSource? source = null) =>
        _all.Customers == 0 && source is null ? ServiceReport.Empty : ServiceReport.Of(
            _zone.Id, _period, _response.Build(source), _all.ToCounts(), _periods.Select(p => p.Value.ToCounts(SlaPeriods.Hour(p.Key))));

    private void AddSins(ContactHistory history)
    {
        var audit = _plan.Audit(history, _asOf);
        if (audit.IsClean) return;
        foreach (var found in audit.Findings().CountBy(f => f.Sin)) _all.Add(new SinCount(found.Key, found.Value, 1));
    }

    private void Add(Recontact recontact, ContactConversation conversation, ContactPattern leading)
    {
        var status = _plan.Replies.Measure(conversation.ToConversation(), _asOf);
        _response.Add(status);
        _all.AddConversation(leading, conversation.AgentTime);
        var back = recontact.CameBack(conversation, _plan.Policy.RecontactDays, _asOf);
        At(conversation.Created.InZone(_zone).LocalDateTime).Add(new ContactFigures(
            1, status.IsSolved ? 1 : 0, status.IsSolvedAtFirstContact ? 1 : 0, back is null ? 0 : 1, back == true ? 1 : 0));
        if (Service.Feedback.Of(conversation) is { } feedback) AddFeedback(feedback);
    }

    private void AddFeedback(Feedback feedback) => At(feedback.At.InZone(_zone).LocalDateTime).Add(feedback);

    private void AddOrders(ContactHistory history)
    {
        var orders = history.Orders.DistinctBy(o => o.Id, StringComparer.Ordinal).Select(o => (On: o.PlacedOn.On(_zone), Order: o))
            .Where(o => o.On <= _today).OrderBy(o => o.On).ToList();
        if (orders.Count == 0) return;
        var cohort = At(orders[0].On.AtMidnight());
        cohort.AddCustomer(orders.Count);
        for (var i = 1; i < orders.Count; i++) cohort.AddInterval(NodaTime.Period.DaysBetween(orders[i - 1].On, orders[i].On));
        foreach (var line in orders.SelectMany(o => o.Order.ProductLines.Distinct(StringComparer.Ordinal)).GroupBy(l => l, StringComparer.Ordinal))
            _all.Add(new ProductLineCounts(line.Key, 1, line.Count() > 1 ? 1 : 0));
    }

    private PeriodTally At(LocalDateTime local)
    {
        var start = SlaPeriods.Start(_period, new LocalDateTime(local.Year, local.Month, local.Day, local.Hour, 0));
        if (!_periods.TryGetValue(start, out var counts)) _periods[start] = counts = new();
        return counts;
    }
}
