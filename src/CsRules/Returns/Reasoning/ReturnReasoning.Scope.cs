namespace CsRules.Returns;

internal partial struct ReturnReasoning
{
    private const int InScope = -1;

    private readonly bool OutOfScope => ScopeRule != InScope;

    private void JudgeScope()
    {
        ScopeRule = InScope;
        var rules = Rights.Scope;
        for (var i = 0; i < rules.Length; i++)
            if (rules[i].Excludes(Claim.Sale))
            {
                ScopeRule = i;
                return;
            }
    }
}
