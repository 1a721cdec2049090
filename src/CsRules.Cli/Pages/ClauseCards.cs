using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Returns;

namespace CsRules.Cli.Pages;

/// <summary>Clauses of a shop's terms, each with its verdict and the law beside it.</summary>
internal static class ClauseCards
{
    /// <summary>Writes one clause.</summary>
    /// <param name="page">Where.</param>
    /// <param name="clause">The judged clause.</param>
    /// <param name="text">Its text, or what it comes to.</param>
    /// <param name="language">The language.</param>
    public static void Write(PageBody page, AnsweredClause clause, string text, Language language) => page.Verdict(
        Of(clause.Verdict), Explanations.Label(clause.Verdict, language), $"{clause.Number}. {text}", [clause.Text], clause.Citations);

    private static Tone Of(ClauseVerdict verdict) => verdict switch
    {
        ClauseVerdict.Valid => Tone.Good,
        ClauseVerdict.Void => Tone.Bad,
        _ => Tone.Doubt,
    };
}
