using NodaTime;

namespace CsRules.Sla;

/// <summary>What a report says of one metric, in one channel and period or over all.</summary>
/// <example>
/// <para>A quantile of nothing is null, not zero:</para>
/// <code>
/// SlaReport.Empty.Figures(SlaMetric.FirstResponse).Quantile(Rate.Percent(90));   // null
/// </code>
/// </example>
public sealed class SlaFigures
{
    private readonly long _solved;
    private readonly long _reopened;
    private readonly long _firstContact;
    private readonly long _csatSum;
    private readonly long _csatCount;
    private readonly SlaCounts _counts;

    internal SlaFigures(SlaMetric metric, Channel? channel, string? period, IEnumerable<SlaGroup> groups)
    {
        (Metric, Channel, Period) = (metric, channel, period);
        var tally = new SlaCountsTally();
        foreach (var group in groups)
        {
            Conversations += group.Conversations;
            _solved += group.Solved;
            _reopened += group.Reopened;
            _firstContact += group.FirstContact;
            _csatSum += group.CsatSum;
            _csatCount += group.CsatCount;
            foreach (var counts in group.Metrics)
                if (counts.Metric == metric) tally.Add(counts);
        }

        _counts = tally.ToCounts(metric);
    }

    /// <summary>The metric.</summary>
    public SlaMetric Metric { get; }

    /// <summary>The channel; null is every one.</summary>
    public Channel? Channel { get; }

    /// <summary>The period's name; null is all of them.</summary>
    public string? Period { get; }

    /// <summary>Conversations, measured by this metric or not.</summary>
    public long Conversations { get; }

    /// <summary>Ended within the target.</summary>
    public long Met => _counts.Met;

    /// <summary>Over the target, ended or not.</summary>
    public long Breached => _counts.Breached;

    /// <summary>Within the target and not ended, running or paused.</summary>
    public long Open => _counts.Running + _counts.Paused;

    /// <summary>Ended, with a target or without: what the times below are of.</summary>
    public long Ended => _counts.Ended;

    /// <summary>Met of all that is decided, rounded down; null where nothing is.</summary>
    public Rate? Attainment => Share(Met, Met + Breached);

    /// <summary>The exact sum divided by the count, to the second below; null where nothing has ended.</summary>
    public Duration? Mean => Ended == 0 ? null : Duration.FromSeconds(_counts.Seconds / Ended);

    /// <summary>The longest, exact; null where nothing has ended.</summary>
    public Duration? Longest => Ended == 0 ? null : Duration.FromSeconds(_counts.Longest);

    /// <summary>Reopened of those that are solved or were, by conversation; null where none is.</summary>
    public Rate? ReopenRate => Share(_reopened, Math.Max(_solved, _reopened));

    /// <summary>Solved with one message and at most one reply, of all solved; null where none is.</summary>
    public Rate? FirstContactRate => Share(_firstContact, _solved);

    /// <summary>Mean rating in hundredths (433 is 4.33), rounded down; null where none was given.</summary>
    public long? CsatHundredths => _csatCount == 0 ? null : _csatSum * 100 / _csatCount;

    /// <summary>Conversations with a rating, of all; null where there are none.</summary>
    public Rate? CsatResponse => Share(_csatCount, Conversations);

    /// <summary>
    /// The time within which a share has ended, from a histogram: never less than the true one, and more by less than
    /// 1/128. Null where nothing has ended.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0% and 100%.</exception>
    public Duration? Quantile(Rate share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, Rate.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, Rate.One);
        return Ended == 0 ? null : Duration.FromSeconds(Math.Min(_counts.Longest, SlaHistogram.Quantile(_counts.Histogram, share, Ended)));
    }

    private static Rate? Share(long part, long whole) => whole == 0 ? null : new Rate((long)((Int128)part * Rate.Whole / whole));
}
