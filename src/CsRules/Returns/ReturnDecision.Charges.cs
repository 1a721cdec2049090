using System.Collections.Immutable;

namespace CsRules.Returns;

public readonly partial struct ReturnDecision
{
    /// <summary>Every charge that the seller demands, judged; none where the return is not allowed.</summary>
    public ImmutableArray<ChargeJudgement> Charges
    {
        get
        {
            if (_reasoning.Rights is null || Outcome != ReturnOutcome.Allowed) return [];
            var reader = new ChargeReader(_reasoning.Rights.Regime, Basis, _reasoning.Cost, _reasoning.Terms.RoundTrip);
            return [.. _reasoning.Claim.Charges.Select(reader.Judge)];
        }
    }
}
