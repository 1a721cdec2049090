using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Returns;

/// <summary>
/// A shop's notice on returns, for its product pages and its FAQ: made from its settings, and judged like any terms. Immutable; share one
/// among all threads.
/// </summary>
/// <example>
/// <para>What is written is read as what was meant, and nothing of it is void or in doubt:</para>
/// <code>
/// ReturnNotice notice = new ReturnSettings { ReturnFee = Money.Won(3_000) }.Compile();
/// var page = string.Join('\n', notice.Lines(Language.Korean).Select(line =&gt; line.Sentence));
/// TermsText.Read(page).Compile(Law.Korea).Judgements.All(j =&gt; j.Verdict == ClauseVerdict.Valid);   // true
/// </code>
/// </example>
public sealed class ReturnNotice
{
    internal ReturnNotice(ReturnTerms terms) => Terms = terms;

    /// <summary>The clauses of the notice, judged: ready for deciding returns by them.</summary>
    public ReturnTerms Terms { get; }

    /// <summary>The sentences, in the order of the questions that customers ask.</summary>
    public ImmutableArray<NoticeLine> Lines(Language language) =>
    [
        .. Terms.Judgements.OrderBy(j => Question(j.Clause.Kind)).Select(j => new NoticeLine(
            Texts.Label("terms.question." + Question(j.Clause.Kind).ToString().ToLowerInvariant(), language), TermsText.Write(j.Clause, language),
            j.Clause.Kind, [.. j.Citations.Select(c => c.Format(language)).Distinct()])
            {
                ForShop = j.Clause.Kind == ClauseKind.ExclusionMarked ? Texts.Label("terms.advice.marking", language) : null,
            }),
    ];

    private static Asked Question(ClauseKind kind) => kind switch
    {
        ClauseKind.FreeReturns or ClauseKind.ReturnShippingFee => Asked.Cost,
        ClauseKind.LimitedByLaw or ClauseKind.ExclusionMarked or ClauseKind.AcceptsExcluded => Asked.Limits,
        ClauseKind.DefectsAsLaw => Asked.Defects,
        ClauseKind.RefundWithin or ClauseKind.RefundAsLaw or ClauseKind.OriginalMeans => Asked.Refund,
        ClauseKind.ExchangeOffered => Asked.Exchange,
        ClauseKind.IntermediaryNotice => Asked.Seller,
        _ => Asked.Window,
    };

    // In the order in which a page answers them.
    private enum Asked
    {
        Window,
        Cost,
        Limits,
        Defects,
        Refund,
        Exchange,
        Seller,
    }
}
