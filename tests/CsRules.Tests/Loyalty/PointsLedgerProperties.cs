using CsRules.Loyalty;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Loyalty;

[Properties(Arbitrary = [typeof(PointsLife)], MaxTest = 2000)]
public class PointsLedgerProperties
{
    [Property]
    public bool Nothing_leaks_and_no_lot_is_negative_after_every_event(PointsLife life)
    {
        var ledger = PointsLedger.Open(life.Program.Compile());
        foreach (var e in life.Events)
        {
            ledger = ledger.Apply(e).Ledger;
            if (!Adds(ledger.At(e.At))) return false;
        }

        return Adds(ledger.At(life.End + Duration.FromDays(400)));
    }

    [Property]
    public bool Event_by_event_or_all_at_once_is_the_same(PointsLife life)
    {
        var one = life.Events.Aggregate(PointsLedger.Open(life.Program.Compile()), (ledger, e) => ledger.Apply(e).Ledger);
        return Same(one.At(life.End), life.Ledger.At(life.End)) && one.Refused.Length == life.Ledger.Refused.Length;
    }

    [Property]
    public bool Replaying_what_was_applied_changes_nothing(PointsLife life)
    {
        var ledger = life.Ledger;
        var refused = ledger.Refused.Select(r => r.Event.Id).ToHashSet();
        var applied = life.Events.Where(e => !refused.Contains(e.Id)).ToList();
        var again = ledger.Replay(applied);
        return Same(again.At(life.End), ledger.At(life.End)) && applied.All(e => ledger.Apply(e).Outcome == PointsOutcome.Replayed);
    }

    [Property]
    public bool Spending_and_sending_back_restores_balance_and_expiries(PointsLife any, int share)
    {
        // Points of an order that went back at the shop's cost are taken when they return; a life without one has all others.
        var life = any with
        {
            Program = any.Program with { SpentEarnings = any.Program.SpentEarnings == SpentPointsPolicy.Waive ? SpentPointsPolicy.NegativeBalance : any.Program.SpentEarnings },
            Events = [.. any.Events.Select(e => e with { ShopAtFault = false })],
        };
        var ledger = InFunds(life);
        var before = ledger.At(life.End);
        Assert.DoesNotContain(before.History, m => m.Kind == PointsMovementKind.Waived);
        var part = 1 + Math.Abs((long)share) % before.Balance.MinorUnits;
        var use = new PointsEvent { Id = "use", At = life.End, Kind = PointsEventKind.Use, Order = "NEW", Amount = Money.Won(part) };
        var back = new PointsEvent { Id = "back", At = life.End, Kind = PointsEventKind.Refund, Order = "NEW" };
        var after = ledger.Replay([use, back]).At(life.End);
        return after.Balance == before.Balance && after.Lots.SequenceEqual(before.Lots);
    }

    [Property]
    public bool Buying_and_sending_everything_back_earns_nothing(PointsLife life)
    {
        var events = life.Events.Where(e => e.Kind is not (PointsEventKind.Grant or PointsEventKind.Refund)).ToList();
        events.AddRange(Enumerable.Range(1, 5).Select(i => new PointsEvent { Id = $"r{i}", At = life.End, Kind = PointsEventKind.Refund, Order = $"O{i}" }));
        var at = PointsLedger.Open(life.Program.Compile()).Replay(events).At(life.End);
        var paid = at.History.Where(m => m.Kind == PointsMovementKind.Deducted).Sum(m => m.Amount.MinorUnits);
        return (at.Balance + at.Pending).MinorUnits <= paid && at.Used.IsZero;
    }

    [Property]
    public bool The_shops_fault_never_forfeits_owes_or_deducts(PointsLife life)
    {
        var faulty = life.Events.Select(e => e.Kind == PointsEventKind.Refund ? e with { ShopAtFault = true } : e);
        var ledger = PointsLedger.Open(life.Program.Compile());
        foreach (var e in faulty)
        {
            var step = ledger.Apply(e);
            if (e.Kind == PointsEventKind.Refund && step.Movements.Any(m => m.Kind is PointsMovementKind.Forfeited or PointsMovementKind.Owed or PointsMovementKind.Deducted)) return false;
            ledger = step.Ledger;
        }

        return true;
    }

    [Property]
    public bool The_queue_spends_what_a_sorted_list_would(PointsLife life, int wanted)
    {
        var ledger = InFunds(life);
        var before = ledger.At(life.End);
        var left = 1 + Math.Abs((long)wanted) % before.Balance.MinorUnits;
        var after = ledger.Apply(new() { Id = "use", At = life.End, Kind = PointsEventKind.Use, Order = "NEW", Amount = Money.Won(left) }).Ledger.At(life.End);
        // The obvious twin: sort, then take. Lots come in the order of their time.
        foreach (var lot in before.Lots.Select((l, i) => (l, i)).OrderBy(x => x.l.ExpiresOn ?? LocalDate.MaxIsoValue).ThenBy(x => x.i))
        {
            var part = Math.Min(left, lot.l.Available.MinorUnits);
            if (after.Lots[lot.i].Available.MinorUnits != lot.l.Available.MinorUnits - part) return false;
            left -= part;
        }

        return left == 0;
    }

    // A life that ended without points is granted what it owes and some more, so that there is always something to spend.
    private static PointsLedger InFunds(PointsLife life)
    {
        var ledger = life.Ledger;
        var owed = Math.Max(0, -ledger.At(life.End).Balance.MinorUnits);
        ledger = ledger.Apply(new() { Id = "funds", At = life.End, Kind = PointsEventKind.Grant, Amount = Money.Won(owed + 100) }).Ledger;
        Assert.True(ledger.At(life.End).Balance.MinorUnits > 0);
        return ledger;
    }

    private static bool Adds(PointsBalance at) =>
        at.Earned == at.Balance + at.Pending + at.Used + at.Expired + at.Revoked
        && at.Lots.All(l => l.Amount == l.Pending + l.Available + l.Used + l.Expired + l.Revoked + l.SetOff
            && new[] { l.Pending, l.Available, l.Used, l.Expired, l.Revoked, l.SetOff }.All(m => m.MinorUnits >= 0))
        && at.Lots.Sum(l => l.Amount.MinorUnits) == at.Earned.MinorUnits
        && at.Lots.Sum(l => l.Used.MinorUnits) == at.Used.MinorUnits && at.Lots.Sum(l => l.Expired.MinorUnits) == at.Expired.MinorUnits
        && at.Lots.Sum(l => l.Pending.MinorUnits) == at.Pending.MinorUnits
        && (at.Balance.MinorUnits >= 0 || at.Lots.All(l => l.Available.IsZero));

    private static bool Same(PointsBalance one, PointsBalance other) =>
        one.Balance == other.Balance && one.Pending == other.Pending && one.Lots.SequenceEqual(other.Lots) && one.History.SequenceEqual(other.History);
}
