using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

public readonly partial struct ReturnDecision
{
    /// <summary>The rule for the refund's due date, and the date where its event has happened; null where nothing is to be refunded.</summary>
    /// <exception cref="CsRulesException">The day the goods came back lies outside the holiday calendar's years.</exception>
    public RefundDue? Refund => _beside.Refunding.Law is null ? OwnRefund : new ReturnDecision(Under(_beside.Refunding)).OwnRefund;

    private RefundDue? OwnRefund
    {
        get
        {
            if (Outcome != ReturnOutcome.Allowed) return null;
            var (claim, state) = (_reasoning.Asked.Claim, _reasoning.Asked.Days.State);
            var isSupplied = claim.Sale.Subject == SaleSubject.Goods && state is SupplyState.Supplied or SupplyState.Unrecorded;
            var start = isSupplied ? Law.StartForGoods : RefundStart.Withdrawal;
            var due = NotBeforeTheGoods(DueFrom(start, claim.Withdrawal), isSupplied);
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

    // Who may wait for the goods, or for proof that they were sent, is not late before.
    private RefundDue NotBeforeTheGoods(RefundDue due, bool isSupplied)
    {
        if (!isSupplied || !Law.Regime.MayWithhold || due is not { Start: RefundStart.Withdrawal, DueOn: { } on }) return due;
        var withdrawal = _reasoning.Asked.Claim.Withdrawal;
        return Sooner(withdrawal.GoodsBackOn?.On(Law.Zone), withdrawal.GoodsSentOn?.On(Law.Zone)) is { } goods
            ? due with { DueOn = LocalDate.Max(on, goods), DueByLaw = due.DueByLaw is { } byLaw ? LocalDate.Max(byLaw, goods) : null }
            : due;
    }

    private static LocalDate? Sooner(LocalDate? one, LocalDate? other) => one is { } a && other is { } b ? LocalDate.Min(a, b) : one ?? other;

    // Goods that came before the withdrawal was told are refunded from the withdrawal: before it nothing was owed.
    private LocalDate? Withdrawn(LocalDate? goods) => goods is { } day && NoticeIsGiven ? LocalDate.Max(day, NoticeDay) : goods;

    private LocalDate? Happened(RefundStart start, WithdrawalFacts withdrawal)
    {
        var (back, sent) = (withdrawal.GoodsBackOn?.On(Law.Zone), withdrawal.GoodsSentOn?.On(Law.Zone));
        return start switch
        {
            RefundStart.GoodsBack => Withdrawn(back),
            RefundStart.GoodsBackOrSent => Withdrawn(Sooner(back, sent)),
            _ when Law.Regime.RefundsOnceTold && withdrawal.NoticeReachedOn?.On(Law.Zone) is { } told => LocalDate.Max(told, NoticeDay),
            _ => NoticeDay,
        };
    }
}
