using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>What stands against a withdrawal without a reason, by the law's exclusions (one bit each, in their order).</summary>
/// <param name="Barring">Exclusions that bar.</param>
/// <param name="Open">Exclusions that hang on a disputed fact.</param>
/// <param name="Cured">Exclusions that would bar, had the seller taken the measures that the law demands.</param>
/// <param name="SparesUnbegun">Whether the part that was not begun stays free.</param>
/// <param name="Missing">The facts that the open ones hang on.</param>
internal readonly record struct Bars(uint Barring, uint Open, uint Cured, bool SparesUnbegun, FactSet Missing)
{
    /// <summary>Whether nothing bars.</summary>
    public Truth NothingBars => Free(Barring, Open);

    public static Bars Of(Law law, ReturnClaim claim)
    {
        var proofs = ClaimProofs.Of(claim);
        var bars = default(Bars);
        if (proofs.AreNone) return bars;
        for (var i = 0; i < law.Exclusions.Length; i++)
        {
            ref readonly var exclusion = ref law.Exclusions[i];
            if (!exclusion.Concerns(claim.Sale.Subject)) continue;
            var ground = proofs.All(exclusion.Grounds);
            if (ground == Truth.False) continue;
            var measures = exclusion.EveryMeasure ? proofs.All(exclusion.Measures) : proofs.AnyOrNone(exclusion.Measures);
            var spares = exclusion.SparesUnbegunPart && claim.Supply.Divisible;
            var bit = 1u << i;
            bars = Truths.And(ground, measures) switch
            {
                Truth.True when spares => bars with { SparesUnbegun = true },
                Truth.True => bars with { Barring = bars.Barring | bit },
                Truth.Unknown when spares => bars,
                Truth.Unknown => bars with { Open = bars.Open | bit, Missing = bars.Missing | ((exclusion.Grounds | exclusion.Measures) & proofs.Disputed) },
                _ => bars with { Cured = bars.Cured | bit },
            };
        }

        return bars;
    }

    /// <summary>Whether nothing bars once the shop does without some of them.</summary>
    public Truth NothingBarsBut(uint waived) => Free(Barring & ~waived, Open & ~waived);

    private static Truth Free(uint barring, uint open) => barring != 0 ? Truth.False : open != 0 ? Truth.Unknown : Truth.True;
}
