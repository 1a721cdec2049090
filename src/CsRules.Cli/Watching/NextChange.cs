using System.Collections.Immutable;
using CsRules.Agenda;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Watching;

/// <summary>The next instant at which an answer changes if nothing happens.</summary>
internal static class NextChange
{
    /// <summary>Of conversations: when a share of a budget is used up, or a clock is late.</summary>
    public static Instant? Of(SlaPlan plan, IEnumerable<Conversation> conversations, Instant asOf) =>
        Earliest(conversations.Where(talk => talk.Created <= asOf).SelectMany(talk => plan.Next(talk, asOf)).Select(moment => moment.At).Concat(conversations.Where(talk => talk.Created > asOf).Select(talk => talk.Created)));

    /// <summary>Of an agenda: when a duty falls late, when a clock of its conversations changes, when something told for later happens, or else with the next day.</summary>
    public static Instant? Of(AgendaPlan plan, AgendaFacts facts, AgendaSheet agenda, Instant asOf)
    {
        var tomorrow = plan.Zone.AtStartOfDay(asOf.InZone(plan.Zone).Date.PlusDays(1)).ToInstant();
        // Some are late from their instant on, and some only after it.
        var due = agenda.Entries.Where(entry => !entry.IsLate).SelectMany(entry => (Instant[])[entry.Due, entry.Due + Duration.Epsilon]);
        var told = facts.Orders.SelectMany(Told).Concat(facts.Claims.SelectMany(Told)).Concat(facts.Complaints.SelectMany(Told))
            .Concat(facts.Points.SelectMany(points => points.Events).Select(happened => happened.At))
            .Concat(facts.Conversations.SelectMany(talk => talk.Events).Select(happened => happened.At));
        var replies = Of(plan.Replies, facts.Conversations, asOf);
        return Earliest(due.Concat(told).Where(at => at > asOf).Append(tomorrow).Concat(replies is { } change ? ImmutableArray.Create(change) : []));
    }

    // What is told with its hour happens at it.
    private static IEnumerable<Instant> Told(OrderLife life) =>
    [
        .. life.Events.Select(happened => happened.At).OfType<Instant>(), .. (life.Notices ?? []).Select(notice => notice.At),
        .. At(life.Regime, [
            life.Order.PlacedOn, .. life.Order.Payments.Select(payment => payment.On), life.Supply?.Delay?.ToldOn,
            life.Supply?.StockOut?.KnownOn, life.Supply?.StockOut?.ToldOn, life.Supply?.StockOut?.CardCancelAskedOn, life.Supply?.StockOut?.RefundedOn,
            life.Escrow?.ConfirmedOn, life.Minor?.ToldOn, life.Minor?.CancelledOn, life.Minor?.RefundedOn]),
    ];

    private static IEnumerable<Instant> Told(ClaimRecord claim) => At(claim.Regime ?? claim.Refund?.Regime, [
        claim.RefundedOn, claim.CardCancelAskedOn, claim.Refund?.Claim.RefundedOn, claim.Return.Withdrawal.NoticeOn, claim.Return.Withdrawal.NoticeReachedOn,
        claim.Return.Withdrawal.GoodsSentOn, claim.Return.Withdrawal.GoodsBackOn]);

    private static IEnumerable<Instant> Told(Complaint complaint) => At(complaint.Regime, [complaint.ReceivedOn, complaint.ProgressToldOn, complaint.ResultToldOn]);

    private static IEnumerable<Instant> At(string? country, IEnumerable<Moment?> moments)
    {
        var zone = LawBook.OrDefault(country).General.Zone;
        return moments.OfType<Moment>().Select(moment => moment.Earliest(zone));
    }

    private static Instant? Earliest(IEnumerable<Instant> instants)
    {
        Instant? first = null;
        foreach (var at in instants)
            if (first is null || at < first) first = at;
        return first;
    }
}
