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
    public ImmutableArray<Finding> Findings
    {
        get
        {
            var told = Told();
            var findings = ImmutableArray.CreateBuilder<Finding>(told.Count);
            foreach (var one in told) findings.Add(one.Finding);
            return findings.MoveToImmutable();
        }
    }

    /// <summary>The findings, each with whether the customer hears it.</summary>
    internal List<(Finding Finding, bool CustomerHears)> Told()
    {
        var told = new List<(Finding, bool)>();
        if (_reasoning.Asked.Law is null) return told;
        AddGrounds(told);
        foreach (var other in _beside.Outside ?? [])
            if (ReturnReasoning.Of(Under(other)).OutOfScope is { } outside && told.TrueForAll(one => one.Item1.Code != outside.Code)) told.Add((OutOfScope(outside, FindingEffect.Informs), false));
        if (_beside.Longer.Law is not null) told.Add((LongerByAnotherAct(), true));
        if (HelpsInWriting()) told.Add((OnlyWritten(_beside.Unwritten.Law!), true));
        foreach (var rule in ReturnRules.All)
            if (rule.IsTold(_reasoning) && Of(rule) is var finding)
                told.Add((finding, IsHeard(finding.Effect, Outcome) || rule.Hears(_reasoning)));
        return told;
    }

    // What is disputed is looked into only where the answer hangs on it: a refusal that stands anyway waits for nothing.
    private static bool IsHeard(FindingEffect effect, ReturnOutcome outcome) =>
        effect == FindingEffect.Blocks || (effect == FindingEffect.NeedsEvidence && outcome == ReturnOutcome.NeedsEvidence);

    // What the law does not decide, and what it excludes.
    private void AddGrounds(List<(Finding, bool)> told)
    {
        var outcome = Outcome;
        void Add(string code, FindingEffect effect, ReadOnlySpan<Citation?> citations, params ImmutableArray<Datum> data)
        {
            var cited = ImmutableArray.CreateBuilder<Citation>(citations.Length);
            foreach (var citation in citations)
                if (citation is not null) cited.Add(citation);
            told.Add((new(code, effect, cited.ToImmutable(), data), IsHeard(effect, outcome)));
        }

        if (_reasoning.OutOfScope is { } outside) told.Add((OutOfScope(outside, Weigh(FindingEffect.Blocks)), true));
        var bars = _reasoning.Bars;
        if (bars == default) return;
        // What stands against a change of mind alone says so beside a return that is allowed.
        Datum aside = new("aside", Outcome == ReturnOutcome.Allowed ? new Phrase("label.set-aside", []) : Phrase.None);
        var (notices, burden) = (Law.Regime.Cite(LawTopic.ExclusionNotices), Law.Regime.Cite(LawTopic.Burden));
        for (var i = 0; i < Law.Exclusions.Length; i++)
        {
            var source = Law.Exclusions[i].Source;
            var bit = 1u << i;
            // An exclusion that the shop does without stands in nobody's way.
            var isWaived = (_reasoning.Waived & bit) != 0;
            var measures = source.Measures.IsEmpty ? null : notices;
            if (((bars.Barring | bars.Spared) & bit) != 0)
                Add(source.Code, isWaived || (bars.Spared & bit) != 0 ? FindingEffect.Informs : Weigh(FindingEffect.Blocks), [source.Citation, source.Detail, measures], (bars.Spared & bit) != 0 ? new Datum(aside.Name, Phrase.None) : aside);
            if ((bars.Open & bit) != 0)
                Add(source.Code + "-disputed", isWaived ? FindingEffect.Informs : Weigh(FindingEffect.NeedsEvidence), [source.Citation, source.Detail, measures, burden], aside);
            if ((bars.Cured & bit) != 0) Add(source.Code + "-unmarked", FindingEffect.Supports, [source.Citation, notices]);
        }
    }

    private static Finding OutOfScope(ScopeRule outside, FindingEffect effect) =>
        new(outside.Code, effect, outside.Citation is { } cited ? [cited] : [], outside.Below is { } below ? [new("below", below)] : []);

    private Finding Of(ReturnRuleInfo rule)
    {
        var citation = rule.Topic is { } topic ? Law.Regime.Cite(topic) : null;
        var data = ImmutableArray.CreateBuilder<Datum>(rule.Data.Length);
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
