using System.Collections.Immutable;
using CsRules.Laws;

namespace CsRules.Returns;

public readonly partial struct ReturnDecision
{
    /// <summary>Every charge that the seller demands, judged; none where the return is not allowed.</summary>
    public ImmutableArray<ChargeJudgement> Charges
    {
        get
        {
            if (Outcome != ReturnOutcome.Allowed) return [];
            var reader = new ChargeReader(Law.Regime, Basis, _reasoning.Cost, _reasoning.Asked.Terms.RoundTrip);
            return [.. _reasoning.Asked.Claim.Charges.Select(reader.Judge)];
        }
    }
}
