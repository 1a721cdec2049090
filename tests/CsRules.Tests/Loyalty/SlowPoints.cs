using CsRules.Loyalty;
using NodaTime;

namespace CsRules.Tests.Loyalty;

/// <summary>
/// A points ledger told slowly: lots and orders are things of their own, days go by one by one, and points move one by one.
/// It knows nothing of queues and numbers of days.
/// </summary>
internal sealed class SlowPoints(PointsRules rules)
{
    private readonly PointsProgram _program = rules.Program;
    private readonly Dictionary<string, PointsEvent> _seen = [];
    private readonly List<Order> _orders = [];
    private LocalDate? _today;
    private Instant _last = Instant.MinValue;

    public sealed class Lot(string id, Instant at, LocalDate? last, bool own)
    {
        public string Id => id;

        public Instant At => at;

        public bool HasOwnLastDay => own;

        public LocalDate? Last { get; set; } = last;

        public bool IsRevived { get; set; }

        public long Pending, Available, Used, Expired, Revoked, SetOff, Withdrawn;

        public LocalDate Orderly => Last ?? LocalDate.MaxIsoValue;

        public override string ToString() => $"{id} until {Last:uuuu-MM-dd} pending {Pending} available {Available} used {Used} expired {Expired} revoked {Revoked} set off {SetOff}";
    }

    private sealed class Order(string name)
    {
        public string Name => name;

        public List<Lot> Lots { get; } = [];

        public List<(Lot Lot, LocalDate On, LocalDate LastThen, string By)> Spent { get; } = [];

        public long Earned, Used, Restored, TakenBack, Waived, Covered, Whole, Returned;

        public bool IsConfirmed;

        public LocalDate? Due;
    }

    public List<Lot> Lots { get; } = [];

    public long Debt { get; private set; }

    /// <summary>What was taken back by debts, and so by no lot.</summary>
    public long Owed { get; private set; }

    public List<string> Refused { get; } = [];

    /// <summary>What moved, summed by kind and lot.</summary>
    public SortedDictionary<string, long> Moved { get; } = new(StringComparer.Ordinal);

    private void Move(PointsMovementKind kind, Lot? lot, long points)
    {
        var key = $"{kind} {lot?.Id}";
        if (points != 0 || kind == PointsMovementKind.Nothing) Moved[key] = Moved.GetValueOrDefault(key) + points;
    }

    public void Apply(PointsEvent e)
    {
        if (_seen.TryGetValue(e.Id, out var before))
        {
            if (before != e) Refused.Add(e.Id + " ledger.id-reused");
            return;
        }

        if (e.At < _last)
        {
            Refused.Add(e.Id + " ledger.too-early");
            return;
        }

        GoTo(e.At);
        var moved = Moved.Values.Sum();
        if (Happen(e) is { } why) Refused.Add($"{e.Id} {why}");
        else _seen.Add(e.Id, e);
        if (e.Kind is PointsEventKind.Refund or PointsEventKind.UndoRefund && _seen.ContainsKey(e.Id) && Moved.Values.Sum() == moved) Move(PointsMovementKind.Nothing, null, 0);
    }

    public void GoTo(Instant at)
    {
        _last = at;
        var day = at.InZone(rules.Zone).Date;
        for (var next = _today is { } known ? known.PlusDays(1) : day; next <= day; next = next.PlusDays(1))
        {
            _today = next;
            foreach (var order in _orders.Where(o => o.Due == next)) Confirm(order);
            ExpireWhatIsOver();
        }
    }

    private LocalDate Today => _today!.Value;

    private void ExpireWhatIsOver()
    {
        foreach (var lot in Lots.Where(l => l.Last < _today))
        {
            Move(PointsMovementKind.Expired, lot, lot.Available);
            (lot.Expired, lot.Available) = (lot.Expired + lot.Available, 0);
        }
    }

