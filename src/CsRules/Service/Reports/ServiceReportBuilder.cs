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
    private readonly CustomerCounts _all = new();
    private readonly Dictionary<LocalDateTime, PeriodCounts> _periods = [];

    /// <summary>A report of nobody yet.</summary>
    /// <param name="plan">The shop's settings.</param>
    /// <param name="period">The grain.</param>
    /// <param name="asOf">The instant to answer for; what is later is not counted.</param>
    public ServiceReportBuilder(ServicePlan plan, SlaPeriod period, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (_plan, _period, _asOf, _zone) = (plan, period, asOf, plan.Replies.Calendar.Zone);
        _today = asOf.InZone(_zone).Date;
        _response = new(_zone, period);
    }

    /// <summary>Counts one customer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A conversation lies outside the dates that the reply policy's hours cover.</exception>
    public void Add(ContactHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var reading = _plan.Patterns(history, _asOf);
        var leading = reading.Leading;
        _all.Customers++;
        if (reading.WroteKindly) _all.WroteKindly++;
        _all.Leading[(int)leading]++;
        foreach (var pattern in reading.Patterns) _all.Showing[(int)pattern]++;
        AddSins(history);
        foreach (var conversation in history.Conversations)
            if (conversation.Created <= _asOf) Add(history, conversation, leading);
        foreach (var feedback in history.Feedback.DistinctBy(f => f.Id, StringComparer.Ordinal))
            if (feedback.At <= _asOf) AddFeedback(feedback);
        foreach (var grant in history.Goodwill.DistinctBy(g => g.Id, StringComparer.Ordinal))
            if (grant.On.On(_zone) is var on && on <= _today) At(on.AtMidnight()).AddGoodwill(grant.Cost.Currency.Code, 1, grant.Cost.MinorUnits);
        AddOrders(history);
    }

    /// <summary>The report of what was counted so far.</summary>
    public ServiceReport Build() =>
        _all.Customers == 0 ? ServiceReport.Empty : ServiceReport.Of(_zone.Id, _period, _response.Build(), _all, _periods);

    private void AddSins(ContactHistory history)
    {
        var audit = _plan.Audit(history, _asOf);
        if (audit.IsClean) return;
        var seen = 0;
        foreach (var finding in audit.Findings)
        {
            _all.Findings[(int)finding.Sin]++;
            if ((seen >> (int)finding.Sin & 1) == 0) _all.Affected[(int)finding.Sin]++;
            seen |= 1 << (int)finding.Sin;
        }
    }

    private void Add(ContactHistory history, ContactConversation conversation, ContactPattern leading)
    {
        var status = _plan.Replies.Measure(conversation.ToConversation(), _asOf);
        _response.Add(status);
        _all.Conversations++;
        if (conversation.AgentTime is { } time)
        {
            _all.TimedConversations++;
            _all.AgentSeconds[(int)leading] = checked(_all.AgentSeconds[(int)leading] + time.Seconds);
        }

        var back = Recontact.CameBack(history, conversation, _plan.Policy.RecontactDays, _asOf);
        var counts = At(conversation.Created.InZone(_zone).LocalDateTime);
        counts.Contacts = counts.Contacts.Merge(new(
            1, status.IsSolved ? 1 : 0, status.IsSolvedAtFirstContact ? 1 : 0, back is null ? 0 : 1, back == true ? 1 : 0));
        if (Service.Feedback.Of(conversation) is { } feedback) AddFeedback(feedback);
    }

    private void AddFeedback(Feedback feedback)
    {
        var counts = At(feedback.At.InZone(_zone).LocalDateTime).Feedback;
        counts[(int)feedback.Source] = counts[(int)feedback.Source].Merge(FeedbackFigures.Of(feedback));
    }

    private void AddOrders(ContactHistory history)
    {
        var orders = history.Orders.DistinctBy(o => o.Id, StringComparer.Ordinal).Select(o => (On: o.PlacedOn.On(_zone), Order: o))
            .Where(o => o.On <= _today).OrderBy(o => o.On).ToList();
        if (orders.Count == 0) return;
        var cohort = At(orders[0].On.AtMidnight());
        cohort.CohortCustomers++;
        cohort.CohortOrders += orders.Count;
        if (orders.Count > 1) cohort.CohortReturned++;
        for (var i = 1; i < orders.Count; i++)
        {
            var days = NodaTime.Period.DaysBetween(orders[i - 1].On, orders[i].On);
            cohort.CohortDays += days;
            cohort.Intervals.Add(days);
        }

        foreach (var line in orders.SelectMany(o => o.Order.ProductLines.Distinct(StringComparer.Ordinal)).GroupBy(l => l, StringComparer.Ordinal))
            _all.AddLine(line.Key, 1, line.Count() > 1 ? 1 : 0);
    }

    private PeriodCounts At(LocalDateTime local)
    {
        var start = SlaPeriods.Start(_period, new LocalDateTime(local.Year, local.Month, local.Day, local.Hour, 0));
        if (!_periods.TryGetValue(start, out var counts)) _periods[start] = counts = new();
        return counts;
    }
}
