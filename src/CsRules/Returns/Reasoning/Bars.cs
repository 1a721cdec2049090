using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>What stands against a withdrawal without a reason, by the law's exclusions (one bit each, in their order).</summary>
/// <param name="Barring">Exclusions that bar.</param>
/// <param name="Open">Exclusions that hang on a disputed fact.</param>
/// <param name="Cured">Exclusions that would bar, had the seller taken the measures that the law demands.</param>
/// <param name="Spared">Exclusions that are proven and yet leave free the part of the supply that was not begun.</param>
internal readonly record struct Bars(uint Barring, uint Open, uint Cured, uint Spared)
{
    /// <summary>Whether nothing bars.</summary>
    public Truth NothingBars => NothingBarsBut(0);

    public static Bars Of(Law law, ReturnClaim claim, in ClaimProofs proofs) => proofs.AreNone ? default : Found(law, claim, proofs);

    /// <summary>Whether nothing bars once the shop does without some of them.</summary>
    public Truth NothingBarsBut(uint waived) =>
        (Barring & ~waived) != 0 ? Truth.False : (Open & ~waived) != 0 ? Truth.Unknown : Truth.True;

    /// <summary>The facts that open exclusions hang on, but for those that the shop does without. A measure that was taken needs no other.</summary>
    public FactSet MissingBut(uint waived, Law law, in ClaimProofs proofs)
    {
        var missing = default(FactSet);
        for (var i = 0; i < law.Exclusions.Length; i++)
        {
            if ((Open & ~waived & 1u << i) == 0) continue;
            ref readonly var exclusion = ref law.Exclusions[i];
            var measures = Taken(exclusion, proofs) == Truth.True ? default : exclusion.Measures;
            missing |= (exclusion.Grounds | measures) & proofs.Disputed;
        }

        return missing;
    }

    /// <summary>Whether all that may bar leaves the part free that was not begun.</summary>
    public bool MaySpareOnly(uint waived, Law law)
    {
        for (var i = 0; i < law.Exclusions.Length; i++)
            if ((Open & ~waived & 1u << i) != 0 && !law.Exclusions[i].SparesUnbegunPart) return false;
        return (Barring & ~waived) == 0;
    }

    private static Bars Found(Law law, ReturnClaim claim, in ClaimProofs proofs)
    {
        var (barring, open, cured, spared) = (0u, 0u, 0u, 0u);
        for (var i = 0; i < law.Exclusions.Length; i++)
        {
            ref readonly var exclusion = ref law.Exclusions[i];
            if (!exclusion.Concerns(claim.Sale.Subject)) continue;
            var ground = proofs.All(exclusion.Grounds);
            if (ground == Truth.False) continue;
            var bit = 1u << i;
            switch (Truths.And(ground, Taken(exclusion, proofs)))
            {
                case Truth.True when exclusion.SparesUnbegunPart && claim.Supply.HasUnbegunPart: spared |= bit; break;
                case Truth.True: barring |= bit; break;
                case Truth.Unknown: open |= bit; break;
                default: cured |= bit; break;
            }
        }

        return new(barring, open, cured, spared);
    }

    private static Truth Taken(in CompiledExclusion exclusion, in ClaimProofs proofs) =>
        exclusion.EveryMeasure ? proofs.All(exclusion.Measures) : proofs.AnyOrNone(exclusion.Measures);
}
