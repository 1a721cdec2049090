using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Returns;

/// <summary>A case that was run, in words: what differs, and why it came out as it did.</summary>
/// <example>
/// <para>Where nothing differs there is nothing to explain:</para>
/// <code>
/// var one = new LawCase { Id = "day-7", Source = "Art 17(1)", Given = new() { Claim = claim, AsOf = asOf }, Expected = new() { Outcome = ReturnOutcome.Allowed } };
/// AnsweredCase.Of(one.Run(), Language.English).Findings.Length;   // 0
/// </code>
/// </example>
/// <param name="Id">The case.</param>
/// <param name="Source">Where its outcome comes from.</param>
/// <param name="Holds">True where nothing differs.</param>
/// <param name="Differences">What differs.</param>
/// <param name="Findings">Everything found, where something differs.</param>
public sealed record AnsweredCase(string Id, string Source, bool Holds, ImmutableArray<CaseDifference> Differences, ImmutableArray<AnsweredFinding> Findings)
{
    /// <summary>Lays out a result in a language.</summary>
    public static AnsweredCase Of(CaseResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(result.Case.Id, result.Case.Source, result.Holds, result.Differences,
            result.Holds ? [] : [.. result.Decision.Findings.Select(f => AnsweredFinding.Of(f, language))]);
    }
}
