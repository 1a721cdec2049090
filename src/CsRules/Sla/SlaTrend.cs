using NodaTime;

namespace CsRules.Sla;

/// <summary>
/// A period beside the one before it and the same one a year ago, so that nobody celebrates three tickets: with the number of waits, an
/// interval for the median and one for attainment, and what may be said of them. A year ago is the same month or quarter, and 364 days ago
/// of hours, days and weeks.
/// </summary>
/// <example>
/// <para>What was better than a month ago, if it was:</para>
/// <code>
/// var trend = SlaTrend.Of(SlaReport.Of(statuses, seoul), SlaMetric.FirstResponse)!;
/// trend.This.Period;       // "2025-10"
/// trend.YearAgo.Period;    // "2024-10"
/// trend.Last.Attained;     // TooFew
/// SlaTrend.Of(SlaReport.Empty, SlaMetric.FirstResponse);   // null
/// </code>
/// </example>
public sealed record SlaTrend
{
    /// <summary>What is measured.</summary>
    public required SlaMetric Metric { get; init; }

    /// <summary>The line's values, in the order of the report's dimensions; null for all.</summary>
    public IReadOnlyList<string?>? Line { get; init; }

    /// <summary>The period asked about.</summary>
    public required SlaTrendPoint This { get; init; }

    /// <summary>The one before it.</summary>
    public required SlaTrendPoint Last { get; init; }

    /// <summary>The same one a year ago.</summary>
    public required SlaTrendPoint YearAgo { get; init; }

    /// <summary>The trend of a report's last period, or of one of its periods; null where it has none.</summary>
    /// <param name="report">The report.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="slice">One of its lines; null is all.</param>
    /// <param name="period">The name of one of its periods; null is the last.</param>
    /// <exception cref="ArgumentException">The report has no such period.</exception>
    public static SlaTrend? Of(SlaReport report, SlaMetric metric, SlaSlice? slice = null, string? period = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.LastStart is not { } last) return null;
        var start = period is null ? last : report.StartOf(period) ?? throw new ArgumentException($"The report has no {period}.", nameof(period));
        var (now, before, year) = (FiguresOf(start), FiguresOf(SlaPeriods.Before(report.Period, start)), FiguresOf(SlaPeriods.YearBefore(report.Period, start)));
        var here = Point(report, now, start);
        return new()
        {
            Metric = metric,
            Line = slice?.Values,
            This = here,
            Last = Beside(here, Point(report, before, SlaPeriods.Before(report.Period, start))),
            YearAgo = Beside(here, Point(report, year, SlaPeriods.YearBefore(report.Period, start))),
        };

        SlaFigures FiguresOf(LocalDateTime at) => slice is null
            ? report.Figures(metric, period: SlaPeriods.Name(report.Period, at)) : report.Figures(metric, slice, SlaPeriods.Name(report.Period, at));
    }

    private static SlaTrendPoint Point(SlaReport report, SlaFigures figures, LocalDateTime start)
    {
        var ranks = SlaIntervals.Median(figures.Began);
        // What is open and not late yet may go either way.
        var (met, all) = (figures.Met, figures.Judged + figures.Undecided);
        return new()
        {
            Period = SlaPeriods.Name(report.Period, start),
            IsUnfinished = report.Source is { } source && source.AsOf < SlaPeriods.After(report.Period, start).InZoneLeniently(DateTimeZoneProviders.Tzdb[report.Zone!]).ToInstant(),
            Waits = figures.Began,
            MedianSeconds = figures.Quantile(Rate.Percent(50)) is { } median ? median.BclCompatibleTicks / NodaConstants.TicksPerSecond : null,
            MedianAtLeast = ranks is { } from ? figures.Open >= from.From ? 0 : figures.AtRank(from.From - figures.Open)?.AtLeast : null,
            MedianAtMost = ranks is { } to ? figures.AtRank(to.To)?.AtMost : null,
            Judged = figures.Judged,
            Attainment = figures.Attainment,
            AttainmentAtLeast = SlaIntervals.Wilson(met, all)?.From,
            AttainmentAtMost = SlaIntervals.Wilson(met + figures.Undecided, all)?.To,
        };
    }

    private static SlaTrendPoint Beside(SlaTrendPoint now, SlaTrendPoint other) => other with
    {
        Median = now.Waits < ResponsePromise.LeastWaits || other.Waits < ResponsePromise.LeastWaits ? SlaChange.TooFew
            : Below(now.MedianAtMost, other.MedianAtLeast) ? SlaChange.Better : Below(other.MedianAtMost, now.MedianAtLeast) ? SlaChange.Worse : SlaChange.Overlapping,
        Attained = now.Judged < ResponsePromise.LeastWaits || other.Judged < ResponsePromise.LeastWaits ? SlaChange.TooFew
            : now.AttainmentAtLeast > other.AttainmentAtMost ? SlaChange.Better : now.AttainmentAtMost < other.AttainmentAtLeast ? SlaChange.Worse : SlaChange.Overlapping,
    };

    // What is not known yet is longer than all that is.
    private static bool Below(long? most, long? least) => most is { } known && (least is null || known < least);
}
