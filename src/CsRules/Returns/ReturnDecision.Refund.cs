using CsRules.Calendars;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Returns;

/// <summary>When the refund of an allowed return is due.</summary>
/// <param name="Start">The event from which it is counted; its day is not.</param>
/// <param name="Period">How long the seller has.</param>
/// <param name="StartDay">The day of the event; null while it has not happened.</param>
/// <param name="DueOn">The last day, inclusive; null while the event has not happened.</param>
/// <param name="Citation">Where the law says so.</param>
/// <example>
/// <para>The day of the event is not counted, nor are weekends:</para>
/// <code>
/// var back = claim with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 10, 10), GoodsBackOn = new LocalDate(2025, 10, 17) } };
/// RefundDue due = ReturnRights.Korea.Decide(back, now).Refund!;
/// due.StartDay;   // 2025-10-17
/// due.DueOn;      // 2025-10-22
/// </code>
/// </example>
public sealed record RefundDue(RefundStart Start, LegalPeriod Period, LocalDate? StartDay, LocalDate? DueOn, Citation? Citation);

public readonly partial struct ReturnDecision
{
    /// <summary>The rule for the refund's due date, and the date where its event has happened; null where nothing is to be refunded.</summary>
    public RefundDue? Refund
    {
        get
        {
            if (Outcome != ReturnOutcome.Allowed) return null;
            var goBack = _reasoning.Claim.Sale.Subject == SaleSubject.Goods
                && _reasoning.Claim.Supply.KnownState != SupplyState.NotDispatched;
            var start = goBack ? _reasoning.Rights.StartForGoods : RefundStart.Withdrawal;
            var day = start == RefundStart.GoodsBack ? _reasoning.Claim.Withdrawal.GoodsBackOn?.On(_reasoning.Rights.Zone) : NoticeDay;
            return _reasoning.Rights.RefundDue(start, day, _reasoning.Terms.RefundBusinessDays);
        }
    }
}
