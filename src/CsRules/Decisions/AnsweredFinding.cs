using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Decisions;

/// <summary>A finding in words.</summary>
/// <example>
/// <para>What a finding does and what it says are two things; only the text changes with the language:</para>
/// <code>
/// AnsweredFinding lapsed = ReturnAnswer.Of(Law.Korea.Decide(claim, now), "R-1", Language.English).Findings[0];
/// lapsed.Code;     // "return.window-lapsed"
/// lapsed.Effect;   // Blocks
/// </code>
/// </example>
public sealed record AnsweredFinding(string Code, FindingEffect Effect, ImmutableArray<AnsweredCitation> Citations, string Text)
{
    internal static AnsweredFinding Of(Finding finding, Language language) => new(
        finding.Code, finding.Effect, [.. finding.Citations.Select(c => AnsweredCitation.Of(c, language))], finding.Explain(language));
}
