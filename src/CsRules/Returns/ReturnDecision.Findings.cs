using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;

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
            var findings = ImmutableArray.CreateBuilder<Finding>();
            if (_reasoning.Rights is null) return [];
            AddScope(findings);
            AddExclusions(findings);
            foreach (var rule in ReturnRules.All)
                if (_reasoning.Has(rule.Rule)) findings.Add(Of(rule));
            return findings.ToImmutable();
        }
    }

    private void AddScope(ImmutableArray<Finding>.Builder findings)
    {
        if (_reasoning.ScopeRule < 0) return;
        var rule = _reasoning.Rights.Scope[_reasoning.ScopeRule];
        findings.Add(new(rule.Code, Weigh(FindingEffect.Blocks), [rule.Citation], []));
    }

    private void AddExclusions(ImmutableArray<Finding>.Builder findings)
    {
        var exclusions = _reasoning.Rights.Exclusions;
        for (var i = 0; i < exclusions.Length; i++)
        {
            var source = exclusions[i].Source;
            var notices = _reasoning.Rights.Regime.Cite(LawTopic.ExclusionNotices);
            var burden = _reasoning.Rights.Regime.Cite(LawTopic.Burden);
            if ((_reasoning.Barring >> i & 1) != 0)
                findings.Add(new(source.Code, Weigh(FindingEffect.Blocks), [source.Citation], []));
            if ((_reasoning.Open >> i & 1) != 0)
                findings.Add(new(source.Code + "-disputed", Weigh(FindingEffect.NeedsEvidence), Cite(source.Citation, burden), []));
            if ((_reasoning.Cured >> i & 1) != 0)
                findings.Add(new(source.Code + "-unmarked", FindingEffect.Supports, Cite(source.Citation, notices), []));
        }
    }

    private static ImmutableArray<Citation> Cite(Citation first, Citation? second) => second is null ? [first] : [first, second];

    private Finding Of(ReturnRuleInfo rule)
    {
        var citation = rule.Topic is { } topic ? _reasoning.Rights.Regime.Cite(topic) : null;
        var data = ImmutableArray.CreateBuilder<Datum>();
        foreach (var name in rule.Data)
            if (Value(name) is { } value) data.Add(new(name, value));
        return new(rule.Code, Weigh(rule.Effect), citation is null ? [] : [citation], data.ToImmutable());
    }

    // What stands against an allowed return stands against another right only; what is disputed no longer decides.
    private FindingEffect Weigh(FindingEffect effect) => Outcome switch
    {
        ReturnOutcome.Allowed when effect is FindingEffect.Blocks or FindingEffect.NeedsEvidence => FindingEffect.Informs,
        ReturnOutcome.Refused or ReturnOutcome.OutOfScope when effect is FindingEffect.Supports => FindingEffect.Informs,
        _ => effect,
    };

    private object? Value(string name) => name switch
    {
        "start" => StartDay,
        "mindStart" => _reasoning.MindWindow.IsKnown ? _reasoning.MindWindow.From : null,
        "lastDay" => LastDay,
        "mindLastDay" => MindLastDay,
        "conformityLastDay" => _reasoning.ConformityWindow.IsKnown ? _reasoning.ConformityWindow.LastDay : null,
        "termsLastDay" => _reasoning.TermsWindow.IsKnown ? _reasoning.TermsWindow.LastDay : null,
        "goodwillLastDay" => _reasoning.GoodwillWindow.IsKnown ? _reasoning.GoodwillWindow.LastDay : null,
        "notice" => NoticeDay,
        "daysLate" => Period.DaysBetween(_reasoning.MindWindow.LastDay, NoticeDay),
        "reached" => _reasoning.Claim.Withdrawal.NoticeReachedOn?.On(_reasoning.Rights.Zone),
        "supply" => _reasoning.Supply,
        "knew" => _reasoning.Knew,
        "voidCount" => _reasoning.Terms.VoidCount,
        "doubtfulCount" => _reasoning.Terms.DoubtfulCount,
        _ => throw new ArgumentException($"No value is called '{name}'.", nameof(name)),
    };
}
