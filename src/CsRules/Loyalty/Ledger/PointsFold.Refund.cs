using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CsRules.Decisions;
using static CsRules.Loyalty.Ledger.PointsBucket;

namespace CsRules.Loyalty.Ledger;

/// <summary>What goes back and what is taken back; both by cumulative difference, so that grouping changes nothing.</summary>
internal sealed partial class PointsFold
{
    private ImmutableArray<Finding> Refund(PointsEvent e)
    {
        if (!_orderIndex.TryGetValue(e.Order ?? "", out var order)) return [Finding.Blocks("ledger.unknown-order", ("order", Named(e.Order)))];
        var state = _orders[order];
        var whole = e.Of is { } of ? Units(of) : Math.Max(state.Whole, 1);
        var returned = e.Returned is { } part ? checked(state.Returned + Units(part)) : whole;
        if (state.Whole != 0 && whole != state.Whole)
            return [Finding.Blocks("ledger.other-whole", ("order", e.Order!), ("whole", Worth(state.Whole)), ("given", Worth(whole)))];
        if (returned > whole)
            return [Finding.Blocks("ledger.returned-too-much", ("order", e.Order!), ("whole", Worth(whole)), ("most", Worth(whole - state.Returned)))];
        var restore = e.Restore is { } back ? Units(back) : Math.Max(0, Share(state.Used, returned, whole) - state.Restored);
        if (restore > state.Used - state.Restored)
            return [Finding.Blocks("ledger.restore-too-much", ("order", e.Order!), ("most", Worth(state.Used - state.Restored)))];
        var take = e.TakeBack is { } taken ? Units(taken) : Math.Max(0, Share(state.Earned, returned, whole) - state.TakenBack);
        if (take > state.Earned - state.TakenBack)
            return [Finding.Blocks("ledger.take-back-too-much", ("order", e.Order!), ("most", Worth(state.Earned - state.TakenBack)))];

        ref var now = ref CollectionsMarshal.AsSpan(_orders)[order];
        (now.Whole, now.Returned) = (whole, returned);
        Restore(order, restore, e);
        TakeBack(order, take, e.ShopAtFault ? SpentPointsPolicy.Waive : _rules.Program.SpentEarnings, e);
        return [];
    }

    // What has gone back of an amount when so much of the whole has: what is kept is rounded, as a refund plan rounds it.
    private long Share(long amount, long returned, long whole) => amount - Worth(amount).Times(whole - returned, whole).MinorUnits;

    private long TakeBackDue(int order)
    {
        var state = _orders[order];
        return Math.Max(0, Share(state.Earned, state.Returned, state.Whole) - state.TakenBack);
    }

    // The lot spent last gets back first: it is the one that expires last.
    private void Restore(int order, long amount, PointsEvent e)
    {
        CollectionsMarshal.AsSpan(_orders)[order].Restored += amount;
        for (var at = _orders[order].LastUse; amount > 0; at = _uses[at].Previous)
        {
            ref var use = ref CollectionsMarshal.AsSpan(_uses)[at];
            var part = Math.Min(amount, use.Left);
            if (part == 0) continue;
            use.Left -= part;
            amount -= part;
            RestoreLot(use, part, order, e);
        }
    }

    private void RestoreLot(in LotUse use, long amount, int order, PointsEvent e)
    {
        ref var lot = ref LotSpan[use.Lot];
        Note(PointsMovementKind.Restored, use.Lot, order, Move(use.Lot, PointsBucket.Used, Moving, amount), _today, e);
        TakeOwed(use.Lot, e);
        // Nothing of it comes back: there is nothing to give new days to.
        if (lot.Points[Moving] == 0) return;
        var left = Math.Max(0, use.ExpiresDay - use.Day);
        var days = PointsRevival.Days(_rules.Program.ExpiredLots, _rules.Program.ExtendDays, left, e.ShopAtFault);
        var hadExpired = lot.IsRevived && use.ExpiresDay < _today;
        // New days that another part of the lot was given at the shop's fault save nothing of a part that is forfeited.
        if (lot.ExpiresDay < _today || (hadExpired && days is null)) Revive(use.Lot, days, e);
        // A lot that was given new days already never gets fewer than this part would alone.
        else if (hadExpired) lot.ExpiresDay = Math.Max(lot.ExpiresDay, _today + days!.Value);
        if (lot.Points[Moving] > 0) ComeIn(use.Lot, e);
    }

