using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CsRules.Decisions;
using static CsRules.Loyalty.Ledger.PointsBucket;

namespace CsRules.Loyalty.Ledger;

internal sealed partial class PointsFold
{
    /// <summary>Applies one event; what is refused changes nothing but the passing of time.</summary>
    public (PointsOutcome Outcome, ImmutableArray<Finding> Findings) Apply(PointsEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        if (_seen.TryGetValue(e.Id, out var before))
            return before == e ? (PointsOutcome.Replayed, []) : Refuse(Finding.Blocks("ledger.id-reused", ("id", e.Id)));
        if (e.At < _last) return Refuse(Finding.Blocks("ledger.too-early", ("at", e.At), ("last", _last)));
        AdvanceTo(e.At);
        var first = _movements.Count;
        var refused = e.Kind switch
        {
            PointsEventKind.Earn => Earn(e),
            PointsEventKind.Grant => Grant(e),
            PointsEventKind.Delivered => Deliver(e),
            PointsEventKind.Confirmed => ConfirmNow(e),
            PointsEventKind.Use => Use(e),
            PointsEventKind.Refund => Refund(e),
            PointsEventKind.UndoRefund => UndoRefund(e),
            PointsEventKind.Revoke => Revoke(e),
            _ => throw new ArgumentOutOfRangeException(nameof(e), e.Kind, "There is no such event."),
        };
        if (!refused.IsEmpty) return (PointsOutcome.Refused, refused);
        _seen.Add(e.Id, e);
        // An event that moved nothing is still told in the history.
        if (_movements.Count == first && e.Kind is PointsEventKind.Refund or PointsEventKind.UndoRefund) Note(PointsMovementKind.Nothing, None, None, 0, _today, e);
        return (PointsOutcome.Applied, []);
    }

    private static (PointsOutcome, ImmutableArray<Finding>) Refuse(Finding finding) => (PointsOutcome.Refused, [finding]);

    private ImmutableArray<Finding> Earn(PointsEvent e)
    {
        var amount = e.Spend is { } spend ? _rules.Earned(spend).MinorUnits : Units(e.Amount);
        var order = OrderOf(Named(e.Order));
        if (amount == 0) return [];
        var lot = AddLot(e, order);
        CollectionsMarshal.AsSpan(_orders)[order].Earned += amount;
        Note(PointsMovementKind.Earned, lot, order, Move(lot, Outside, PointsBucket.Pending, amount), _today, e);
        if (_rules.Program.Pending.Until == PendingUntil.Earned || _orders[order].IsConfirmed) ConfirmLot(lot, _today, e);
        // The order went back before its points were booked.
        if (_orders[order].Returned > 0) TakeBack(order, TakeBackDue(order), _rules.Program.SpentEarnings, e);
        return [];
    }

    private ImmutableArray<Finding> Grant(PointsEvent e)
    {
        var lot = AddLot(e, None);
        Note(PointsMovementKind.Granted, lot, None, Move(lot, Outside, Moving, Units(e.Amount)), _today, e);
        ComeIn(lot, e);
        return [];
    }

    private ImmutableArray<Finding> Deliver(PointsEvent e)
    {
        var order = OrderOf(Named(e.Order));
        ref var state = ref CollectionsMarshal.AsSpan(_orders)[order];
        if (_rules.Program.Pending.DaysAfterDelivery is not { } days || state.IsConfirmed) return [];
        state.DueDay = _today + days;
        if (days == 0) Confirm(order, _today, e);
        // Of one day, the order known first comes first.
        else _due.Enqueue(order, ((long)state.DueDay << 32) | (uint)order);
        return [];
    }

    private ImmutableArray<Finding> ConfirmNow(PointsEvent e)
    {
        Confirm(OrderOf(Named(e.Order)), _today, e);
        return [];
    }

    private void Confirm(int order, int day, PointsEvent? by)
    {
        ref var state = ref CollectionsMarshal.AsSpan(_orders)[order];
        state.IsConfirmed = true;
        for (var lot = state.FirstLot; lot >= 0; lot = _lots[lot].NextOfOrder) ConfirmLot(lot, day, by);
    }

    private void ConfirmLot(int index, int day, PointsEvent? by)
    {
        ref var lot = ref LotSpan[index];
        if (lot.Pending == 0) return;
        if (_rules.Program.Expiry.From == ExpiryFrom.Confirmed && !lot.HasOwnLastDay) lot.ExpiresDay = LastDay(day);
        Note(PointsMovementKind.Confirmed, index, lot.Order, Move(index, PointsBucket.Pending, Moving, lot.Pending), day, by);
        ComeIn(index, by);
    }

    private ImmutableArray<Finding> Use(PointsEvent e)
    {
        var amount = Units(e.Amount);
        var refused = ImmutableArray.CreateBuilder<Finding>(0);
        if (amount > Balance)
            refused.Add(Finding.Blocks("ledger.balance-short", ("amount", Worth(amount)), ("balance", Worth(Balance)), ("short", Worth(amount - Balance))));
        if (_rules.Program.Use.HasLimits || e.OrderTotal is not null) refused.AddRange(_rules.Refusals(amount, Worth(Balance), e.OrderTotal));
        if (refused.Count > 0) return refused.ToImmutable();
        Spend(amount, OrderOf(Named(e.Order)), e);
        return [];
    }

    private void Spend(long amount, int order, PointsEvent e)
    {
        ref var tally = ref CollectionsMarshal.AsSpan(_orders)[order];
        tally.Used += amount;
        while (amount > 0)
        {
            var index = NextLot();
            ref var lot = ref LotSpan[index];
            var part = Move(index, PointsBucket.Available, PointsBucket.Used, Math.Min(amount, lot.Available));
            amount -= part;
            _uses.Add(new() { Lot = index, Previous = tally.LastUse, Day = _today, ExpiresDay = lot.ExpiresDay, Left = part });
            tally.LastUse = _uses.Count - 1;
            Note(PointsMovementKind.Used, index, order, part, _today, e);
        }
    }

    // The lot that is spent next; empty ones and places that no longer hold are dropped on the way.
    private int NextLot()
    {
        while (true)
        {
            if (!_queue.TryPeek(out var index, out var key)) throw new InvalidOperationException("The balance is more than its lots.");
            ref var lot = ref LotSpan[index];
            if (lot.QueuedDay == key.ExpiresDay && lot.Available > 0) return index;
            _queue.Dequeue();
            if (lot.QueuedDay == key.ExpiresDay) lot.QueuedDay = int.MinValue;
        }
    }

    private int AddLot(PointsEvent e, int order)
    {
        var index = _lots.Count;
        _lots.Add(new()
        {
            Id = e.Id,
            Order = order,
            NextOfOrder = order < 0 ? None : _orders[order].FirstLot,
            EarnedDay = _today,
            EarnedAt = e.At.ToUnixTimeTicks(),
            ExpiresDay = e.ExpiresOn is { } own ? DayNumber.Of(own) : LastDay(_today),
            HasOwnLastDay = e.ExpiresOn is not null,
            QueuedDay = int.MinValue,
        });
        if (order >= 0) CollectionsMarshal.AsSpan(_orders)[order].FirstLot = index;
        return index;
    }

    private int LastDay(int from)
    {
        if (from != _lastDay.From) _lastDay = (from, _rules.LastDay(DayNumber.Date(from)) is { } last ? DayNumber.Of(last) : LotState.Never);
        return _lastDay.Last;
    }

    private static string Named(string? order) =>
        string.IsNullOrEmpty(order) ? throw new ArgumentException("The event names no order; see PointsEventValidator.", nameof(order)) : order;
}
