namespace CsRules.Sla;

/// <summary>What a report keeps of one metric in one group. Whole numbers only; merging adds them.</summary>
internal sealed class SlaCounts
{
    public long Met;
    public long Breached;
    public long Running;
    public long Paused;
    public long Ended;
    public long Seconds;
    public long Longest;

    public SlaHistogram Histogram { get; } = new();

    public bool IsEmpty => (Met | Breached | Running | Paused | Ended) == 0;

    public void Add(in SlaMetricStatus status)
    {
        switch (status.State)
        {
            case SlaState.Met: Met++; break;
            case SlaState.Breached: Breached++; break;
            case SlaState.Running: Running++; break;
            case SlaState.Paused: Paused++; break;
            default: break;
        }

        // Only what has ended has a length; a silence or an exchange counts with its longest.
        if (!status.HasEnded) return;
        var seconds = status.CountedSeconds;
        Ended++;
        Seconds += seconds;
        Longest = Math.Max(Longest, seconds);
        Histogram.Add(seconds);
    }

    public void Add(SlaCounts other)
    {
        Met += other.Met;
        Breached += other.Breached;
        Running += other.Running;
        Paused += other.Paused;
        Ended += other.Ended;
        Seconds += other.Seconds;
        Longest = Math.Max(Longest, other.Longest);
        Histogram.Add(other.Histogram);
    }
}
