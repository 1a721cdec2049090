using CsRules.Refunds;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Agenda;

public sealed partial class AgendaPlan
{
    private void AddClaim(List<AgendaEntry> entries, ClaimRecord claim, Instant asOf, LocalDate today)
    {
        if (IsBy(claim.RefundedOn, today)) return;
        var decision = Rights.Decide(claim.Return, _terms, asOf);
        // Until the goods are back no day runs, and what happens later than the question has not happened.
        if (decision.Refund is not { DueOn: { } dueOn, StartDay: { } start } refund || start > today) return;
        if (refund.Start == RefundStart.Withdrawal && !decision.NoticeIsGiven) return;
        var entry = Day(DutyKind.Refund, "refund", claim.Id, dueOn, Zone, asOf, canBeLate: true) with { Law = refund.Citation };
        if (AmountOf(claim, decision, today) is { } amount)
            entry = entry with { Amount = amount, Interest = Rights.Interest(amount, dueOn, today).Amount };
        entries.Add(entry);
    }

    private static Money? AmountOf(ClaimRecord claim, in ReturnDecision decision, LocalDate today) => claim.Refund is { } refund
        ? RefundAccount.Opened(refund.Order, refund.Policy).Replay(refund.Before, today).Plan(refund.Claim, decision, today).ToCustomer
        : claim.Amount;
}
