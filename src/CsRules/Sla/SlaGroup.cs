namespace CsRules.Sla;

/// <summary>What a report keeps of one channel in one period.</summary>
internal sealed class SlaGroup
{
    public long Conversations;
    public long Solved;
    public long Reopened;
    public long FirstContact;
    public long CsatSum;
    public long CsatCount;

    public SlaCounts[] Metrics { get; } = [.. Enumerable.Range(0, SlaMetrics.Count).Select(_ => new SlaCounts())];

    public void Add(SlaStatus status)
    {
        Conversations++;
        if (status.IsSolved) Solved++;
        if (status.Reopens > 0) Reopened++;
        if (status.IsSolvedAtFirstContact) FirstContact++;
        if (status.Conversation.Csat is { } rating)
        {
            CsatSum += rating;
            CsatCount++;
        }

        var metrics = status.Metrics.AsSpan();
        for (var i = 0; i < metrics.Length; i++) Metrics[i].Add(in metrics[i]);
    }

    public void Add(SlaGroup other)
    {
        Conversations += other.Conversations;
        Solved += other.Solved;
        Reopened += other.Reopened;
        FirstContact += other.FirstContact;
        CsatSum += other.CsatSum;
        CsatCount += other.CsatCount;
        for (var i = 0; i < Metrics.Length; i++) Metrics[i].Add(other.Metrics[i]);
    }
}
