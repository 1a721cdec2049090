using System.Runtime.CompilerServices;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>The facts of a claim on which exclusions rest: which are proven, which in dispute.</summary>
internal readonly record struct ClaimProofs(FactSet Proven, FactSet Disputed)
{
    /// <summary>True where nobody says or denies anything: no exclusion rests on nothing.</summary>
    public bool AreNone => Proven.IsEmpty && Disputed.IsEmpty;

    public static ClaimProofs Of(ReturnClaim claim)
    {
        var (condition, supply, notices) = (claim.Condition, claim.Supply, claim.Notices);
        var found = default(Sets);
        found.Add(ClaimFact.DamagedByConsumer, condition.OnlyOpenedToCheck ? Proof.No : condition.DamagedByConsumer);
        found.Add(ClaimFact.ValueLostByUse, condition.ValueLostByUse);
        found.Add(ClaimFact.ValueLostByTime, condition.ValueLostByTime);
        found.Add(ClaimFact.CopyablePackagingDamaged, condition.CopyablePackagingDamaged);
        // Of what was used the supply has begun.
        found.Add(ClaimFact.SupplyBegun, supply is { Begun: Proof.No, Used.Used: > 0 } ? Proof.Proven : supply.Begun);
        found.Add(ClaimFact.BegunWithConsent, supply.BegunWithConsent);
        found.Add(ClaimFact.FullyPerformed, supply.FullyPerformed);
        found.Add(ClaimFact.OwnTermsShown, claim.Contract.OwnTermsShown);
        found.Add(ClaimFact.ExclusionMarked, notices.OnlyOnOuterCarton ? Proof.No : notices.ExclusionMarked);
        found.Add(ClaimFact.TrialOffered, notices.TrialOffered);
        foreach (var nature in claim.Sale.Nature) found.Add(FactOf(nature), Proof.Proven);
        if (claim.Sale.MadeToOrder is { } order)
        {
            found.Add(ClaimFact.IndividuallyProduced, order.IndividuallyProduced);
            found.Add(ClaimFact.IrrecoverableDamage, order.IrrecoverableDamage);
            found.Add(ClaimFact.SeparateNotice, order.SeparateNotice);
            found.Add(ClaimFact.WrittenConsent, order.WrittenConsent);
        }

        return new(found.Proven, found.Disputed);
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
        GoodsNature.RegisteredVehicle => ClaimFact.RegisteredVehicle,
        GoodsNature.InstalledAppliance => ClaimFact.InstalledAppliance,
        GoodsNature.PassengerFlight => ClaimFact.PassengerFlight,
        _ => throw new ArgumentOutOfRangeException(nameof(nature)),
    };

    // Two sets that grow while a claim is read, and are never seen after.
    private struct Sets
    {
        public FactSet Proven;
        public FactSet Disputed;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ClaimFact fact, Proof proof)
        {
            if (proof == Proof.No) return;
            if (proof == Proof.Proven) Proven = Proven.With(fact);
            else Disputed = Disputed.With(fact);
        }
    }
}
