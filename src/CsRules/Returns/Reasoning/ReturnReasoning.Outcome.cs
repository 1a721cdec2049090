namespace CsRules.Returns;

internal partial struct ReturnReasoning
{
    private void Conclude()
    {
        Basis = _conformity == Truth.True ? ReturnBasis.NotAsDescribed
            : _mind == Truth.True ? ReturnBasis.ChangeOfMind
            : _terms == Truth.True ? ReturnBasis.ShopPolicy
            : ReturnBasis.None;
        var statute = Truths.Or(_conformity, _mind);
        if (Basis != ReturnBasis.None) Outcome = ReturnOutcome.Allowed;
        else if (statute == Truth.Unknown || (!OutOfScope && _terms == Truth.Unknown)) Outcome = ReturnOutcome.NeedsEvidence;
        else if (GoodwillHelps()) (Outcome, Basis) = (ReturnOutcome.Allowed, ReturnBasis.Goodwill);
        else Outcome = OutOfScope ? ReturnOutcome.OutOfScope : ReturnOutcome.Refused;
        if (Basis == ReturnBasis.Goodwill) Note(ReturnRule.Goodwill);
        if (Basis == ReturnBasis.ChangeOfMind)
        {
            if (MindWindow.IsKnown) Note(ReturnRule.InWindow);
            if (Claim.Withdrawal.ClaimsNonconformity) Note(ReturnRule.FellBack);
        }

        if (Basis == ReturnBasis.NotAsDescribed) Extent = Claim.Sale.PartOfSet is null ? ReturnExtent.Whole : ReturnExtent.PartOfSet;
        if (Outcome != ReturnOutcome.Allowed) Extent = ReturnExtent.Whole;
        CollectMissing();
        ChooseWindow();
    }

    private readonly bool GoodwillHelps() =>
        GoodwillWindow.IsKnown && Notice <= GoodwillWindow.LastDay && NotBarredAfterWaivers() == Truth.True;

    private void CollectMissing()
    {
        IfUnproven = Outcome;
        if (Outcome != ReturnOutcome.NeedsEvidence) return;
        if (_mind == Truth.Unknown || (_conformity != Truth.Unknown && _terms == Truth.Unknown)) Missing |= _mindMissing;
        if (_conformity == Truth.Unknown) Missing |= _conformityMissing;
        // Who has to prove a fact loses by it when nobody can.
        IfUnproven = (Missing & Rights.ConsumerProves).IsEmpty ? ReturnOutcome.Allowed : ReturnOutcome.Refused;
    }

    private void ChooseWindow()
    {
        var statute = Basis == ReturnBasis.NotAsDescribed ? ConformityWindow
            : Basis != ReturnBasis.ChangeOfMind && Claim.Withdrawal.KnownNonconformity != Proof.No ? WindowSpan.Later(MindWindow, ConformityWindow)
            : MindWindow;
        if (OutOfScope) statute = default;
        Window = WindowSpan.Later(statute, TermsWindow);
        if (Basis == ReturnBasis.Goodwill) Window = WindowSpan.Later(Window, GoodwillWindow);
    }
}
