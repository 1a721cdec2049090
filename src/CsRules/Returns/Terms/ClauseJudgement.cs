using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Returns;

/// <summary>Whether a clause stands.</summary>
/// <example>
/// <para>Text of no known kind is not taken as valid: a person has to read it:</para>
/// <code>
/// var blog = new PolicyClause { Kind = ClauseKind.Other, Text = "See our blog." };
/// ReturnRights.Korea.Read(new() { Clauses = [blog] }).Judgements[0].Verdict;   // Doubtful
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ClauseVerdict>))]
public enum ClauseVerdict
{
    /// <summary>Unsettled, or it hangs on facts of the case: a person should look.</summary>
    Doubtful,

    /// <summary>It stands.</summary>
    Valid,

    /// <summary>It is worse for the consumer than the law and has no effect.</summary>
    Void,
}

/// <summary>One clause, judged: its verdict, the articles, and what the law says instead.</summary>
/// <param name="Index">Place of the clause in the policy, from 0.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Verdict">Whether it stands.</param>
/// <param name="Finding">Why, with its citations and data.</param>
/// <param name="MayObstruct">True where holding it out to consumers may itself be a forbidden obstruction.</param>
/// <example>
/// <para>A window of ten days helps the consumer, one of three takes away:</para>
/// <code>
/// var terms = ReturnRights.Korea.Read(new()
/// {
///     Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 10 }, new() { Kind = ClauseKind.ReturnWindow, Days = 3 }],
/// });
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
