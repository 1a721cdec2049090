namespace CsRules.Sla.Clocks;

/// <summary>
/// One cycle of a clock while a conversation is walked. It counts, or it stands still; either since an instant. Only the walk
/// changes it, in place: copying it at every pause would cost more than the counting.
/// </summary>
internal struct SlaRun
{
    /// <summary>Which cycle of its clock, from 1; 0 where none has begun.</summary>
    public int Number;

    /// <summary>When it began, in ticks.</summary>
    public long Start;

    /// <summary>False once it has ended.</summary>
    public bool IsOpen;

    /// <summary>True while time is counted.</summary>
    public bool Counts;

    /// <summary>What it had used when it last changed.</summary>
    public SlaTime Used;

    /// <summary>When it last changed: began to count, stopped, or ended.</summary>
    public SlaTime Since;

    /// <summary>What held when it ended, or was solved, and who ended it.</summary>
    public SlaTerms Terms;

    public readonly bool HasBegun => Number > 0;

    /// <summary>What it has used by an instant that is not before its last change.</summary>
    public readonly SlaTime UsedAt(SlaTime at) => Counts ? new(Used.Open + at.Open - Since.Open, Used.Real + at.Real - Since.Real) : Used;

    /// <summary>Begins the next cycle, which stands still.</summary>
    public void Begin(SlaTime at)
    {
        Number++;
        Start = at.Real;
        IsOpen = true;
        Counts = false;
        Used = default;
        Since = at;
    }

    public void Go(SlaTime at)
    {
        if (Counts) return;
        Counts = true;
        Since = at;
    }

    public void Halt(SlaTime at)
    {
        if (Counts) Stop(at);
    }

    /// <summary>Stands still since this very instant, even where it stood still before.</summary>
    public void Stop(SlaTime at)
    {
        Used = UsedAt(at);
        Counts = false;
        Since = at;
    }

    public void End(SlaTime at, SlaTerms terms)
    {
        Stop(at);
        Terms = terms;
        IsOpen = false;
    }
}
