using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

public readonly partial struct ReturnDecision
{
    /// <summary>The better of two decisions for the consumer: the outcome, then who bears the return, then the later last day; the first where they are alike.</summary>
    public static ReturnDecision Better(in ReturnDecision first, in ReturnDecision second) =>
        Merit(second).CompareTo(Merit(first)) > 0 ? second : first;

    private static (int Outcome, int Cost, LocalDate Last) Merit(in ReturnDecision decision) => (
        decision.Outcome switch { ReturnOutcome.Allowed => 3, ReturnOutcome.NeedsEvidence => 2, ReturnOutcome.Refused => 1, _ => 0 },
        decision._reasoning.Cost switch { CostBearer.Seller or CostBearer.Nobody => 2, CostBearer.Undetermined => 1, _ => 0 },
        decision.LastDay ?? LocalDate.MinIsoValue);
}
