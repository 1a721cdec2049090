using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>The facts of a claim on which exclusions rest: which are proven, which in dispute.</summary>
internal readonly record struct ClaimProofs(FactSet Proven, FactSet Disputed)
{
    public static ClaimProofs Of(ReturnClaim claim)
    {
        var (condition, supply, notices) = (claim.Condition, claim.Supply, claim.Notices);
        var proofs = default(ClaimProofs)
            .With(ClaimFact.DamagedByConsumer, condition.OnlyOpenedToCheck ? Proof.No : condition.DamagedByConsumer)
            .With(ClaimFact.ValueLostByUse, condition.ValueLostByUse)
            .With(ClaimFact.ValueLostByTime, condition.ValueLostByTime)
            .With(ClaimFact.CopyablePackagingDamaged, condition.CopyablePackagingDamaged)
            .With(ClaimFact.SupplyBegun, supply.Begun)
            .With(ClaimFact.BegunWithConsent, supply.BegunWithConsent)
            .With(ClaimFact.FullyPerformed, supply.FullyPerformed)
            .With(ClaimFact.OwnTermsShown, claim.Contract.OwnTermsShown)
            .With(ClaimFact.ExclusionMarked, notices.OnlyOnOuterCarton ? Proof.No : notices.ExclusionMarked)
            .With(ClaimFact.TrialOffered, notices.TrialOffered);
        foreach (var nature in claim.Sale.Nature) proofs = proofs.With(FactOf(nature), Proof.Proven);
        return claim.Sale.MadeToOrder is not { } order
            ? proofs
            : proofs
                .With(ClaimFact.IndividuallyProduced, order.IndividuallyProduced)
                .With(ClaimFact.IrrecoverableDamage, order.IrrecoverableDamage)
                .With(ClaimFact.SeparateNotice, order.SeparateNotice)
                .With(ClaimFact.WrittenConsent, order.WrittenConsent);
    }

    /// <summary>Whether every fact is shown.</summary>
    public Truth All(FactSet facts)
    {
        var left = facts.Without(Proven);
        return left.IsEmpty ? Truth.True : left.Without(Disputed).IsEmpty ? Truth.Unknown : Truth.False;
    }

    /// <summary>Whether one of the facts is shown; none asked for is enough.</summary>
    public Truth AnyOrNone(FactSet facts) =>
        facts.IsEmpty || !(facts & Proven).IsEmpty ? Truth.True
        : !(facts & Disputed).IsEmpty ? Truth.Unknown
        : Truth.False;

    private ClaimProofs With(ClaimFact fact, Proof proof) => proof switch
    {
        Proof.Proven => this with { Proven = Proven.With(fact) },
        Proof.Disputed => this with { Disputed = Disputed.With(fact) },
        _ => this,
    };

    private static ClaimFact FactOf(GoodsNature nature) => nature switch
    {
        GoodsNature.MarketPriced => ClaimFact.MarketPriced,
        GoodsNature.Perishable => ClaimFact.Perishable,
        GoodsNature.HygieneUnsealed => ClaimFact.HygieneUnsealed,
        GoodsNature.InseparablyMixed => ClaimFact.InseparablyMixed,
        GoodsNature.MarketAlcohol => ClaimFact.MarketAlcohol,
        GoodsNature.UrgentRepair => ClaimFact.UrgentRepair,
        GoodsNature.MediaUnsealed => ClaimFact.MediaUnsealed,
        GoodsNature.Periodical => ClaimFact.Periodical,
        GoodsNature.PublicAuction => ClaimFact.PublicAuction,
        GoodsNature.DatedLeisure => ClaimFact.DatedLeisure,
        GoodsNature.Download => ClaimFact.Download,
        _ => throw new ArgumentOutOfRangeException(nameof(nature)),
    };
}
