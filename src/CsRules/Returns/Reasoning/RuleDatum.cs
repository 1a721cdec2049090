namespace CsRules.Returns;

/// <summary>A value that a finding's text shows: its name, and where a decision holds it.</summary>
internal sealed record RuleDatum(string Name, Func<ReturnReasoning, object?> Of);
