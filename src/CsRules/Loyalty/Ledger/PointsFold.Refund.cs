using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CsRules.Decisions;

namespace CsRules.Loyalty.Ledger;

/// <summary>What goes back and what is taken back; both by cumulative difference, so that grouping changes nothing.</summary>
internal sealed partial class PointsFold
{
    private ImmutableArray<Finding> Refund(PointsEvent e)
    {
        if (!_orderIndex.TryGetValue(e.Order ?? "", out var order)) return [LoyaltyFinding.Blocks("ledger.unknown-order", ("order", Named(e.Order)))];
        var state = _orders[order];
        var whole = e.Of is { } of ? Units(of) : Math.Max(state.Whole, 1);
        var returned = e.Returned is { } part ? checked(state.Returned + Units(part)) : whole;
        if (state.Whole != 0 && whole != state.Whole)
            return [LoyaltyFinding.Blocks("ledger.other-whole", ("order", e.Order!), ("whole", Money(state.Whole)), ("given", Money(whole)))];
        if (returned > whole)
            return [LoyaltyFinding.Blocks("ledger.returned-too-much", ("order", e.Order!), ("whole", Money(whole)), ("most", Money(whole - state.Returned)))];
        var restore = e.Restore is { } back ? Units(back) : Math.Max(0, Share(state.Used, returned, whole) - state.Restored);
        if (restore > state.Used - state.Restored)
            return [LoyaltyFinding.Blocks("ledger.restore-too-much", ("order", e.Order!), ("most", Money(state.Used - state.Restored)))];
        var take = e.TakeBack is { } taken ? Units(taken) : Math.Max(0, Share(state.Earned, returned, whole) - state.TakenBack);
        if (take > state.Earned - state.TakenBack)
            return [LoyaltyFinding.Blocks("ledger.take-back-too-much", ("order", e.Order!), ("most", Money(state.Earned - state.TakenBack)))];

        ref var now = ref CollectionsMarshal.AsSpan(_orders)[order];
        (now.Whole, now.Returned) = (whole, returned);
        Restore(order, restore, e.ShopAtFault);
        TakeBack(order, take, waive: e.ShopAtFault || _rules.Program.SpentEarnings == SpentPointsPolicy.Waive);
        return [];
    }

    // What has gone back of an amount when so much of the whole has: what is kept is rounded, as a refund plan rounds it.
    private long Share(long amount, long returned, long whole) => amount - Money(amount).Times(whole - returned, whole).MinorUnits;

    private long TakeBackDue(int order)
    {
        var state = _orders[order];
        return Math.Max(0, Share(state.Earned, state.Returned, state.Whole) - state.TakenBack);
    }

    // The lot spent last gets back first: it is the one that expires last.
    private void Restore(int order, long amount, bool shopAtFault)
    {
        CollectionsMarshal.AsSpan(_orders)[order].Restored += amount;
        for (var at = _orders[order].LastUse; amount > 0; at = _uses[at].Previous)
        {
            ref var use = ref CollectionsMarshal.AsSpan(_uses)[at];
            var part = Math.Min(amount, use.Left);
            if (part == 0) continue;
            use.Left -= part;
            amount -= part;
            RestoreLot(use, part, order, shopAtFault);
        }
    }

    private void RestoreLot(in UseState use, long amount, int order, bool shopAtFault)
    {
        ref var lot = ref LotSpan[use.Lot];
        lot.Used -= amount;
        Used -= amount;
        Note(PointsMovementKind.Restored, use.Lot, order, amount, _today);
        if (lot.Order >= 0)
        {
            // Earned by an order that went back while these points were spent: now they can be taken.
            ref var source = ref CollectionsMarshal.AsSpan(_orders)[lot.Order];
            var owed = Math.Min(source.Waived, amount);
            if (owed > 0)
            {
                source.Waived -= owed;
                lot.Revoked += owed;
                Revoked += owed;
                amount -= owed;
                Note(PointsMovementKind.TakenBack, use.Lot, lot.Order, owed, _today);
            }
        }

        // Nothing of it comes back: there is nothing to give new days to.
        if (amount == 0) return;
        if (lot.ExpiresDay < _today) amount = Revive(use, amount, shopAtFault);
        // A lot that was given new days already never gets fewer than this part would alone.
        else if (lot.IsRevived && use.ExpiresDay < _today) lot.ExpiresDay = Math.Max(lot.ExpiresDay, _today + NewDays(use, shopAtFault));
        if (amount > 0) ComeIn(use.Lot, amount);
    }

