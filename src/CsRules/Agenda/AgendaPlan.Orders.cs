using System.Collections.Immutable;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Service;
using NodaTime;

namespace CsRules.Agenda;

public sealed partial class AgendaPlan
{
    private void AddOrder(List<AgendaEntry> entries, OrderLife life, Instant asOf)
    {
        var (law, terms) = Under(life.Regime);
        var today = asOf.InZone(law.Zone).Date;
        if (life.Order.PlacedOn is { } placed && !IsBy(placed, asOf, law)) return;
        var (state, deliveries) = Play(life, asOf);
        if (CancelledByMinor(life, law, asOf) is { } cancelled) AddMinorRefund(entries, life, state, cancelled, law, asOf);
        else AddContract(entries, life, state, deliveries, law, terms, asOf, today);
        if (life.Notices is null) return;
        foreach (var notice in OrderNotices.Due(life, law.Zone, asOf))
        {
            var name = $"notice/{notice.Kind}/{notice.Since.ToUnixTimeTicks()}";
            // Of an order that came on a day, and nobody knows when, the day is what there is.
            var entry = notice.Kind == OrderNoticeKind.Received && life.Order.PlacedOn is { IsInstant: false } day
                ? Day(DutyKind.Notice, name, life.Order.Id, day.On(law.Zone), law.Zone, asOf, canBeLate: true)
                : Moment(DutyKind.Notice, name, life.Order.Id, notice.Since, isLate: notice.Since < asOf);
            entries.Add(entry with { Notice = notice.Kind });
        }
    }

    // What is owed while the contract stands.
    private void AddContract(
        List<AgendaEntry> entries, OrderLife life, OrderState state, List<(string Line, Instant At, bool IsReplacement)>? deliveries,
        Law law, ReturnTerms terms, Instant asOf, LocalDate today)
    {
        AddMinorWord(entries, life, law, asOf);
        var promise = SupplyDuty.PromiseOf(life, law.Zone, asOf);
        var unsent = state.Count(LineState.Ordered);
        if (life.Supply?.StockOut is { } stockOut && IsBy(stockOut.KnownOn, asOf, law))
            unsent -= AddStockOut(entries, life, state, stockOut, promise, law, asOf, today);
        if (unsent > 0 && promise is not null && (state.Payment == PaymentState.Paid || state.PayOnDelivery)
            && SupplyDuty.ShipBy(promise, law, asOf) is { } by)
        {
            entries.Add(Day(DutyKind.ShipBy, "shipBy", life.Order.Id, by.DueOn, law.Zone, asOf, canBeLate: true) with { Law = by.IsAgreed ? null : by.Citation });
        }

        if (state.AutoConfirmsOn(life.AutoConfirmDays, law.Zone) is { } confirms)
            entries.Add(Day(DutyKind.ConfirmPurchase, "confirmPurchase", life.Order.Id, confirms, law.Zone, asOf, canBeLate: true));
        if (deliveries is not null && life.Escrow is { } escrow && HasGoods(state) && EscrowDuty.Decide(deliveries.Max(d => d.At).InZone(law.Zone).Date, escrow, law, asOf) is { IsOwed: true } confirm)
            entries.Add(Day(DutyKind.EscrowConfirm, "escrowConfirm", life.Order.Id, confirm.ConfirmBy, law.Zone, asOf, canBeLate: false) with { Law = law.Regime.Cite(LawTopic.Escrow) });
        if (deliveries is not null) AddWindows(entries, life, state, deliveries, law, terms, asOf, today);
    }

    // Cancelled for want of a representative's consent a contract never was: nothing is to be sent or confirmed, and nobody told that it may be cancelled.
    private static Moment? CancelledByMinor(OrderLife life, Law law, Instant asOf) =>
        life.Minor is { CancelledOn: { } on } contract && IsBy(on, asOf, law) && MinorContracts.Decide(contract, law)?.Standing == MinorStanding.Cancellable ? on : null;

    // The law names no day for either: the word is due with the order, the money when the contract is cancelled.
    private static void AddMinorRefund(List<AgendaEntry> entries, OrderLife life, OrderState state, Moment cancelled, Law law, Instant asOf)
    {
        if (state.Payment == PaymentState.Refunded || IsBy(life.Minor!.RefundedOn, asOf, law)) return;
        entries.Add(Day(DutyKind.MinorRefund, "minorRefund", life.Order.Id, cancelled.On(law.Zone), law.Zone, asOf, canBeLate: true) with { Law = law.Regime.Cite(LawTopic.MinorCancel) });
    }

    private static void AddMinorWord(List<AgendaEntry> entries, OrderLife life, Law law, Instant asOf)
    {
        if (life is not { Minor: { } contract, Order.PlacedOn: { } placed } || law.Regime.Cite(LawTopic.MinorCancel) is null || IsBy(contract.ToldOn, asOf, law)) return;
        entries.Add(Day(DutyKind.TellMinor, "tellMinor", life.Order.Id, placed.On(law.Zone), law.Zone, asOf, canBeLate: true) with { Law = law.Regime.Cite(LawTopic.Minor) });
    }

    private static (OrderState State, List<(string Line, Instant At, bool IsReplacement)>? Deliveries) Play(OrderLife life, Instant asOf)
    {
        var state = OrderState.New(life.Order, life.PayOnDelivery);
        List<(string, Instant, bool)>? deliveries = null;
        foreach (var (happened, since, behind) in life.Happened(asOf))
        {
            state = behind;
            if (since is { } at && happened is { Line: { } line, Kind: OrderEventKind.Deliver or OrderEventKind.DeliverReplacement })
                (deliveries ??= []).Add((line, at, happened.Kind == OrderEventKind.DeliverReplacement));
        }

        return (state, deliveries);
    }

