namespace CsRules.Returns;

/// <summary>Whether a customer hears a finding that neither blocks nor waits for evidence: what decided, what it costs and what is still open; the rest is the agent's.</summary>
internal static class CustomerHears
{
    public static readonly RuleTest OnlyIfItDecides = (in _) => false;

    public static readonly RuleTest Always = (in _) => true;

    public static readonly RuleTest IfAllowed = (in r) => r.Outcome == ReturnOutcome.Allowed;

    public static readonly RuleTest UnlessAllowed = (in r) => r.Outcome != ReturnOutcome.Allowed;

    /// <summary>What a person still has to look at: whoever is refused waits for nothing.</summary>
    public static readonly RuleTest WhileOpen = (in r) => r.Outcome is ReturnOutcome.Allowed or ReturnOutcome.NeedsEvidence;

    /// <summary>The same, of what can stand in the way of a change of mind alone.</summary>
    public static readonly RuleTest WhileOpenForAChangeOfMind = (in r) => WhileOpen(r) && r.Basis != ReturnBasis.NotAsDescribed;
}
