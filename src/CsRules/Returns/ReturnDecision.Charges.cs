using System.Collections.Immutable;
using CsRules.Laws;

namespace CsRules.Returns;

public readonly partial struct ReturnDecision
{
    /// <summary>Every charge that the seller demands, judged; none where the return is not allowed.</summary>
    public ImmutableArray<ChargeJudgement> Charges => Outcome == ReturnOutcome.Allowed
        ? new ChargeReader(Law.Regime, Basis, _reasoning.Cost, _reasoning.Asked.Terms.RoundTrip, FactsOf(_reasoning.Asked.Claim)).Judge(_reasoning.Asked.Claim.Charges)
        : [];

    // The facts that a charge can hang on.
    private static FactSet FactsOf(ReturnClaim claim)
    {
        var proven = ClaimProofs.Of(claim).Proven;
        return claim.Contract.NotInformed ? proven : proven.With(ClaimFact.InformedOfRight);
    }
}
