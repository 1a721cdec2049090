using System.Diagnostics.CodeAnalysis;

namespace CsRules.Sla.Clocks;

/// <summary>Where a walk has come to: every clock, and what a report counts besides.</summary>
internal struct SlaTrace
{
    public SlaClocks Clocks;
    public SlaTime Now;

    /// <summary>The channel, the priority, and who has it now.</summary>
    public SlaTerms Terms;
    public bool IsPaused;
    public bool IsSolved;

    /// <summary>True where it is solved by no more than closing it without a reply.</summary>
    public bool IsClosedWithoutReply;

    /// <summary>True where the customer wrote after it was solved, and nobody has answered, solved or reopened it since.</summary>
    public bool IsAskedAgain;

    /// <summary>True once a reopening was told.</summary>
    public bool TellsReopening;
    public int Reopens;
    public int CustomerMessages;
    public int Replies;

    [UnscopedRef]
    public ref SlaClock this[SlaMetric metric] => ref Clocks[(int)metric];
}
