using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Returns;

/// <summary>A judged clause in words; numbers count from 1.</summary>
/// <example>
/// <para>A clause that takes away what the law gives is void:</para>
/// <code>
/// var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.NoReturns, Scope = ClauseScope.SaleItems }] }.Compile(Law.Korea);
/// AnsweredClause.Of(terms.Judgements[0], Language.English).Verdict;   // Void
/// </code>
/// </example>
public sealed record AnsweredClause(int Number, ClauseKind Kind, ClauseVerdict Verdict, string? Clause, ImmutableArray<string> Citations, string Text)
{
    /// <summary>Lays out a judged clause.</summary>
    public static AnsweredClause Of(ClauseJudgement judgement, Language language)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return new(judgement.Index + 1, judgement.Clause.Kind, judgement.Verdict, judgement.Clause.Text,
            [.. judgement.Citations.Select(c => c.Format(language))], judgement.Explain(language));
    }
}
