using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>The ways to a return that hang on missing facts: what each lacks; null where a way is not open.</summary>
internal readonly record struct OpenWays(FactSet? ByMind, FactSet? ByConformity, FactSet? ByTerms)
{
    /// <summary>Every fact that would open one of them.</summary>
    public FactSet All => (ByMind ?? default) | (ByConformity ?? default) | (ByTerms ?? default);

    /// <summary>What becomes of the return when nobody can prove anything: who has to prove a fact loses by it, and one way is enough.</summary>
    public ReturnOutcome IfUnproven(FactSet consumerProves) =>
        IsLeft(ByMind, consumerProves) || IsLeft(ByConformity, consumerProves) || IsLeft(ByTerms, consumerProves)
            ? ReturnOutcome.Allowed
            : ReturnOutcome.Refused;

    private static bool IsLeft(FactSet? missing, FactSet consumerProves) => missing is { } facts && (facts & consumerProves).IsEmpty;
}
