using NodaTime;

namespace CsRules.Sla;

/// <summary>What follows from the counts; times in seconds.</summary>
/// <example>
/// <para>The figures of all channels and periods name neither; times are in seconds:</para>
/// <code>
/// var first = SlaReport.Of(statuses, seoul).ToDocument().Figures!.First(figures =&gt; figures.Metric == SlaMetric.FirstResponse);
/// first.Channel;   // null
/// first.Period;    // null
/// first.Longest;   // 9000
/// </code>
/// </example>
public sealed record SlaFiguresDocument
{
    /// <summary>The metric.</summary>
    public required SlaMetric Metric { get; init; }

    /// <summary>The channel; absent for all.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The line's values, in the order of the report's dimensions, null where nobody said; absent for all.</summary>
    public IReadOnlyList<string?>? Line { get; init; }

    /// <summary>The period; absent for all.</summary>
    public string? Period { get; init; }

    /// <summary>Conversations.</summary>
    public long Conversations { get; init; }

    /// <summary>Waits that began: ended and open.</summary>
    public long Began { get; init; }

    /// <summary>Met.</summary>
    public long Met { get; init; }

    /// <summary>Breached.</summary>
    public long Breached { get; init; }

    /// <summary>Not ended.</summary>
    public long Open { get; init; }

    /// <summary>Not ended, and late: some of the open and of the breached.</summary>
    public long OpenLate { get; init; }

    /// <summary>Ended.</summary>
    public long Ended { get; init; }

    /// <summary>Ended without an answer: some of the ended.</summary>
    public long Unanswered { get; init; }

    /// <summary>Met of judged, which are met and breached.</summary>
    public Rate? Attainment { get; init; }

    /// <summary>Mean of those answered.</summary>
    public long? Mean { get; init; }

    /// <summary>Median of all that began; absent where so many are not answered yet. So are the next ones.</summary>
    public long? P50 { get; init; }

    /// <summary>Nine of ten.</summary>
    public long? P90 { get; init; }

    /// <summary>19 of 20.</summary>
    public long? P95 { get; init; }

    /// <summary>99 of 100.</summary>
    public long? P99 { get; init; }

    /// <summary>Longest of those answered.</summary>
    public long? Longest { get; init; }

    /// <summary>Reopened of solved.</summary>
    public Rate? ReopenRate { get; init; }

    /// <summary>Solved at first contact, of solved.</summary>
    public Rate? FirstContactRate { get; init; }

    /// <summary>Mean rating in hundredths.</summary>
    public long? CsatHundredths { get; init; }

    /// <summary>Rated, of all.</summary>
    public Rate? CsatResponse { get; init; }

    internal static SlaFiguresDocument Of(SlaFigures of) => new()
    {
        Metric = of.Metric,
        Channel = of.Channel,
        Line = of.Slice?.Values,
        Period = of.Period,
        Conversations = of.Conversations,
        Began = of.Began,
        Met = of.Met,
        Breached = of.Breached,
        Open = of.Open,
        OpenLate = of.OpenLate,
        Ended = of.Ended,
        Unanswered = of.Unanswered,
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
