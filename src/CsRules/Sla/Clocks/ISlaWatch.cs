namespace CsRules.Sla.Clocks;

/// <summary>Sees every stretch in which a clock counted, while a conversation is walked.</summary>
internal interface ISlaWatch<TSelf> where TSelf : struct, ISlaWatch<TSelf>
{
    /// <summary>A stretch that began when the cycle last changed.</summary>
    void See(SlaMetric metric, in SlaRun run, SlaTime until);

    /// <summary>A cycle that has just ended.</summary>
    void End(SlaMetric metric, in SlaClock clock, SlaTime limit, SlaEnding how);

    /// <summary>A clock as it was saved, whose stretches come next.</summary>
    void Resume(SlaSavedClock saved);

    /// <summary>What it has seen so far, which nothing seen later changes.</summary>
    TSelf Copy();
}

/// <summary>Looks at nothing, and costs nothing.</summary>
internal readonly struct NoWatch : ISlaWatch<NoWatch>
{
    public void See(SlaMetric metric, in SlaRun run, SlaTime until)
    {
        // Nothing is asked for.
    }

    public void End(SlaMetric metric, in SlaClock clock, SlaTime limit, SlaEnding how)
    {
        // Nor here.
    }

    public void Resume(SlaSavedClock saved)
    {
        // Nor here.
    }

    public NoWatch Copy() => this;
}
