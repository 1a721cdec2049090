using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Agenda;

public sealed partial class AgendaPlan
{
    private void AddClaim(List<AgendaEntry> entries, ClaimRecord claim, Instant asOf)
    {
        var (law, terms) = Under(claim.Regime ?? claim.Refund?.Regime);
        var today = asOf.InZone(law.Zone).Date;
        if (IsBy(claim.RefundedOn, asOf, law) || IsBy(claim.Refund?.Claim.RefundedOn, asOf, law)) return;
        // What happens later than the question has not happened.
        var told = claim.Return.Withdrawal;
        if (told.NoticeThatCounts is { } notice && !IsBy(notice, asOf, law)) return;
        var withdrawal = told with { GoodsSentOn = IsBy(told.GoodsSentOn, asOf, law) ? told.GoodsSentOn : null, GoodsBackOn = IsBy(told.GoodsBackOn, asOf, law) ? told.GoodsBackOn : null };
        var decision = law.Decide(claim.Return with { Withdrawal = withdrawal }, terms, asOf);
        // Until the goods are back no day runs.
        if (decision.Refund is not { DueOn: { } dueOn, StartDay: { } start } refund || start > today) return;
        if (refund.Start == RefundStart.Withdrawal && (!decision.NoticeIsGiven || decision.IsWithheld)) return;
        var entry = Day(DutyKind.Refund, "refund", claim.Id, dueOn, law.Zone, asOf, canBeLate: true) with { Law = refund.Citation };
        if (AmountOf(claim, law, decision, today) is { } amount)
        {
            // Charges may leave nothing to give back.
            if (amount.MinorUnits == 0) return;
            entry = entry with { Amount = amount, Interest = law.Interest(amount, refund.DueByLaw ?? dueOn, today).Known };
        }

        entries.Add(entry);
        AddCardCancel(entries, claim, decision, start, law, asOf);
    }

    private void AddComplaint(List<AgendaEntry> entries, Complaint complaint, Instant asOf)
    {
        var (law, _) = Under(complaint.Regime);
        if (!IsBy(complaint.ReceivedOn, asOf, law) || ComplaintDuty.Decide(complaint, law, asOf) is not { } due) return;
        var article = law.Regime.Cite(LawTopic.Complaint);
        if (due.ProgressIsOwed) entries.Add(Day(DutyKind.ComplaintProgress, "complaintProgress", complaint.Id, due.ProgressBy, law.Zone, asOf, canBeLate: true) with { Law = article });
        if (due.ResultIsOwed) entries.Add(Day(DutyKind.ComplaintResult, "complaintResult", complaint.Id, due.ResultBy, law.Zone, asOf, canBeLate: true) with { Law = article });
    }

    // "Without delay" names no day: it is due on the day from which the refund is.
    private static void AddCardCancel(List<AgendaEntry> entries, ClaimRecord claim, in ReturnDecision decision, LocalDate start, Law law, Instant asOf)
    {
        if (!claim.Return.Sale.ByCard || decision.Basis is not (ReturnBasis.ChangeOfMind or ReturnBasis.NotAsDescribed)) return;
        if (law.Regime.Cite(LawTopic.CardCancel) is not { } article || IsBy(claim.CardCancelAskedOn, asOf, law)) return;
        entries.Add(Day(DutyKind.CancelCard, "cancelCard", claim.Id, start, law.Zone, asOf, canBeLate: true) with { Law = article });
    }

    private static Money? AmountOf(ClaimRecord claim, Law law, in ReturnDecision decision, LocalDate today) => claim.Refund is { } refund
        ? new RefundAccount(new(refund.Order), refund.Policy, law).Replay(refund.Before, today).Plan(refund.Claim, decision, today).ToCustomer
        : claim.Amount;
}
