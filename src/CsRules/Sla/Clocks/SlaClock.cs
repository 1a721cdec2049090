using System.Runtime.CompilerServices;

namespace CsRules.Sla.Clocks;

/// <summary>One clock while a conversation is walked: the cycle that runs or was the last, and what is kept of those before it.</summary>
internal struct SlaClock
{
    public SlaRun Current;

    /// <summary>The longest of the cycles that have ended.</summary>
    public SlaLongest Longest;

    /// <summary>How many that have ended were over their limit.</summary>
    public int Broken;

    /// <summary>The first of them.</summary>
    public SlaBroken FirstBroken;

    /// <summary>When that had used up its limit, in ticks, where it was saved; else it is found when it is asked for.</summary>
    public long? FirstBrokenAt;

    /// <summary>Open time of the cycles before this one that a hand-over ended: the customer waits on.</summary>
    public long HandedOver;

    /// <summary>How many ended without an answer.</summary>
    public int Unanswered;

    /// <summary>How the last one ended that has.</summary>
    public SlaEnding Ending;

    /// <summary>Ends the current cycle, which is judged by a limit.</summary>
    public void End(SlaTime at, SlaTerms terms, SlaTime limit, SlaEnding how)
    {
        Current.End(at, terms);
        Ending = how;
        Longest = Longest.Or(Current.Number, HandedOver + Current.Used.Open);
        if (Current.Used.Exceeds(limit) && Broken++ == 0) FirstBroken = new(Current.Number, Current.Start, limit);
    }
}

/// <summary>The longest of some cycles, by open time; of equals the first.</summary>
internal readonly record struct SlaLongest(int Number, long Open)
{
    public SlaLongest Or(int number, long open) => Number == 0 || open > Open ? new(number, open) : this;
}

/// <summary>A cycle over its limit, by which it is found again.</summary>
internal readonly record struct SlaBroken(int Number, long Start, SlaTime Limit);

/// <summary>One clock a metric, on the stack.</summary>
[InlineArray(SlaMetrics.Count)]
internal struct SlaClocks
{
    private SlaClock _first;
}
