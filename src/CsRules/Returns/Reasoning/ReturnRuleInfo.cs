using CsRules.Decisions;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>A row of the table: what a rule is called, what it does, where it stands, which values its text shows, and whether a customer hears it.</summary>
internal sealed record ReturnRuleInfo(ReturnRule Rule, string Code, FindingEffect Effect, LawTopic? Topic, params RuleDatum[] Data)
{
    public CustomerHears Hears { get; init; }
}
