using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CsRules.Decisions;

namespace CsRules.Loyalty.Ledger;

internal sealed partial class PointsFold
{
    /// <summary>Applies one event; what is refused changes nothing but the passing of time.</summary>
    public (PointsOutcome Outcome, ImmutableArray<Finding> Findings) Apply(PointsEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        if (_seen.TryGetValue(e.Id, out var before))
            return before == e ? (PointsOutcome.Replayed, []) : Refuse(LoyaltyFinding.Blocks("ledger.id-reused", ("id", e.Id)));
        if (e.At < _last) return Refuse(LoyaltyFinding.Blocks("ledger.too-early", ("at", e.At), ("last", _last)));
        AdvanceTo(e.At);
        var first = _movements.Count;
        _event = e;
        var refused = e.Kind switch
        {
            PointsEventKind.Earn => Earn(e),
            PointsEventKind.Grant => Grant(e),
            PointsEventKind.Delivered => Deliver(e),
            PointsEventKind.Confirmed => ConfirmNow(e),
            PointsEventKind.Use => Use(e),
            PointsEventKind.Refund => Refund(e),
            PointsEventKind.Revoke => Revoke(e),
            _ => throw new ArgumentOutOfRangeException(nameof(e), e.Kind, "There is no such event."),
        };
        if (!refused.IsEmpty) return (PointsOutcome.Refused, refused);
        _seen.Add(e.Id, e);
        // An event that moved nothing is still told in the history.
        if (_movements.Count == first && e.Kind is PointsEventKind.Refund) Note(PointsMovementKind.Nothing, -1, -1, 0, _today);
        return (PointsOutcome.Applied, []);
    }

    private static (PointsOutcome, ImmutableArray<Finding>) Refuse(Finding finding) => (PointsOutcome.Refused, [finding]);

    private ImmutableArray<Finding> Earn(PointsEvent e)
    {
        var amount = e.Spend is { } spend ? _rules.Earned(spend).MinorUnits : Units(e.Amount);
        var order = OrderOf(Named(e.Order));
        if (amount == 0) return [];
        var lot = AddLot(e, order, amount);
        CollectionsMarshal.AsSpan(_orders)[order].Earned += amount;
        Pending += amount;
        LotSpan[lot].Pending = amount;
        Note(PointsMovementKind.Earned, lot, order, amount, _today);
        if (_rules.Program.Pending.Until == PendingUntil.Earned || _orders[order].IsConfirmed) ConfirmLot(lot, _today);
        // The order went back before its points were booked.
        if (_orders[order].Returned > 0) TakeBack(order, TakeBackDue(order), waive: false);
        return [];
    }

    private ImmutableArray<Finding> Grant(PointsEvent e)
    {
        var amount = Units(e.Amount);
        var lot = AddLot(e, -1, amount);
        Note(PointsMovementKind.Granted, lot, -1, amount, _today);
        ComeIn(lot, amount);
        return [];
    }

    private ImmutableArray<Finding> Deliver(PointsEvent e)
    {
        var order = OrderOf(Named(e.Order));
        ref var state = ref CollectionsMarshal.AsSpan(_orders)[order];
        if (_rules.Program.Pending.DaysAfterDelivery is not { } days || state.IsConfirmed) return [];
        state.DueDay = _today + days;
        if (days == 0) Confirm(order, _today);
        // Of one day, the order known first comes first.
        else _due.Enqueue(order, ((long)state.DueDay << 32) | (uint)order);
        return [];
    }

    private ImmutableArray<Finding> ConfirmNow(PointsEvent e)
    {
        Confirm(OrderOf(Named(e.Order)), _today);
        return [];
    }

    private void Confirm(int order, int day)
    {
        ref var state = ref CollectionsMarshal.AsSpan(_orders)[order];
        state.IsConfirmed = true;
        for (var lot = state.FirstLot; lot >= 0; lot = _lots[lot].NextOfOrder) ConfirmLot(lot, day);
    }