    private string? Happen(PointsEvent e)
    {
        var amount = e.Amount?.MinorUnits ?? 0;
        switch (e.Kind)
        {
            case PointsEventKind.Earn:
                var order = Of(e.Order!);
                if (e.Spend is { } spend) amount = rules.Earned(spend).MinorUnits;
                if (amount == 0) return null;
                var earned = New(e);
                order.Lots.Insert(0, earned);
                order.Earned += amount;
                earned.Pending = amount;
                Move(PointsMovementKind.Earned, earned, amount);
                if (_program.Pending.Until == PendingUntil.Earned || order.IsConfirmed) Confirm(earned);
                if (order.Returned > 0) TakeBack(order, Math.Max(0, Share(order.Earned, order.Returned, order.Whole) - order.TakenBack), false);
                return null;
            case PointsEventKind.Grant:
                var granted = New(e);
                Move(PointsMovementKind.Granted, granted, amount);
                ComeIn(granted, amount);
                return null;
            case PointsEventKind.Delivered:
                var delivered = Of(e.Order!);
                if (_program.Pending.DaysAfterDelivery is not { } days || delivered.IsConfirmed) return null;
                delivered.Due = Today.PlusDays(days);
                if (days == 0) Confirm(delivered);
                return null;
            case PointsEventKind.Confirmed:
                Confirm(Of(e.Order!));
                return null;
            case PointsEventKind.Use:
                var balance = Lots.Sum(l => l.Available) - Debt;
                if (amount > balance) return $"ledger.balance-short amount={amount} KRW balance={balance} KRW short={amount - balance} KRW";
                var buying = Of(e.Order!);
                for (; amount > 0; amount--)
                {
                    var lot = Soonest();
                    lot.Available--;
                    lot.Used++;
                    buying.Used++;
                    Move(PointsMovementKind.Used, lot, 1);
                    buying.Spent.Add((lot, Today, lot.Orderly, e.Id));
                }

                return null;
            case PointsEventKind.Revoke:
                var from = e.Lot is { } name ? Lots.Where(l => l.Id == name).ToList() : Lots;
                if (from.Count == 0 && e.Lot is not null) return $"ledger.unknown-lot lot={e.Lot}";
                if (amount > from.Sum(l => l.Available)) return $"ledger.revoke-too-much most={from.Sum(l => l.Available)} KRW";
                for (; amount > 0; amount--)
                {
                    var lot = e.Lot is null ? Soonest() : from[0];
                    lot.Available--;
                    lot.Revoked++;
                    lot.Withdrawn++;
                    Move(PointsMovementKind.Revoked, lot, 1);
                }

                return null;
            case PointsEventKind.UndoRefund:
                return Undo(e);
            default:
                return Refund(e);
        }
    }

    private string? Refund(PointsEvent e)
    {
        if (_orders.Find(o => o.Name == e.Order) is not { } order) return $"ledger.unknown-order order={e.Order}";
        var whole = e.Of?.MinorUnits ?? Math.Max(1, order.Whole);
        var returned = e.Returned is { } part ? order.Returned + part.MinorUnits : whole;
        if (order.Whole != 0 && order.Whole != whole) return $"ledger.other-whole order={e.Order} whole={order.Whole} KRW given={whole} KRW";
        if (returned > whole) return $"ledger.returned-too-much order={e.Order} whole={whole} KRW most={whole - order.Returned} KRW";
        var restore = e.Restore?.MinorUnits ?? Math.Max(0, Share(order.Used, returned, whole) - order.Restored);
        if (restore > order.Used - order.Restored) return $"ledger.restore-too-much order={e.Order} most={order.Used - order.Restored} KRW";
        var take = e.TakeBack?.MinorUnits ?? Math.Max(0, Share(order.Earned, returned, whole) - order.TakenBack);
        if (take > order.Earned - order.TakenBack) return $"ledger.take-back-too-much order={e.Order} most={order.Earned - order.TakenBack} KRW";
        (order.Whole, order.Returned) = (whole, returned);
        order.Restored += restore;
        // What was spent last comes back first, all points of a lot that were spent at once together.
        while (restore > 0)
        {
            var last = order.Spent[^1];
            var run = 0;
            while (restore > 0 && order.Spent.Count > 0 && order.Spent[^1] == last)
            {
                order.Spent.RemoveAt(order.Spent.Count - 1);
                restore--;
                run++;
            }

            Move(PointsMovementKind.Restored, last.Lot, run);
            Restore(last, run, e.ShopAtFault);
        }

        TakeBack(order, take, e.ShopAtFault || _program.SpentEarnings == SpentPointsPolicy.Waive);
        return null;
    }

