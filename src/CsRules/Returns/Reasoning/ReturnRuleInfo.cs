using CsRules.Decisions;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>A row of the table: when it is told, what it is called, what it does, where it stands, which values its text shows, and whether a customer hears it.</summary>
internal sealed record ReturnRuleInfo(RuleTest IsTold, string Code, FindingEffect Effect, LawTopic? Topic, params RuleDatum[] Data)
{
    /// <summary>A row that a judgement finds.</summary>
    public ReturnRuleInfo(ReturnRule rule, string code, FindingEffect effect, LawTopic? topic, params RuleDatum[] data)
        : this((in reasoning) => reasoning.Found.Contains(rule), code, effect, topic, data) => Rule = rule;

    /// <summary>What a judgement found; null for a row that follows from the whole.</summary>
    public ReturnRule? Rule { get; }

    /// <summary>Whether the customer hears it where it neither blocks nor waits for evidence.</summary>
    public RuleTest Hears { get; init; } = CustomerHears.OnlyIfItDecides;
}
