using System.Collections.Immutable;

namespace CsRules.Sla;

/// <summary>A report as JSON: counts, from which everything else follows, sorted so that equal reports are equal bytes.</summary>
/// <example>
/// <para>A partial report has no figures, and is merged as well as a whole one:</para>
/// <code>
/// SlaReportDocument part = SlaReport.Of(statuses, seoul).ToDocument(partial: true);
/// part.Figures;                    // null
/// part.ToReport().Conversations;   // 5
/// </code>
/// </example>
public sealed record SlaReportDocument
{
    /// <summary>"sla-report/1".</summary>
    public required string Format { get; init; }

    /// <summary>The shop's zone; absent in a report of nothing.</summary>
    public string? Zone { get; init; }

    /// <summary>The grain.</summary>
    public required SlaPeriod Period { get; init; }

    /// <summary>One entry a period and channel, in order.</summary>
    public ImmutableArray<SlaGroupDocument> Groups { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What follows from the counts, for a reader; passed over when read back. Absent in a partial report.</summary>
    public IReadOnlyList<SlaFiguresDocument>? Figures { get; init; }
}

/// <summary>The counts of one channel in one period.</summary>
/// <example>
/// <para>A month is told by its first hour on the shop's clock:</para>
/// <code>
/// SlaGroupDocument first = SlaReport.Of(statuses, seoul).ToDocument().Groups[0];
/// first.From;            // "2025-10-01T00"
/// first.Channel;         // Email
/// first.Conversations;   // 2
/// </code>
/// </example>
public sealed record SlaGroupDocument
{
    /// <summary>The period's first local hour: "2025-10-01T00".</summary>
    public required string From { get; init; }

    /// <summary>The channel.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Conversations.</summary>
    public long Conversations { get; init; }

    /// <summary>Solved and not reopened.</summary>
    public long Solved { get; init; }

    /// <summary>Reopened at least once.</summary>
    public long Reopened { get; init; }

    /// <summary>Solved at first contact.</summary>
    public long FirstContact { get; init; }

    /// <summary>Sum of ratings.</summary>
    public long CsatSum { get; init; }

    /// <summary>Ratings given.</summary>
    public long CsatCount { get; init; }

    /// <summary>The metrics that counted anything, in order.</summary>
    public ImmutableArray<SlaCountsDocument> Metrics { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>The counts of one metric.</summary>
/// <example>
/// <para>Bucket and count take turns, and up to 255 seconds a bucket is a second:</para>
/// <code>
/// var chat = SlaReport.Of(statuses, seoul).ToDocument().Groups.Single(group =&gt; group.Channel == Channel.Chat);
/// SlaCountsDocument first = chat.Metrics.Single(counts =&gt; counts.Metric == SlaMetric.FirstResponse);
/// first.Seconds;     // 180
/// first.Histogram;   // 180, 1
/// </code>
/// </example>
public sealed record SlaCountsDocument
{
    /// <summary>The metric.</summary>
    public required SlaMetric Metric { get; init; }

    /// <summary>Ended within the target.</summary>
    public long Met { get; init; }

    /// <summary>Over the target.</summary>
    public long Breached { get; init; }

    /// <summary>Running within the target.</summary>
    public long Running { get; init; }

    /// <summary>Paused within the target.</summary>
    public long Paused { get; init; }

    /// <summary>Ended.</summary>
    public long Ended { get; init; }

    /// <summary>Sum of open time of the ended, in seconds.</summary>
    public long Seconds { get; init; }

    /// <summary>The longest of the ended, in seconds.</summary>
    public long Longest { get; init; }

    /// <summary>Bucket, count, bucket, count …, in order: exact seconds below 256, then 128 buckets to a doubling.</summary>
    public ImmutableArray<long> Histogram { get; init => field = value.IsDefault ? [] : value; } = [];
}

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

    /// <summary>The period; absent for all.</summary>
    public string? Period { get; init; }

    /// <summary>Conversations.</summary>
    public long Conversations { get; init; }

    /// <summary>Met.</summary>
    public long Met { get; init; }

    /// <summary>Breached.</summary>
    public long Breached { get; init; }

    /// <summary>Not ended, within the target.</summary>
    public long Open { get; init; }

    /// <summary>Ended.</summary>
    public long Ended { get; init; }

    /// <summary>Met of decided.</summary>
    public Rate? Attainment { get; init; }

    /// <summary>Mean.</summary>
    public long? Mean { get; init; }

    /// <summary>Median.</summary>
    public long? P50 { get; init; }

    /// <summary>Nine of ten.</summary>
    public long? P90 { get; init; }

    /// <summary>19 of 20.</summary>
    public long? P95 { get; init; }

    /// <summary>99 of 100.</summary>
    public long? P99 { get; init; }

    /// <summary>Longest.</summary>
    public long? Longest { get; init; }

    /// <summary>Reopened of solved.</summary>
    public Rate? ReopenRate { get; init; }

    /// <summary>Solved at first contact, of solved.</summary>
    public Rate? FirstContactRate { get; init; }

    /// <summary>Mean rating in hundredths.</summary>
    public long? CsatHundredths { get; init; }

    /// <summary>Rated, of all.</summary>
    public Rate? CsatResponse { get; init; }
}
