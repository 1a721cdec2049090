namespace CsRules.Returns;

/// <summary>Whether a finished reasoning tells a rule.</summary>
internal delegate bool RuleTest(in ReturnReasoning reasoning);