    // What went back is used again, the soonest lot first; what was taken back is given again to the lots of the order.
    private string? Undo(PointsEvent e)
    {
        if (_orders.Find(o => o.Name == e.Order) is not { } order) return $"ledger.unknown-order order={e.Order}";
        var (again, given, kept) = (e.Restore?.MinorUnits ?? 0, e.TakeBack?.MinorUnits ?? 0, e.Returned?.MinorUnits ?? 0);
        if (again > order.Restored) return $"ledger.undo-restore-too-much order={e.Order} most={order.Restored} KRW";
        if (given > order.TakenBack) return $"ledger.undo-take-back-too-much order={e.Order} most={order.TakenBack} KRW";
        if (kept > order.Returned) return $"ledger.undo-returned-too-much order={e.Order} most={order.Returned} KRW";
        var balance = Lots.Sum(l => l.Available) - Debt;
        if (again > balance) return $"ledger.balance-short amount={again} KRW balance={balance} KRW short={again - balance} KRW";
        order.Restored -= again;
        order.Returned -= kept;
        order.TakenBack -= given;
        for (; again > 0; again--)
        {
            var lot = Soonest();
            lot.Available--;
            lot.Used++;
            Move(PointsMovementKind.Used, lot, 1);
            order.Spent.Add((lot, Today, lot.Orderly, e.Id));
        }

        foreach (var lot in order.Lots)
        {
            var run = Math.Min(given, lot.Revoked - lot.Withdrawn);
            (lot.Revoked, given) = (lot.Revoked - run, given - run);
            Move(PointsMovementKind.GivenAgain, lot, run);
            if (order.IsConfirmed || _program.Pending.Until == PendingUntil.Earned) ComeIn(lot, run);
            else lot.Pending += run;
        }

        for (; given > 0 && order.Waived > 0; given--) order.Waived--;
        for (; given > 0 && order.Covered > 0; given--) order.Covered--;
        for (; given > 0 && Debt > 0; given--) (Debt, Owed) = (Debt - 1, Owed - 1);
        if (given == 0) return null;
        var made = New(e);
        Move(PointsMovementKind.GivenAgain, made, given);
        ComeIn(made, given);
        return null;
    }

