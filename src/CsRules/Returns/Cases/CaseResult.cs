using System.Collections.Immutable;

namespace CsRules.Returns;

/// <summary>What a case came to.</summary>
/// <param name="Case">The case.</param>
/// <param name="Decision">The decision on its facts, with every finding.</param>
/// <param name="Differences">Where it is not as expected; empty where it is.</param>
/// <example>
/// <para>Nothing that is expected differs:</para>
/// <code>
/// var one = new LawCase { Id = "day-7", Source = "Art 17(1)", Given = new() { Claim = claim, AsOf = asOf }, Expected = new() { Outcome = ReturnOutcome.Allowed } };
/// CaseResult result = one.Run();
/// result.Holds;                // true
/// result.Decision.LastDay;     // 2025-10-10
/// </code>
/// </example>
public sealed record CaseResult(LawCase Case, ReturnDecision Decision, ImmutableArray<CaseDifference> Differences)
{
    /// <summary>True where nothing differs.</summary>
    public bool Holds => Differences.IsEmpty;
}
