using System.Collections.Immutable;

namespace CsRules.Sla;

/// <summary>The counts of one metric, as a report keeps and writes them; <c>+</c> adds two.</summary>
/// <example>
/// <para>Bucket and count take turns, and up to 255 seconds a bucket is a second:</para>
/// <code>
/// var chat = SlaReport.Of(statuses, seoul).ToDocument().Groups.Single(group =&gt; group.Channel == Channel.Chat);
/// SlaCounts first = chat.Metrics.Single(counts =&gt; counts.Metric == SlaMetric.FirstResponse);
/// first.Seconds;     // 180
/// first.Histogram;   // 180, 1
/// </code>
/// </example>
public sealed record SlaCounts
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

    internal bool IsEmpty => (Met | Breached | Running | Paused | Ended) == 0;

    /// <summary>Both together: of one metric.</summary>
    /// <exception cref="ArgumentException">They are of two metrics.</exception>
    public static SlaCounts operator +(SlaCounts one, SlaCounts other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Metric != other.Metric) throw new ArgumentException($"{one.Metric} and {other.Metric} are counted apart.", nameof(other));
        return one with
        {
            Met = one.Met + other.Met,
            Breached = one.Breached + other.Breached,
            Running = one.Running + other.Running,
            Paused = one.Paused + other.Paused,
            Ended = one.Ended + other.Ended,
            Seconds = one.Seconds + other.Seconds,
            Longest = Math.Max(one.Longest, other.Longest),
            Histogram = SlaHistogram.Sum(one.Histogram, other.Histogram),
        };
    }

    /// <summary>Both lists, each in the order of the metrics and each metric once, as one such list.</summary>
    internal static ImmutableArray<SlaCounts> Sum(ImmutableArray<SlaCounts> one, ImmutableArray<SlaCounts> other)
    {
        var sum = ImmutableArray.CreateBuilder<SlaCounts>(SlaMetrics.Count);
        var (i, j) = (0, 0);
        while (i < one.Length || j < other.Length)
            if (j == other.Length || (i < one.Length && one[i].Metric < other[j].Metric)) sum.Add(one[i++]);
            else if (i == one.Length || other[j].Metric < one[i].Metric) sum.Add(other[j++]);
            else sum.Add(one[i++] + other[j++]);
        return sum.DrainToImmutable();
    }

    /// <summary>A list read from elsewhere, as a report keeps it.</summary>
    internal static ImmutableArray<SlaCounts> InOrder(ImmutableArray<SlaCounts> metrics) =>
        metrics.Aggregate(ImmutableArray<SlaCounts>.Empty, (sum, counts) => counts.IsEmpty ? sum : Sum(sum, [counts with { Histogram = SlaHistogram.InOrder(counts.Histogram) }]));
}
