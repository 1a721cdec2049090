using System.Collections.Immutable;

namespace CsRules.Sla;

/// <summary>The counts of one metric, as a report keeps and writes them; <c>+</c> adds two.</summary>
/// <example>
/// <para>Bucket, count and longest take turns, and up to 255 seconds a bucket is a second:</para>
/// <code>
/// var chat = SlaReport.Of(statuses, seoul).ToDocument().Groups.Single(group =&gt; group.Channel == Channel.Chat);
/// SlaCounts first = chat.Metrics.Single(counts =&gt; counts.Metric == SlaMetric.FirstResponse);
/// first.Seconds;   // 180
/// first.Waits;     // 180, 1, 180
/// </code>
/// </example>
public sealed record SlaCounts
{
    /// <summary>The metric.</summary>
    public required SlaMetric Metric { get; init; }

    /// <summary>Ended within the target.</summary>
    public long Met { get; init; }

    /// <summary>Over the target, ended or not.</summary>
    public long Breached { get; init; }

    /// <summary>Open, running within the target.</summary>
    public long Running { get; init; }

    /// <summary>Open, paused within the target.</summary>
    public long Paused { get; init; }

    /// <summary>Open, and over the target: some of <see cref="Breached"/>.</summary>
    public long OpenLate { get; init; }

    /// <summary>Open, with no target to judge it by.</summary>
    public long OpenUnjudged { get; init; }

    /// <summary>Ended, answered or not.</summary>
    public long Ended { get; init; }

    /// <summary>Ended without an answer: some of <see cref="Ended"/>, whose length nobody knows.</summary>
    public long Unanswered { get; init; }

    /// <summary>Sum of open time of those that were answered, in seconds.</summary>
    public long Seconds { get; init; }

    /// <summary>
    /// Of those that were answered: bucket, count, longest, bucket, count, longest …, in order; exact seconds below 256, then 128
    /// buckets to a doubling.
    /// </summary>
    public ImmutableArray<long> Waits { get; init => field = value.IsDefault ? [] : value; } = [];

    internal long Open => Running + Paused + OpenLate + OpenUnjudged;

    internal bool IsEmpty => (Met | Breached | Open | Ended) == 0;

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
            OpenLate = one.OpenLate + other.OpenLate,
            OpenUnjudged = one.OpenUnjudged + other.OpenUnjudged,
            Ended = one.Ended + other.Ended,
            Unanswered = one.Unanswered + other.Unanswered,
            Seconds = one.Seconds + other.Seconds,
            Waits = SlaWaits.Sum(one.Waits, other.Waits),
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
        metrics.Aggregate(ImmutableArray<SlaCounts>.Empty, (sum, counts) => counts.IsEmpty ? sum : Sum(sum, [counts with { Waits = SlaWaits.InOrder(counts.Waits) }]));
}
