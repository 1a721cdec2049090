using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Service;
using CsRules.Sla;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Agenda;

public sealed partial class AgendaPlan
{
    private void AddConversation(List<AgendaEntry> entries, Conversation conversation, Instant asOf)
    {
        if (conversation.Created > asOf) return;
        SlaDue? reply = null, solve = null;
        foreach (var due in SlaDue.Of(Replies, Replies.Measure(conversation, asOf)))
        {
            if (due.At is null) continue;
            // One reply stops every response clock, one solution every other: the first to be due is the duty.
            if (SlaMetrics.Of(due.Metric).Duty == SlaDuty.Reply) reply = Sooner(reply, due);
            else solve = Sooner(solve, due);
        }

        if (reply is not null) entries.Add(Of(DutyKind.Reply, "reply", reply));
        if (solve is not null) entries.Add(Of(DutyKind.Resolve, "resolve", solve));
        if (Silence.CloseFrom(conversation, Policy.SilentDays, asOf) is { } from && from <= asOf)
            entries.Add(Moment(DutyKind.CloseSilent, "closeSilent", conversation.Id, from, isLate: false));
    }

    private AgendaEntry Of(DutyKind kind, string name, SlaDue due) =>
        Moment(kind, name, due.Conversation, due.At!.Value, due.State == SlaState.Breached) with { Channel = due.Channel, Metric = due.Metric };

    private static SlaDue Sooner(SlaDue? one, SlaDue other) => one is null || SlaDue.SoonestFirst.Compare(other, one) < 0 ? other : one;

    private static void AddPoints(List<AgendaEntry> entries, PointsCase points, Instant asOf)
    {
        if (points.Customer is not { } customer) throw new CsRulesException(new InputError("agenda.no-customer", "$.points", []));
        var ledger = points.Ledger(asOf);
        foreach (var soon in ledger.At(asOf).ExpiringSoon)
            entries.Add(Day(DutyKind.PointsExpire, "pointsExpire/" + LocalDatePattern.Iso.Format(soon.On), customer, soon.On, ledger.Rules.Zone, asOf, canBeLate: false) with { Amount = soon.Amount });
    }

    private void AddCoupon(List<AgendaEntry> entries, HeldCoupon held, Instant asOf)
    {
        if (!_coupons.TryGetValue(held.Coupon, out var coupon)) throw new CsRulesException(new InputError("agenda.unknown-coupon", "$.coupons", Validation.Data(("given", held.Coupon))));
        if (coupon.Limits?.PerCustomer is { } most && held.Uses >= most) return;
        var today = asOf.InZone(_couponZone!).Date;
        if (held.IssuedOn > today || coupon.Validity?.LastDay(held.IssuedOn) is not { } last || last < today || last > today.PlusDays(Policy.CouponDays)) return;
        var which = held.IssuedOn is { } issued ? $"{IdPart.Of(held.Coupon)}/{LocalDatePattern.Iso.Format(issued)}" : IdPart.Of(held.Coupon);
        entries.Add(Day(DutyKind.CouponExpire, "couponExpire/" + which, held.Customer, last, _couponZone!, asOf, canBeLate: false) with { Item = coupon.Name ?? coupon.Id });
    }
}
