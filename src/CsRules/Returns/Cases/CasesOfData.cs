using CsRules.Decisions;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>Which cases rest on which data of an act: what their decisions read, the articles they cited, and the scope that kept the act out of them.</summary>
internal static class CasesOfData
{
    /// <summary>The cases by the datum's code, each once, in their order.</summary>
    public static ILookup<string, CaseResult> Of(Law act, IEnumerable<CaseResult> cases)
    {
        var topics = Enum.GetValues<LawTopic>().Where(topic => act.Regime.Cite(topic) is not null)
            .ToLookup(topic => Place(act.Regime.Cite(topic)!), LawRegister.Topic);
        return cases.SelectMany(result => Codes(result).Distinct(StringComparer.Ordinal), (result, code) => (code, result))
            .ToLookup(one => one.code, one => one.result, StringComparer.Ordinal);

        IEnumerable<string> Codes(CaseResult result) => ReferenceEquals(result.Decision.Regime.Act, act.Regime.Act)
            ? Read(result.Decision).Concat(Cited(result.Decision).SelectMany(citation => topics[Place(citation)]))
            : KeptOut(act, result.Case.Given);
    }

    private static IEnumerable<string> Read(ReturnDecision decision) =>
        decision.Trace().Where(step => step.Effect != TraceEffect.DoesNotApply).Select(step => step.Datum.Code);

    private static IEnumerable<Citation> Cited(ReturnDecision decision) =>
        decision.Findings.Concat(decision.Charges.Select(charge => charge.Finding)).SelectMany(finding => finding.Citations)
            .Concat(decision.VoidTerms.SelectMany(clause => clause.Finding.Citations));

    // Another act of the country decided, because this one has nothing to say of such a sale.
    private static IEnumerable<string> KeptOut(Law act, ReturnCase given) => given.AsOf is { } asOf
        ? act.Decide(given.Claim, asOf).Trace().Where(step => step is { Stage: TraceStage.Scope, Effect: TraceEffect.Applies }).Select(step => step.Datum.Code)
        : [];

    private static (string Text, string Article) Place(Citation citation) => (citation.Text.Id, citation.Article);
}