    private void ConfirmLot(int index, int day)
    {
        ref var lot = ref LotSpan[index];
        var amount = lot.Pending;
        if (amount == 0) return;
        if (_rules.Program.Expiry.From == ExpiryFrom.Confirmed && !lot.HasOwnLastDay) lot.ExpiresDay = LastDay(day);
        lot.Pending = 0;
        Pending -= amount;
        Note(PointsMovementKind.Confirmed, index, lot.Order, amount, day);
        ComeIn(index, amount);
    }

    private ImmutableArray<Finding> Use(PointsEvent e)
    {
        var amount = Units(e.Amount);
        var refused = ImmutableArray.CreateBuilder<Finding>(0);
        if (amount > Balance)
            refused.Add(LoyaltyFinding.Blocks("ledger.balance-short", ("amount", Money(amount)), ("balance", Money(Balance)), ("short", Money(amount - Balance))));
        var limits = _rules.Program.Use;
        if ((limits.MinimumBalance ?? limits.MinimumOrder ?? limits.Unit ?? (object?)limits.UpTo) is not null || e.OrderTotal is not null)
            CheckLimits(e, amount, refused);
        if (refused.Count > 0) return refused.ToImmutable();
        Spend(amount, OrderOf(Named(e.Order)));
        return [];
    }

    private void CheckLimits(PointsEvent e, long amount, ImmutableArray<Finding>.Builder refused)
    {
        var usable = _rules.Usable(Money(Balance), e.OrderTotal);
        foreach (var limit in usable.Limits)
            if (!usable.Allowed || limit.Code == "ledger.share" && limit["most"] is Money most && amount > most.MinorUnits) refused.Add(limit);
        if (_rules.Program.Use.Unit is { } unit && amount % unit.MinorUnits != 0) refused.Add(LoyaltyFinding.Blocks("ledger.unit", ("unit", unit)));
        if (e.OrderTotal is { } total && amount > total.MinorUnits) refused.Add(LoyaltyFinding.Blocks("ledger.more-than-order", ("amount", Money(amount)), ("total", total)));
    }

    private void Spend(long amount, int order)
    {
        ref var state = ref CollectionsMarshal.AsSpan(_orders)[order];
        state.Used += amount;
        Used += amount;
        Available -= amount;
        while (amount > 0)
        {
            var index = First();
            ref var lot = ref LotSpan[index];
            var part = Math.Min(amount, lot.Available);
            lot.Available -= part;
            lot.Used += part;
            amount -= part;
            _uses.Add(new() { Lot = index, Previous = state.LastUse, Day = _today, ExpiresDay = lot.ExpiresDay, Left = part });
            state.LastUse = _uses.Count - 1;
            Note(PointsMovementKind.Used, index, order, part, _today);
        }
    }

    // The lot that is spent next; empty ones and places that no longer hold are dropped on the way.
    private int First()
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

    private int AddLot(PointsEvent e, int order, long amount)
    {
        var index = _lots.Count;
        _lots.Add(new()
        {
            Id = e.Id,
            Order = order,
            NextOfOrder = order < 0 ? -1 : _orders[order].FirstLot,
            EarnedDay = _today,
            EarnedAt = e.At.ToUnixTimeTicks(),
            ExpiresDay = e.ExpiresOn is { } own ? DayNumber.Of(own) : LastDay(_today),
            HasOwnLastDay = e.ExpiresOn is not null,
            QueuedDay = int.MinValue,
            Amount = amount,
        });
        if (order >= 0) CollectionsMarshal.AsSpan(_orders)[order].FirstLot = index;
        Earned += amount;
        return index;
    }

    // The last day of points that count from a day; the same day is asked for again and again.
    private int LastDay(int from)
    {
        if (from != _lastDayFrom) (_lastDayFrom, _lastDay) = (from, _rules.LastDay(DayNumber.Date(from)) is { } last ? DayNumber.Of(last) : LotState.Never);
        return _lastDay;
    }

    private int _lastDayFrom = int.MinValue;
    private int _lastDay;

    private static string Named(string? order) =>
        string.IsNullOrEmpty(order) ? throw new ArgumentException("The event names no order; see PointsEventValidator.", nameof(order)) : order;
}