    private void Restore((Lot Lot, LocalDate On, LocalDate LastThen, string By) spent, long points, bool shopAtFault)
    {
        var lot = spent.Lot;
        lot.Used -= points;
        // What a refund of the order that earned them should have taken, and could not while they were spent, is taken now.
        if (_orders.Find(o => o.Lots.Contains(lot)) is { Waived: > 0 } earner)
        {
            var owed = Math.Min(earner.Waived, points);
            earner.Waived -= owed;
            lot.Revoked += owed;
            points -= owed;
            Move(PointsMovementKind.TakenBack, lot, owed);
        }

        if (points == 0) return;
        var left = Math.Max(0, spent.LastThen == LocalDate.MaxIsoValue ? 0 : Period.DaysBetween(spent.On, spent.LastThen));
        var days = _program.ExpiredLots != ExpiredPointsPolicy.Extend ? left : shopAtFault ? Math.Max(left, _program.ExtendDays) : _program.ExtendDays;
        // New days of another part save nothing of what is forfeited.
        var isForfeit = _program.ExpiredLots == ExpiredPointsPolicy.Forfeit && !shopAtFault;
        if (lot.Last < Today || (lot.IsRevived && spent.LastThen < Today && isForfeit))
        {
            if (isForfeit)
            {
                var set = Math.Min(Debt, points);
                Debt -= set;
                lot.SetOff += set;
                lot.Expired += points - set;
                Move(PointsMovementKind.SetOff, lot, set);
                Move(PointsMovementKind.Forfeited, lot, points - set);
                return;
            }

            Move(PointsMovementKind.Extended, lot, points);
            (lot.Last, lot.IsRevived) = (Today.PlusDays(days), true);
        }
        else if (lot.IsRevived && spent.LastThen < Today && Today.PlusDays(days) > lot.Last)
        {
            lot.Last = Today.PlusDays(days);
        }

        ComeIn(lot, points);
    }

    private void TakeBack(Order order, long amount, bool waive)
    {
        order.TakenBack += amount;
        foreach (var lot in order.Lots)
            for (; amount > 0 && lot.Pending + lot.Available > 0; amount--)
            {
                if (lot.Pending > 0) lot.Pending--;
                else lot.Available--;
                lot.Revoked++;
                Move(PointsMovementKind.TakenBack, lot, 1);
            }

        // What is gone already gave the customer nothing.
        for (; amount > 0 && order.Covered < order.Lots.Sum(l => l.Expired + l.Withdrawn); amount--) order.Covered++;
        if (waive || _program.SpentEarnings == SpentPointsPolicy.Waive)
        {
            order.Waived += amount;
            Move(PointsMovementKind.Waived, null, amount);
            return;
        }

        for (; amount > 0 && Lots.Any(l => l.Available > 0); amount--)
        {
            var lot = Soonest();
            lot.Available--;
            lot.Revoked++;
            Move(PointsMovementKind.TakenBack, lot, 1);
        }

        var owes = _program.SpentEarnings == SpentPointsPolicy.NegativeBalance;
        Move(owes ? PointsMovementKind.Owed : PointsMovementKind.Deducted, null, amount);
        if (owes) (Debt, Owed) = (Debt + amount, Owed + amount);
    }

    private Lot Soonest() => Lots.Where(l => l.Available > 0).OrderBy(l => l.Orderly).ThenBy(l => l.At).First();

    private Order Of(string name)
    {
        if (_orders.Find(o => o.Name == name) is { } known) return known;
        _orders.Add(new(name));
        return _orders[^1];
    }

    private Lot New(PointsEvent e)
    {
        Lots.Add(new(e.Id, e.At, e.ExpiresOn ?? rules.LastDay(Today), e.ExpiresOn is not null));
        return Lots[^1];
    }

    private void Confirm(Order order)
    {
        (order.IsConfirmed, order.Due) = (true, null);
        foreach (var lot in order.Lots) Confirm(lot);
    }

    private void Confirm(Lot lot)
    {
        if (lot.Pending == 0) return;
        if (_program.Expiry.From == ExpiryFrom.Confirmed && !lot.HasOwnLastDay) lot.Last = rules.LastDay(Today);
        var amount = lot.Pending;
        lot.Pending = 0;
        Move(PointsMovementKind.Confirmed, lot, amount);
        ComeIn(lot, amount);
    }

    private void ComeIn(Lot lot, long amount)
    {
        for (; amount > 0; amount--)
            if (Debt > 0)
            {
                (Debt, lot.SetOff) = (Debt - 1, lot.SetOff + 1);
                Move(PointsMovementKind.SetOff, lot, 1);
            }
            else lot.Available++;
        ExpireWhatIsOver();
    }

    private static long Share(long amount, long returned, long whole) => amount - (((2 * amount * (whole - returned)) + whole) / (2 * whole));
}
