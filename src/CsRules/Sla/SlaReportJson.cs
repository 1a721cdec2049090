using CsRules.Documents;
using FluentValidation;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Sla;

/// <summary>A report to its document and back. The same report always gives the same document.</summary>
/// <example>
/// <para>A part goes over the wire and is merged on the other side:</para>
/// <code>
/// SlaReport report = SlaReport.Of(statuses, seoul);
/// SlaReport back = report.ToDocument(partial: true).ToReport();
/// SlaReport.Empty.Merge(back).Conversations == report.Conversations;   // true
/// </code>
/// </example>
public static class SlaReportJson
{
    internal const string Format = "sla-report/1";
    private static readonly LocalDateTimePattern Hour = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH");

    /// <summary>The report's document.</summary>
    /// <param name="report">The report.</param>
    /// <param name="partial">True to leave out the figures: enough to be merged.</param>
    public static SlaReportDocument ToDocument(this SlaReport report, bool partial = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new()
        {
            Format = Format,
            Zone = report.Zone,
            Period = report.Period,
            Groups = [.. report.Groups.Select(g => Group(g.Key.Start, g.Key.Channel, g.Value))],
            Figures = partial ? null : [.. Figures(report)],
        };
    }

    /// <summary>The report of a document.</summary>
    /// <exception cref="ValidationException">The counts don't add up, or it is no such report.</exception>
    public static SlaReport ToReport(this SlaReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Validation.ThrowIfInvalid(new SlaReportValidator(), document);
        return SlaReport.Of(document.Zone ?? "", document.Period, document.Groups.Select(g =>
        {
            TryHour(g.From, out var start);
            return KeyValuePair.Create((start, g.Channel), Group(g));
        }));
    }

    internal static bool TryHour(string? text, out LocalDateTime hour) => Hour.Parse(text ?? "").TryGetValue(default, out hour);

    private static SlaGroupDocument Group(LocalDateTime start, Channel channel, SlaGroup group) => new()
    {
        From = Hour.Format(start),
        Channel = channel,
        Conversations = group.Conversations,
        Solved = group.Solved,
        Reopened = group.Reopened,
        FirstContact = group.FirstContact,
        CsatSum = group.CsatSum,
        CsatCount = group.CsatCount,
        Metrics = [.. group.Metrics.Index().Where(m => !m.Item.IsEmpty).Select(m => new SlaCountsDocument
        {
            Metric = (SlaMetric)m.Index,
            Met = m.Item.Met,
            Breached = m.Item.Breached,
            Running = m.Item.Running,
            Paused = m.Item.Paused,
            Ended = m.Item.Ended,
            Seconds = m.Item.Seconds,
            Longest = m.Item.Longest,
            Histogram = [.. m.Item.Histogram.Filled()],
        })],
    };

    private static SlaGroup Group(SlaGroupDocument document)
    {
        var group = new SlaGroup
        {
            Conversations = document.Conversations,
            Solved = document.Solved,
            Reopened = document.Reopened,
            FirstContact = document.FirstContact,
            CsatSum = document.CsatSum,
            CsatCount = document.CsatCount,
        };
        foreach (var given in document.Metrics)
        {
            var counts = group.Metrics[(int)given.Metric];
            (counts.Met, counts.Breached, counts.Running, counts.Paused) = (given.Met, given.Breached, given.Running, given.Paused);
            (counts.Ended, counts.Seconds, counts.Longest) = (given.Ended, given.Seconds, given.Longest);
            for (var i = 0; i < given.Histogram.Length; i += 2) counts.Histogram.Add((int)given.Histogram[i], given.Histogram[i + 1]);
        }

        return group;
    }

    private static IEnumerable<SlaFiguresDocument> Figures(SlaReport report)
    {
        foreach (var metric in Enum.GetValues<SlaMetric>())
            foreach (var channel in report.Channels.Select(c => (Channel?)c).Prepend(null))
                foreach (var period in report.Periods.Prepend(null))
                {
                    var figures = report.Figures(metric, channel, period);
                    if (figures.Met + figures.Breached + figures.Open + figures.Ended > 0) yield return Figures(figures);
                }
    }

    private static SlaFiguresDocument Figures(SlaFigures of) => new()
    {
        Metric = of.Metric,
        Channel = of.Channel,
        Period = of.Period,
        Conversations = of.Conversations,
        Met = of.Met,
        Breached = of.Breached,
        Open = of.Open,
        Ended = of.Ended,
        Attainment = of.Attainment,
        Mean = Seconds(of.Mean),
        P50 = Seconds(of.Quantile(Rate.Percent(50))),
        P90 = Seconds(of.Quantile(Rate.Percent(90))),
        P95 = Seconds(of.Quantile(Rate.Percent(95))),
        P99 = Seconds(of.Quantile(Rate.Percent(99))),
        Longest = Seconds(of.Longest),
        ReopenRate = of.ReopenRate,
        FirstContactRate = of.FirstContactRate,
        CsatHundredths = of.CsatHundredths,
        CsatResponse = of.CsatResponse,
    };

    private static long? Seconds(Duration? span) => span is { } known ? known.BclCompatibleTicks / NodaConstants.TicksPerSecond : null;
}
