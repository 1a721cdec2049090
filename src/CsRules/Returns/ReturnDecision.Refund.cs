using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

public readonly partial struct ReturnDecision
{
    /// <summary>The rule for the refund's due date, and the date where its event has happened; null where nothing is to be refunded.</summary>
    /// <exception cref="CsRulesException">The day the goods came back lies outside the holiday calendar's years.</exception>
    public RefundDue? Refund
    {
        get
        {
            if (Outcome != ReturnOutcome.Allowed) return null;
            var (claim, state) = (_reasoning.Asked.Claim, _reasoning.Asked.Days.State);
            var isSupplied = claim.Sale.Subject == SaleSubject.Goods && state is SupplyState.Supplied or SupplyState.Unrecorded;
            var start = isSupplied ? Law.StartForGoods : RefundStart.Withdrawal;
            var due = DueFrom(start, claim.Withdrawal);
            // That goods on their way count as not supplied is not said in so many words.
            return state == SupplyState.InTransit && due.Citation is { Confidence: Confidence.Confirmed } article
                ? due with { Citation = article with { Confidence = Confidence.Partly } }
                : due;
        }
    }

    private RefundDue DueFrom(RefundStart start, WithdrawalFacts withdrawal)
    {
        try
        {
            return Law.RefundDue(start, Happened(start, withdrawal), _reasoning.Asked.Terms.RefundBusinessDays);
        }
        catch (Exception failed) when (Refused(failed) is { } refused)
        {
            throw refused;
        }
    }

    // What only a closer question sees of facts that nobody checked.
    private CsRulesException? Refused(Exception failed) => Facts.Refused(failed, new ReturnClaimValidator(Law), _reasoning.Asked.Claim, "$.claim");

    private LocalDate? Happened(RefundStart start, WithdrawalFacts withdrawal)
    {
        var (back, sent) = (withdrawal.GoodsBackOn?.On(Law.Zone), withdrawal.GoodsSentOn?.On(Law.Zone));
        return start switch
        {
            RefundStart.GoodsBack => back,
            RefundStart.GoodsBackOrSent => back is { } came && sent is { } went ? LocalDate.Min(came, went) : back ?? sent,
            _ when Law.Regime.RefundsOnceTold && withdrawal.NoticeReachedOn?.On(Law.Zone) is { } told => LocalDate.Max(told, NoticeDay),
            _ => NoticeDay,
        };
    }
}
