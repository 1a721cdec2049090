using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

public readonly partial struct ReturnDecision
{
    /// <summary>
    /// The better of two decisions for the consumer: one by an act that applies, then the outcome, how much it covers, who
    /// bears the return, the later last day; the first where they are alike, or where neither act applies.
    /// </summary>
    public static ReturnDecision Better(in ReturnDecision first, in ReturnDecision second) =>
        second._reasoning.OutOfScope is null && (first._reasoning.OutOfScope is not null || Merit(second).CompareTo(Merit(first)) > 0) ? second : first;

    private static (int Outcome, int Extent, int Cost, LocalDate Last) Merit(in ReturnDecision decision) => (
        decision.Outcome switch { ReturnOutcome.Allowed => 3, ReturnOutcome.NeedsEvidence => 2, ReturnOutcome.Refused => 1, _ => 0 },
        decision.Extent == ReturnExtent.Whole ? 1 : 0,
        decision._reasoning.Cost switch { CostBearer.Seller or CostBearer.Nobody => 2, CostBearer.Undetermined => 1, _ => 0 },
        decision.LastDay ?? LocalDate.MinIsoValue);
}
