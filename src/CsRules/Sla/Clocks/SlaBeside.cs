namespace CsRules.Sla.Clocks;

/// <summary>
/// What the response clocks were when the customer wrote after the solution: they go on as a wait if somebody reopens, and are put
/// back where nobody does.
/// </summary>
internal readonly record struct SlaBeside<TWatch>(SlaClock First, SlaClock Next, TWatch Watch) where TWatch : struct, ISlaWatch<TWatch>
{
    public bool IsKept { get; } = true;

    /// <summary>The same with the first response ended, as it stood.</summary>
    public SlaBeside<TWatch> Acknowledged(SlaTime at, SlaTerms terms, SlaTime limit)
    {
        var first = First;
        first.End(at, terms, limit, SlaEnding.Answered);
        Watch.End(SlaMetric.FirstResponse, in first, limit, SlaEnding.Answered);
        return this with { First = first };
    }
}
