using System.Diagnostics.CodeAnalysis;

namespace CsRules.Sla.Clocks;

/// <summary>Where a walk has come to: every clock, and what a report counts besides.</summary>
internal struct SlaTrace
{
    public SlaClocks Clocks;
    public SlaTime Now;
    public bool IsPaused;
    public bool IsSolved;
    public int Reopens;
    public int CustomerMessages;
    public int Replies;

    [UnscopedRef]
    public ref SlaClock this[SlaMetric metric] => ref Clocks[(int)metric];
}
