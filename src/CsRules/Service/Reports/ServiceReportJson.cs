using CsRules.Documents;
using CsRules.Sla;
using FluentValidation;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Service;

/// <summary>A report to its document and back. The same report always gives the same document.</summary>
/// <example>
/// <para>A part comes back from its document as it went:</para>
/// <code>
/// serviceReport.ToDocument(partial: true).ToReport().Merge(ServiceReport.Empty).Patterns.Length == serviceReport.Patterns.Length   // true
/// </code>
/// </example>
public static class ServiceReportJson
{
    internal const string Format = "service-report/1";
    private static readonly LocalDateTimePattern Hour = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH");

    /// <summary>The report's document.</summary>
    /// <param name="report">The report.</param>
    /// <param name="partial">True to leave out the figures: enough to be merged.</param>
    public static ServiceReportDocument ToDocument(this ServiceReport report, bool partial = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        var all = report.All;
        return new()
        {
            Format = Format,
            Zone = report.Zone,
            Period = report.Period,
            Response = report.Response.ToDocument(partial: true),
            Customers = all.Customers,
            WroteKindly = all.WroteKindly,
            Conversations = all.Conversations,
            TimedConversations = all.TimedConversations,
            Patterns = [.. report.Patterns.Where(p => p.Customers + p.Showing + p.AgentSeconds > 0).Select(p => new PatternDocument(p.Pattern, p.Customers, p.Showing, p.AgentSeconds))],
            Sins = [.. report.Sins.Where(s => s.Findings > 0).Select(s => new SinDocument(s.Sin, s.Findings, s.Customers))],
            Periods = [.. report.Groups.Select(g => Period(g.Key, g.Value))],
            ProductLines = [.. all.Lines.Select(l => new ProductLineDocument(l.Key, l.Value.Buyers, l.Value.Again))],
            Figures = partial ? null : Figures(report),
        };
    }

    /// <summary>The report of a document.</summary>
    /// <exception cref="ValidationException">The counts don't add up, or it is no such report.</exception>
    public static ServiceReport ToReport(this ServiceReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Validation.ThrowIfInvalid(new ServiceReportValidator(), document);
        if (document.Zone is not { } zone || document.Customers == 0) return ServiceReport.Empty;
        var all = new CustomerCounts
        {
            Customers = document.Customers,
            WroteKindly = document.WroteKindly,
            Conversations = document.Conversations,
            TimedConversations = document.TimedConversations,
        };
        foreach (var p in document.Patterns)
        {
            all.Leading[(int)p.Pattern] += p.Customers;
            all.Showing[(int)p.Pattern] += p.Showing;
            all.AgentSeconds[(int)p.Pattern] += p.AgentSeconds;
        }

        foreach (var s in document.Sins)
        {
            all.Findings[(int)s.Sin] += s.Findings;
            all.Affected[(int)s.Sin] += s.Customers;
        }

        foreach (var line in document.ProductLines) all.AddLine(line.Line, line.Buyers, line.Again);
        return ServiceReport.Of(zone, document.Period, document.Response.ToReport(), all, document.Periods.Select(p =>
        {
            SlaReportJson.TryHour(p.From, out var start);
            return KeyValuePair.Create(start, Period(p));
        }));
    }

    private static ServicePeriodDocument Period(LocalDateTime start, PeriodCounts counts) => new()
    {
        From = Hour.Format(start),
        Contacts = counts.Contacts,
        Feedback = [.. counts.Feedback.Index().Where(f => f.Item.Answers > 0).Select(f => new FeedbackDocument((FeedbackSource)f.Index, f.Item))],
        Goodwill = [.. counts.Goodwill.Select(g => new GoodwillDocument(g.Value.Grants, new Money(g.Value.MinorUnits, Currency.Of(g.Key))))],
        Cohort = counts.CohortCustomers == 0 ? null : new()
        {
            Customers = counts.CohortCustomers,
            Returned = counts.CohortReturned,
            Orders = counts.CohortOrders,
            Days = counts.CohortDays,
            Intervals = [.. counts.Intervals.Filled()],
        },
    };

    private static PeriodCounts Period(ServicePeriodDocument document)
    {
        var counts = new PeriodCounts { Contacts = document.Contacts };
        foreach (var f in document.Feedback) counts.Feedback[(int)f.Source] = counts.Feedback[(int)f.Source].Merge(f.Figures);
        foreach (var g in document.Goodwill) counts.AddGoodwill(g.Cost.Currency.Code, g.Grants, g.Cost.MinorUnits);
        if (document.Cohort is not { } cohort) return counts;
        (counts.CohortCustomers, counts.CohortReturned, counts.CohortOrders, counts.CohortDays) = (cohort.Customers, cohort.Returned, cohort.Orders, cohort.Days);
        for (var i = 0; i < cohort.Intervals.Length; i += 2) counts.Intervals.Add((int)cohort.Intervals[i], cohort.Intervals[i + 1]);
        return counts;
    }

    private static ServiceFiguresDocument Figures(ServiceReport report)
    {
        var (contacts, feedback) = (report.Contacts(), report.Feedback());
        return new()
        {
            KindShare = report.KindShare,
            Patterns = report.Patterns,
            FirstContactRate = contacts.FirstContactRate,
            RecontactRate = contacts.RecontactRate,
            Csat = feedback.Csat,
            RatingHundredths = feedback.RatingHundredths,
            Nps = feedback.Nps,
            Repurchase = CohortFiguresDocument.Of(report.Repurchase),
            Cohorts = [.. report.Cohorts.Select(CohortFiguresDocument.Of)],
        };
    }
}