    // Earned by an order that went back while these points were spent: now they can be taken.
    private void TakeOwed(int index, PointsEvent e)
    {
        ref var lot = ref LotSpan[index];
        if (lot.Order < 0) return;
        ref var source = ref CollectionsMarshal.AsSpan(_orders)[lot.Order];
        var owed = Math.Min(source.Waived, lot.Points[Moving]);
        if (owed == 0) return;
        source.Waived -= owed;
        Note(PointsMovementKind.TakenBack, index, lot.Order, Move(index, Moving, TakenBack, owed), _today, e);
    }

    private void Revive(int index, int? days, PointsEvent e)
    {
        ref var lot = ref LotSpan[index];
        if (days is { } given)
        {
            (lot.ExpiresDay, lot.IsRevived) = (_today + given, true);
            Note(PointsMovementKind.Extended, index, None, lot.Points[Moving], _today, e);
            return;
        }

        // What is owed is paid before anything is lost.
        var lost = Move(index, Moving, PointsBucket.Expired, Math.Max(0, lot.Points[Moving] - Debt));
        if (lot.Points[Moving] > 0) ComeIn(index, e);
        if (lost > 0) Note(PointsMovementKind.Forfeited, index, None, lost, _today, e);
    }

    private void TakeBack(int order, long amount, SpentPointsPolicy spent, PointsEvent e)
    {
        if (amount == 0) return;
        CollectionsMarshal.AsSpan(_orders)[order].TakenBack += amount;
        amount -= TakeOwn(order, amount, e);
        amount -= Gone(order, amount);
        if (amount == 0) return;
        if (spent == SpentPointsPolicy.Waive)
        {
            CollectionsMarshal.AsSpan(_orders)[order].Waived += amount;
            Note(PointsMovementKind.Waived, None, order, amount, _today, e);
            return;
        }

        for (var others = Math.Min(amount, Available); others > 0;)
        {
            var taken = Take(NextLot(), others, order, TakenBack, PointsMovementKind.TakenBack, e);
            others -= taken;
            amount -= taken;
        }

        if (amount == 0) return;
        if (spent == SpentPointsPolicy.DeductFromRefund)
        {
            Note(PointsMovementKind.Deducted, None, order, amount, _today, e);
            return;
        }

        Debt += amount;
        Note(PointsMovementKind.Owed, None, order, amount, _today, e);
    }

    private long TakeOwn(int order, long amount, PointsEvent e)
    {
        long taken = 0;
        for (var index = _orders[order].FirstLot; index >= 0 && taken < amount; index = _lots[index].NextOfOrder)
        {
            ref var lot = ref LotSpan[index];
            var part = Move(index, PointsBucket.Pending, TakenBack, Math.Min(lot.Pending, amount - taken));
            part += Move(index, PointsBucket.Available, TakenBack, Math.Min(lot.Available, amount - taken - part));
            taken += part;
            if (part > 0) Note(PointsMovementKind.TakenBack, index, order, part, _today, e);
        }

        return taken;
    }

    // Points that expired or that the shop took away gave the customer nothing: they need not be taken again.
    private long Gone(int order, long amount)
    {
        long gone = 0;
        for (var index = _orders[order].FirstLot; index >= 0; index = _lots[index].NextOfOrder) gone += _lots[index].Gone;
        ref var tally = ref CollectionsMarshal.AsSpan(_orders)[order];
        var covered = Math.Min(amount, gone - tally.Covered);
        tally.Covered += covered;
        return covered;
    }

    private long Take(int index, long amount, int order, PointsBucket to, PointsMovementKind kind, PointsEvent e)
    {
        var part = Move(index, PointsBucket.Available, to, Math.Min(amount, LotSpan[index].Available));
        Note(kind, index, order, part, _today, e);
        return part;
    }

    private ImmutableArray<Finding> Revoke(PointsEvent e)
    {
        var amount = Units(e.Amount);
        if (e.Lot is { } name)
        {
            var index = _lots.FindIndex(l => string.Equals(l.Id, name, StringComparison.Ordinal));
            if (index < 0) return [Finding.Blocks("ledger.unknown-lot", ("lot", name))];
            if (amount > _lots[index].Available) return [Finding.Blocks("ledger.revoke-too-much", ("most", Worth(_lots[index].Available)))];
            Take(index, amount, None, Withdrawn, PointsMovementKind.Revoked, e);
            return [];
        }

        if (amount > Available) return [Finding.Blocks("ledger.revoke-too-much", ("most", Worth(Available)))];
        while (amount > 0) amount -= Take(NextLot(), amount, None, Withdrawn, PointsMovementKind.Revoked, e);
        return [];
    }
}
