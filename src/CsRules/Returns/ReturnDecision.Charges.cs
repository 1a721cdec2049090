using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;

namespace CsRules.Returns;

public readonly partial struct ReturnDecision
{
    /// <summary>Every charge that the seller demands, judged; none where the return is not allowed.</summary>
    /// <exception cref="CsRulesException">Its amounts are of several currencies.</exception>
    public ImmutableArray<ChargeJudgement> Charges
    {
        get
        {
            if (Outcome != ReturnOutcome.Allowed) return [];
            var claim = _reasoning.Asked.Claim;
            try
            {
                return new ChargeReader(Law.Regime, Basis, _reasoning.Cost, CostJudgement.IsSellersByLaw(_reasoning.Asked, Basis), _reasoning.Asked.Terms.RoundTrip, FactsOf(claim))
                {
                    AnnouncedReturn = _reasoning.Asked.Terms.ReturnFee,
                    UsedShare = claim is { Sale.Price: { } price, Supply.Used: { } part } ? Allocation.Of(price, part.Used, part.Of - part.Used).Shares[0] : null,
                }.Judge(claim.Charges);
            }
            catch (Exception failed) when (Refused(failed) is { } refused)
            {
                throw refused;
            }
        }
    }

    // The facts that a charge can hang on.
    private static FactSet FactsOf(ReturnClaim claim)
    {
        var proven = ClaimProofs.Of(claim).Proven;
        return claim.Contract.NotInformed ? proven : proven.With(ClaimFact.InformedOfRight);
    }
}
