namespace CsRules.Returns;

/// <summary>What bars a withdrawal without a reason. It never bars one for goods that are not as agreed.</summary>
internal partial struct ReturnReasoning
{
    private void JudgeExclusions()
    {
        ReadProofs();
        var exclusions = Rights.Exclusions;
        for (var i = 0; i < exclusions.Length; i++)
        {
            ref readonly var exclusion = ref exclusions[i];
            if (!exclusion.Concerns(Claim.Sale.Subject)) continue;
            var ground = All(exclusion.Grounds);
            if (ground == Truth.False) continue;
            var measures = exclusion.EveryMeasure ? All(exclusion.Measures) : AnyOrNone(exclusion.Measures);
            switch (Truths.And(ground, measures))
            {
                case Truth.True when exclusion.SparesUnbegunPart && Claim.Supply.Divisible:
                    Extent = ReturnExtent.UnbegunPart;
                    Note(ReturnRule.UnbegunPart);
                    break;
                case Truth.True:
                    Barring |= 1u << i;
                    break;
                case Truth.Unknown when !(exclusion.SparesUnbegunPart && Claim.Supply.Divisible):
                    Open |= 1u << i;
                    _mindMissing |= (exclusion.Grounds | exclusion.Measures) & _disputed;
                    break;
                case Truth.False:
                    Cured |= 1u << i;
                    break;
            }
        }

        _notBarred = Barring != 0 ? Truth.False : Open != 0 ? Truth.Unknown : Truth.True;
        _mind = Truths.And(Truths.And(_mindInTime, _notBarred), Truths.And(JudgeSet(), JudgePresent()));
        if (OutOfScope) _mind = Truth.False;
    }

    private void ReadProofs()
    {
        var condition = Claim.Condition;
        if (!condition.OnlyOpenedToCheck) Read(ClaimFact.DamagedByConsumer, condition.DamagedByConsumer);
        Read(ClaimFact.ValueLostByUse, condition.ValueLostByUse);
        Read(ClaimFact.ValueLostByTime, condition.ValueLostByTime);
        Read(ClaimFact.CopyablePackagingDamaged, condition.CopyablePackagingDamaged);
        Read(ClaimFact.SupplyBegun, Claim.Supply.Begun);
        Read(ClaimFact.BegunWithConsent, Claim.Supply.BegunWithConsent);
        Read(ClaimFact.FullyPerformed, Claim.Supply.FullyPerformed);
        Read(ClaimFact.OwnTermsShown, Claim.Contract.OwnTermsShown);
        foreach (var nature in Claim.Sale.Nature) Read(ClaimFact.MarketPriced + (int)nature, Proof.Proven);
        if (!Claim.Notices.OnlyOnOuterCarton) Read(ClaimFact.ExclusionMarked, Claim.Notices.ExclusionMarked);
        Read(ClaimFact.TrialOffered, Claim.Notices.TrialOffered);
        if (Claim.Sale.MadeToOrder is not { } order) return;
        Read(ClaimFact.IndividuallyProduced, order.IndividuallyProduced);
        Read(ClaimFact.IrrecoverableDamage, order.IrrecoverableDamage);
        Read(ClaimFact.SeparateNotice, order.SeparateNotice);
        Read(ClaimFact.WrittenConsent, order.WrittenConsent);
    }

    private void Read(ClaimFact fact, Proof proof)
    {
        if (proof == Proof.Proven) _proven = _proven.With(fact);
        else if (proof == Proof.Disputed) _disputed = _disputed.With(fact);
    }

    private readonly Truth All(FactSet facts)
    {
        var left = facts.Bits & ~_proven.Bits;
        return left == 0 ? Truth.True : (left & ~_disputed.Bits) == 0 ? Truth.Unknown : Truth.False;
    }

    private readonly Truth AnyOrNone(FactSet facts) =>
        facts.IsEmpty || (facts.Bits & _proven.Bits) != 0 ? Truth.True
        : (facts.Bits & _disputed.Bits) != 0 ? Truth.Unknown
        : Truth.False;

    private Truth JudgeSet()
    {
        if (Claim.Sale.PartOfSet is not { } set) return Truth.True;
        var separately = Truths.Of(set.SoldSeparately);
        Note(separately switch { Truth.True => ReturnRule.PartOfSet, Truth.Unknown => ReturnRule.SetDisputed, _ => ReturnRule.SetIsOne });
        if (separately == Truth.Unknown) _mindMissing = _mindMissing.With(ClaimFact.SoldSeparately);
        if (separately != Truth.False && Extent == ReturnExtent.Whole) Extent = ReturnExtent.PartOfSet;
        return separately;
    }

    // Until the recipient accepts, the buyer is the contract's party; afterwards it is unsettled who may withdraw.
    private Truth JudgePresent()
    {
        if (Claim.Sale.Present is not { } present) return Truth.True;
        if (present.Accepted) Note(ReturnRule.PresentAccepted);
        else Note(present.AskedByRecipient ? ReturnRule.RecipientTooEarly : ReturnRule.PresentNotAccepted);
        return Truths.Of(present.Accepted || !present.AskedByRecipient);
    }
}