    private long AddStockOut(List<AgendaEntry> entries, OrderLife life, OrderState state, StockOut stockOut, SupplyPromise? promise, Law law, Instant asOf, LocalDate today)
    {
        var units = UnitsOf(state, stockOut);
        var ofUnsent = stockOut.LackingIn(state);
        if (!IsBy(stockOut.ToldOn, asOf, law))
        {
            // "Without delay" names no day: it is due when it is known, or by the end of that day where only the day is.
            var entry = stockOut.KnownOn.IsInstant && stockOut.KnownOn.Earliest(law.Zone) is var known
                ? Moment(DutyKind.TellStockOut, "tellStockOut", life.Order.Id, known, isLate: known < asOf)
                : Day(DutyKind.TellStockOut, "tellStockOut", life.Order.Id, stockOut.KnownOn.On(law.Zone), law.Zone, asOf, canBeLate: true);
            entries.Add(entry with { Law = law.Regime.Cite(LawTopic.StockOut) });
        }

        if (promise?.PrepaidOn is not { } paid || state.Payment != PaymentState.Paid || IsBy(stockOut.RefundedOn, asOf, law)) return ofUnsent;
        if (SupplyDuty.StockOutRefund(paid, law) is not { DueOn: { } dueOn } due) return ofUnsent;
        var refund = Day(DutyKind.StockOutRefund, "stockOutRefund", life.Order.Id, dueOn, law.Zone, asOf, canBeLate: true) with { Law = due.Citation };
        if (!units.IsEmpty)
        {
            var claim = new RefundClaim { Id = "stock-out", Kind = RefundKind.Cancel, Fault = Party.Seller, Lines = units };
            var amount = new RefundAccount(new(life.Order), Policy.Refunds, law).Plan(claim, today).ToCustomer;
            refund = refund with { Amount = amount, Interest = law.Interest(amount, dueOn, today).Known };
        }

        entries.Add(refund);
        // "Without delay" names no day: a charge can be cancelled as soon as the stock-out is known.
        if (stockOut.ByCard && !IsBy(stockOut.CardCancelAskedOn, asOf, law) && law.Regime.Cite(LawTopic.CardCancel) is { } article)
            entries.Add(Day(DutyKind.CancelCard, "stockOutCard", life.Order.Id, stockOut.KnownOn.On(law.Zone), law.Zone, asOf, canBeLate: true) with { Law = article });
        return ofUnsent;
    }

    private static ImmutableArray<ClaimedLine> UnitsOf(OrderState state, StockOut stockOut)
    {
        if (!stockOut.Units.IsEmpty) return [.. stockOut.Units.Select(u => new ClaimedLine { Line = u.Line, Quantity = u.Quantity })];
        var unsent = state.Count(LineState.Ordered) > 0 ? LineState.Ordered : LineState.Cancelled;
        return [.. state.Order.Lines.Where(l => state.Count(l.Id, unsent) > 0).Select(l => new ClaimedLine { Line = l.Id, Quantity = state.Count(l.Id, unsent) })];
    }

    // Each day of delivery has its own window, as long as something that came that day is still with the customer.
    private void AddWindows(
        List<AgendaEntry> entries, OrderLife life, OrderState state, List<(string Line, Instant At, bool IsReplacement)> deliveries,
        Law law, ReturnTerms terms, Instant asOf, LocalDate today)
    {
        // A replacement is no parcel of what was ordered, and while one is to come nobody knows the last.
        var lastParcel = deliveries.Where(d => !d.IsReplacement).Select(d => (LocalDate?)d.At.InZone(law.Zone).Date).Max();
        var isMoreToCome = (law.Regime.Starts.LastItem || terms.CountsLastParcel) && state.IsMoreToCome;
        var seen = new HashSet<(LocalDate, bool)>();
        foreach (var (line, at, isReplacement) in deliveries)
        {
            var on = at.InZone(law.Zone).Date;
            if (state.Count(line, isReplacement ? LineState.Exchanged : LineState.Delivered) == 0 || (isMoreToCome && !isReplacement) || !seen.Add((on, isReplacement))) continue;
            var first = isReplacement ? deliveries.First(d => d.Line == line).At.InZone(law.Zone).Date : on;
            var claim = new ReturnClaim
            {
                Sale = new() { OrderedOn = life.Order.PlacedOn },
                Supply = new() { On = first, LastParcelOn = lastParcel is { } parcel ? (Moment?)parcel : null, RepairedOrExchangedOn = isReplacement ? on : null },
            };
            if (law.Decide(claim, terms, asOf).LastDay is not { } last || last < today || last > today.PlusDays(Policy.WindowDays)) continue;
            var which = NodaTime.Text.LocalDatePattern.Iso.Format(on) + (isReplacement ? "/exchanged" : "");
            entries.Add(Day(DutyKind.ReturnWindow, "returnWindow/" + which, life.Order.Id, last, law.Zone, asOf, canBeLate: false) with { Law = law.Regime.Cite(LawTopic.Window) });
        }
    }

    // Something came that did not come back for good; what is on its way back is not back yet.
    private static bool HasGoods(OrderState state) =>
        state.Order.Lines.Sum(line => (long)line.Quantity) > state.Count(LineState.Ordered) + state.Count(LineState.Cancelled) + state.Count(LineState.Shipped)
            + state.Count(LineState.Refused) + state.Count(LineState.Returned);

    private static bool IsBy(Moment? moment, Instant asOf, Law law) => moment is { } known && known.Earliest(law.Zone) <= asOf;
}
