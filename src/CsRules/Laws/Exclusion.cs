using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Laws;

/// <summary>
/// One ground that bars a withdrawal, as data: it bars where every fact of <paramref name="Grounds"/> is proven and
/// the seller's measures were taken. A disputed fact leaves it open, a fact that nobody shows leaves it without effect.
/// </summary>
/// <param name="Code">Stable code; texts are kept under it.</param>
/// <param name="Citation">The article.</param>
/// <param name="Subjects">What was sold, for the ground to matter; empty = anything.</param>
/// <param name="Grounds">Facts that must all be proven.</param>
/// <param name="Measures">Measures of the seller; empty = none needed.</param>
/// <param name="EveryMeasure">True where all measures are needed, false where one is enough.</param>
/// <param name="SparesUnbegunPart">True where the part of a divisible supply that has not begun stays withdrawable.</param>
/// <param name="Detail">Where a decree says more of it; null where none does.</param>
/// <example>
/// <para>A ground that is proven bars nothing where the seller took none of the measures:</para>
/// <code>
/// Exclusion use = Law.Korea.Regime.Exclusions.Single(e =&gt; e.Code == "return.value-lost-by-use");
/// use.Measures;   // ExclusionMarked, TrialOffered
/// Law.Korea.Decide(claim with { Condition = new() { ValueLostByUse = Proof.Proven } }, asOf).Outcome;   // Allowed
/// </code>
/// </example>
public sealed record Exclusion(
    string Code,
    Citation Citation,
    ImmutableArray<SaleSubject> Subjects,
    ImmutableArray<ClaimFact> Grounds,
    ImmutableArray<ClaimFact> Measures,
    bool EveryMeasure = false,
    bool SparesUnbegunPart = false,
    Citation? Detail = null);
