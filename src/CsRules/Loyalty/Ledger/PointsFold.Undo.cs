using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CsRules.Decisions;
using static CsRules.Loyalty.Ledger.PointsBucket;

namespace CsRules.Loyalty.Ledger;

/// <summary>What went back is used again, and what was taken back is given again.</summary>
internal sealed partial class PointsFold
{
    private ImmutableArray<Finding> UndoRefund(PointsEvent e)
    {
        if (!_orderIndex.TryGetValue(e.Order ?? "", out var order)) return [Finding.Blocks("ledger.unknown-order", ("order", Named(e.Order)))];
        var state = _orders[order];
        var (again, given, kept) = (UnitsOr0(e.Restore), UnitsOr0(e.TakeBack), UnitsOr0(e.Returned));
        if (again > state.Restored) return [Finding.Blocks("ledger.undo-restore-too-much", ("order", e.Order!), ("most", Worth(state.Restored)))];
        if (given > state.TakenBack) return [Finding.Blocks("ledger.undo-take-back-too-much", ("order", e.Order!), ("most", Worth(state.TakenBack)))];
        if (kept > state.Returned) return [Finding.Blocks("ledger.undo-returned-too-much", ("order", e.Order!), ("most", Worth(state.Returned)))];
        if (again > Balance)
            return [Finding.Blocks("ledger.balance-short", ("amount", Worth(again)), ("balance", Worth(Balance)), ("short", Worth(again - Balance)))];
        Spend(again, order, e);
        ref var tally = ref CollectionsMarshal.AsSpan(_orders)[order];
        tally.Used -= again;
        tally.Restored -= again;
        tally.Returned -= kept;
        tally.TakenBack -= given;
        GiveAgain(order, given, e);
        return [];
    }

    // To the order's own lots first; then what was let go, owed or covered by what had gone is so again. What is left had been
    // taken from other lots, or off a refund, and comes as a lot of its own.
    private void GiveAgain(int order, long amount, PointsEvent e)
    {
        for (var index = _orders[order].FirstLot; index >= 0 && amount > 0; index = _lots[index].NextOfOrder)
        {
            var part = Math.Min(amount, _lots[index].Points[TakenBack]);
            if (part == 0) continue;
            amount -= part;
            var usable = _orders[order].IsConfirmed || _rules.Program.Pending.Until == PendingUntil.Earned;
            Note(PointsMovementKind.GivenAgain, index, order, Move(index, TakenBack, usable ? Moving : PointsBucket.Pending, part), _today, e);
            if (usable) ComeIn(index, e);
        }

        ref var tally = ref CollectionsMarshal.AsSpan(_orders)[order];
        var (waived, covered) = (Math.Min(amount, tally.Waived), Math.Min(Math.Max(0, amount - tally.Waived), tally.Covered));
        tally.Waived -= waived;
        tally.Covered -= covered;
        var owed = Math.Min(amount - waived - covered, Debt);
        Debt -= owed;
        amount -= waived + covered + owed;
        if (amount == 0) return;
        var lot = AddLot(e, None);
        Note(PointsMovementKind.GivenAgain, lot, order, Move(lot, Outside, Moving, amount), _today, e);
        ComeIn(lot, e);
    }

    private long UnitsOr0(Money? amount) => amount is null ? 0 : Units(amount);
}
