namespace CsRules.Returns;

/// <summary>Whether a customer hears a finding that neither blocks nor waits for evidence: what decided, what it costs and what is still open; the rest is the agent's.</summary>
internal enum CustomerHears
{
    OnlyIfItDecides,
    Always,
    UnlessAllowed,
}
