using System.Collections.Immutable;

namespace CsRules.Returns;

public readonly partial struct ReturnDecision
{
    /// <summary>
    /// Which data of the law were read, at which step, with their articles and days; made when asked for. Exclusions whose ground
    /// nobody says are left out; a default decision read none.
    /// </summary>
    public ImmutableArray<TraceStep> Trace() => _reasoning.Asked.Law is null ? []
        : _beside.Longer.Law is null ? DecisionTrace.Of(_reasoning, this)
        : [.. DecisionTrace.Of(_reasoning, this), .. DecisionTrace.Of(Longer, new(Longer.Asked)).Where(step => step.Stage == TraceStage.Window)];
}
