using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Returns;

/// <summary>One clause, judged: its verdict, the articles, and what the law says instead.</summary>
/// <param name="Index">Place of the clause in the policy, from 0.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Verdict">Whether it stands.</param>
/// <param name="Finding">Why, with its citations and data.</param>
/// <param name="MayObstruct">True where holding it out to consumers may itself be a forbidden obstruction.</param>
/// <example>
/// <para>A window of ten days helps the consumer, one of three takes away:</para>
/// <code>
/// var terms = new ReturnPolicy {
///     Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 10 }, new() { Kind = ClauseKind.ReturnWindow, Days = 3 }],
/// }.Compile(Law.Korea);
/// terms.Judgements.Select(j =&gt; j.Verdict);   // Valid, Void
/// </code>
/// </example>
public sealed record ClauseJudgement(int Index, PolicyClause Clause, ClauseVerdict Verdict, Finding Finding, bool MayObstruct)
{
    /// <summary>What the law says of it, in a sentence.</summary>
    public string Explain(Language language, Voice voice = Voice.Agent) => Finding.Explain(language, voice);

    /// <summary>The articles it was judged by.</summary>
    public ImmutableArray<Citation> Citations => Finding.Citations;
}
