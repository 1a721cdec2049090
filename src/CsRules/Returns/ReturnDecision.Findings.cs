using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;

namespace CsRules.Returns;

public readonly partial struct ReturnDecision
{
    /// <summary>
    /// Everything that was found, not only the first. A return is allowed exactly when none of them blocks or needs
    /// evidence: a ground that stands in the way of one right only informs where another right carries the return.
    /// </summary>
    public ImmutableArray<Finding> Findings => [.. Told().Select(told => told.Finding)];

    /// <summary>The findings, each with whether the customer hears it.</summary>
    internal IEnumerable<(Finding Finding, bool CustomerHears)> Told()
    {
        if (_reasoning.Asked.Law is null) yield break;
        foreach (var finding in Grounds())
            yield return (finding, finding.Effect is FindingEffect.Blocks or FindingEffect.NeedsEvidence);
        foreach (var rule in ReturnRules.All)
            if (_reasoning.Found.Contains(rule.Rule) && Of(rule) is var finding)
                yield return (finding, Hears(finding.Effect, rule.Hears));
    }

    private bool Hears(FindingEffect effect, CustomerHears told) =>
        effect is FindingEffect.Blocks or FindingEffect.NeedsEvidence
        || told == CustomerHears.Always
        || (told == CustomerHears.UnlessAllowed && Outcome != ReturnOutcome.Allowed);

    // What the law does not decide, and what it excludes.
    private IEnumerable<Finding> Grounds()
    {
        if (_reasoning.OutOfScope is { } outside) yield return new(outside.Code, Weigh(FindingEffect.Blocks), [outside.Citation], []);
        var (bars, notices, burden) = (_reasoning.Bars, Law.Regime.Cite(LawTopic.ExclusionNotices), Law.Regime.Cite(LawTopic.Burden));
        for (var i = 0; i < Law.Exclusions.Length; i++)
        {
            var source = Law.Exclusions[i].Source;
            if ((bars.Barring >> i & 1) != 0) yield return new(source.Code, Weigh(FindingEffect.Blocks), [source.Citation], []);
            if ((bars.Open >> i & 1) != 0)
                yield return new(source.Code + "-disputed", Weigh(FindingEffect.NeedsEvidence), Cite(source.Citation, burden), []);
            if ((bars.Cured >> i & 1) != 0) yield return new(source.Code + "-unmarked", FindingEffect.Supports, Cite(source.Citation, notices), []);
        }
    }

    private static ImmutableArray<Citation> Cite(Citation first, Citation? second) => second is null ? [first] : [first, second];

    private Finding Of(ReturnRuleInfo rule)
    {
        var citation = rule.Topic is { } topic ? Law.Regime.Cite(topic) : null;
        var data = ImmutableArray.CreateBuilder<Datum>();
        foreach (var datum in rule.Data)
            if (datum.Of(_reasoning) is { } value) data.Add(new(datum.Name, value));
        return new(rule.Code, Weigh(rule.Effect), citation is null ? [] : [citation], data.ToImmutable());
    }

    // What stands against an allowed return stands against another right only; what is disputed no longer decides.
    private FindingEffect Weigh(FindingEffect effect) => Outcome switch
    {
        ReturnOutcome.Allowed when effect is FindingEffect.Blocks or FindingEffect.NeedsEvidence => FindingEffect.Informs,
        ReturnOutcome.Refused or ReturnOutcome.OutOfScope when effect is FindingEffect.Supports => FindingEffect.Informs,
        _ => effect,
    };
}