    private long Revive(in UseState use, long amount, bool shopAtFault)
    {
        ref var lot = ref LotSpan[use.Lot];
        var program = _rules.Program;
        if (program.ExpiredLots == ExpiredPointsPolicy.Forfeit && !shopAtFault)
        {
            // What is owed is paid before anything is lost.
            var set = Math.Min(Debt, amount);
            if (set > 0) ComeIn(use.Lot, set);
            amount -= set;
            lot.Expired += amount;
            Expired += amount;
            if (amount > 0) Note(PointsMovementKind.Forfeited, use.Lot, -1, amount, _today);
            return 0;
        }

        (lot.ExpiresDay, lot.IsRevived) = (_today + NewDays(use, shopAtFault), true);
        Note(PointsMovementKind.Extended, use.Lot, -1, amount, _today);
        return amount;
    }

    // As many days as were left when they were spent, or as the shop says; at the shop's fault the more of the two.
    private int NewDays(in UseState use, bool shopAtFault)
    {
        var left = Math.Max(0, use.ExpiresDay - use.Day);
        if (_rules.Program.ExpiredLots != ExpiredPointsPolicy.Extend) return left;
        return shopAtFault ? Math.Max(left, _rules.Program.ExtendDays) : _rules.Program.ExtendDays;
    }

    private void TakeBack(int order, long amount, bool waive)
    {
        if (amount == 0) return;
        CollectionsMarshal.AsSpan(_orders)[order].TakenBack += amount;
        amount -= TakeOwn(order, amount);
        amount -= Gone(order, amount);
        if (amount == 0) return;
        if (waive || _rules.Program.SpentEarnings == SpentPointsPolicy.Waive)
        {
            CollectionsMarshal.AsSpan(_orders)[order].Waived += amount;
            Note(PointsMovementKind.Waived, -1, order, amount, _today);
            return;
        }

        var others = Math.Min(amount, Available);
        TakeSoonest(others, order);
        amount -= others;
        if (amount == 0) return;
        if (_rules.Program.SpentEarnings == SpentPointsPolicy.DeductFromRefund)
        {
            Note(PointsMovementKind.Deducted, -1, order, amount, _today);
            return;
        }

        Debt += amount;
        Revoked += amount;
        Note(PointsMovementKind.Owed, -1, order, amount, _today);
    }

    private long TakeOwn(int order, long amount)
    {
        long taken = 0;
        for (var index = _orders[order].FirstLot; index >= 0 && taken < amount; index = _lots[index].NextOfOrder)
        {
            ref var lot = ref LotSpan[index];
            var pending = Math.Min(lot.Pending, amount - taken);
            lot.Pending -= pending;
            Pending -= pending;
            var available = Math.Min(lot.Available, amount - taken - pending);
            lot.Available -= available;
            Available -= available;
            lot.Revoked += pending + available;
            Revoked += pending + available;
            taken += pending + available;
            if (pending + available > 0) Note(PointsMovementKind.TakenBack, index, order, pending + available, _today);
        }

        return taken;
    }

    // Points that expired or that the shop took away gave the customer nothing: they need not be taken again.
    private long Gone(int order, long amount)
    {
        long gone = 0;
        for (var index = _orders[order].FirstLot; index >= 0; index = _lots[index].NextOfOrder) gone += _lots[index].Expired + _lots[index].Withdrawn;
        ref var state = ref CollectionsMarshal.AsSpan(_orders)[order];
        var covered = Math.Min(amount, gone - state.Covered);
        state.Covered += covered;
        return covered;
    }

    private void TakeSoonest(long amount, int order)
    {
        while (amount > 0)
        {
            var index = First();
            amount -= Take(index, amount, order, PointsMovementKind.TakenBack);
        }
    }

    private long Take(int index, long amount, int order, PointsMovementKind kind)
    {
        ref var lot = ref LotSpan[index];
        var part = Math.Min(amount, lot.Available);
        lot.Available -= part;
        Available -= part;
        lot.Revoked += part;
        Revoked += part;
        if (kind == PointsMovementKind.Revoked) lot.Withdrawn += part;
        Note(kind, index, order, part, _today);
        return part;
    }

    private ImmutableArray<Finding> Revoke(PointsEvent e)
    {
        var amount = Units(e.Amount);
        if (e.Lot is { } name)
        {
            var index = _lots.FindIndex(l => string.Equals(l.Id, name, StringComparison.Ordinal));
            if (index < 0) return [LoyaltyFinding.Blocks("ledger.unknown-lot", ("lot", name))];
            if (amount > _lots[index].Available) return [LoyaltyFinding.Blocks("ledger.revoke-too-much", ("most", Money(_lots[index].Available)))];
            Take(index, amount, -1, PointsMovementKind.Revoked);
            return [];
        }

        if (amount > Available) return [LoyaltyFinding.Blocks("ledger.revoke-too-much", ("most", Money(Available)))];
        while (amount > 0) amount -= Take(First(), amount, -1, PointsMovementKind.Revoked);
        return [];
    }
}
