using NodaTime;

namespace CsRules.Sla;

/// <summary>What a report says of one metric, in one channel and period or over all.</summary>
/// <example>
/// <para>A quantile of nothing is null, not zero; and so is one of waits of which too few have ended:</para>
/// <code>
/// var two = SlaReport.Of([statuses[0], statuses[2]], seoul).Figures(SlaMetric.FirstResponse);   // one is answered, one is open
/// two.Quantile(Rate.Percent(50));   // 0:02:30:00
/// two.Quantile(Rate.Percent(90));   // null
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

    internal SlaFigures(SlaMetric metric, Channel? channel, SlaSlice? slice, int dimensions, string? period, IEnumerable<SlaGroup> groups)
    {
        (Metric, Channel, Slice, Dimensions, Period) = (metric, channel, slice, dimensions, period);
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

    /// <summary>The line of the report; null is all of them.</summary>
    public SlaSlice? Slice { get; }

    internal int Dimensions { get; }

    /// <summary>The period's name; null is all of them.</summary>
    public string? Period { get; }

    /// <summary>Conversations, measured by this metric or not.</summary>
    public long Conversations { get; }

    /// <summary>Waits that began: those that have ended and those that are open.</summary>
    public long Began => Ended + Open;

    /// <summary>Ended within the target.</summary>
    public long Met => _counts.Met;

    /// <summary>Over the target, ended or not.</summary>
    public long Breached => _counts.Breached;

    /// <summary>Judged: met, or over the target. What is open and within the target is not judged yet.</summary>
    public long Judged => Met + Breached;

    /// <summary>Not ended: running, paused, late or with no target.</summary>
    public long Open => _counts.Open;

    /// <summary>Not ended, and over the target already: some of <see cref="Open"/> and of <see cref="Breached"/>.</summary>
    public long OpenLate => _counts.OpenLate;

    /// <summary>Ended, with an answer or without.</summary>
    public long Ended => _counts.Ended;

    /// <summary>Ended with an answer, or where no answer is waited for as they should: what the times below are of.</summary>
    public long Answered => _counts.Ended - _counts.Unanswered;

    /// <summary>Ended without an answer: solved or closed while the customer waited for one; of a resolution, closed without a reply.</summary>
    public long Unanswered => _counts.Unanswered;

    /// <summary>Met of all that is judged, rounded down; null where nothing is.</summary>
    public Rate? Attainment => Share(Met, Judged);

    /// <summary>Of those answered, the exact sum divided by the count, to the second below; null where none was.</summary>
    public Duration? Mean => Answered == 0 ? null : Duration.FromSeconds(_counts.Seconds / Answered);

    /// <summary>The longest of those answered, exact; null where none was.</summary>
    public Duration? Longest => SlaWaits.Longest(_counts.Waits) is { } seconds ? Duration.FromSeconds(seconds) : null;

    /// <summary>Reopened of those that are solved or were, by conversation; null where none is.</summary>
    public Rate? ReopenRate => Share(_reopened, Math.Max(_solved, _reopened));

    /// <summary>Solved with one message and at most one reply, of all solved; null where none is.</summary>
    public Rate? FirstContactRate => Share(_firstContact, _solved);

    /// <summary>Mean rating in hundredths (433 is 4.33), rounded down; null where none was given.</summary>
    public long? CsatHundredths => _csatCount == 0 ? null : _csatSum * 100 / _csatCount;

    /// <summary>Conversations with a rating, of all; null where there are none.</summary>
    public Rate? CsatResponse => Share(_csatCount, Conversations);

    /// <summary>
    /// The time within which a share of all waits that began is known to have ended: one that is open may still take any time, one
    /// closed without an answer never had one. It is the time of a wait that was there, never less than the true one, and more by
    /// less than 1/128. Null where nothing began, and where so large a share has not been answered yet.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0% and 100%.</exception>
    public Duration? Quantile(Rate share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, Rate.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, Rate.One);
        return SlaWaits.Quantile(_counts.Waits, share, Began) is { } seconds ? Duration.FromSeconds(seconds) : null;
    }

    // Open, and within the target so far.
    internal long Undecided => _counts.Running + _counts.Paused;

    // The wait of a rank is at least and at most so long; null where it has not ended.
    internal (long AtLeast, long AtMost)? AtRank(long rank) => SlaWaits.AtRank(_counts.Waits, rank);

    private static Rate? Share(long part, long whole) => whole == 0 ? null : new Rate((long)((Int128)part * Rate.Whole / whole));
}
