using System.Runtime.InteropServices;
using NodaTime;
using static CsRules.Loyalty.Ledger.PointsBucket;

namespace CsRules.Loyalty.Ledger;

/// <summary>
/// The ledger while it is folded. It changes in place and is never seen from outside: a <see cref="PointsLedger"/> holds
/// one that nobody changes any more. Points change places by <see cref="Move"/> and by nothing else.
/// </summary>
internal sealed partial class PointsFold
{
    private const int None = -1;

    private readonly PointsRules _rules;
    private readonly Currency _currency;
    private readonly Dictionary<string, PointsEvent> _seen;
    private readonly Dictionary<string, int> _orderIndex;
    private readonly List<LotState> _lots;
    private readonly List<OrderTally> _orders;
    private readonly List<LotUse> _uses;
    private readonly List<RawMovement> _movements;
    private readonly PriorityQueue<int, LotKey> _queue;
    private readonly PriorityQueue<int, long> _due;
    private PointsBuckets _total;
    private Instant _last = Instant.MinValue;
    private int _today = int.MinValue;
    // The last day of points that count from a day: the same day is asked for again and again.
    private (int From, int Last) _lastDay = (int.MinValue, 0);

    public PointsFold(PointsRules rules)
    {
        (_rules, _currency) = (rules, rules.Program.Currency);
        (_seen, _orderIndex) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        (_lots, _orders, _uses, _movements, _queue, _due) = ([], [], [], [], new(), new());
    }

    private PointsFold(PointsFold other)
    {
        (_rules, _currency) = (other._rules, other._currency);
        (_seen, _orderIndex) = (new(other._seen, StringComparer.Ordinal), new(other._orderIndex, StringComparer.Ordinal));
        (_lots, _orders, _uses, _movements) = ([.. other._lots], [.. other._orders], [.. other._uses], [.. other._movements]);
        (_queue, _due) = (new(other._queue.UnorderedItems), new(other._due.UnorderedItems));
        (_last, _today, _total, Debt) = (other._last, other._today, other._total, other.Debt);
    }

    public Currency Currency => _currency;

    public long Earned => -_total[Outside];

    public long Pending => _total[PointsBucket.Pending];

    public long Available => _total[PointsBucket.Available];

    /// <summary>What the customer owes: taken back when nothing was left to take, and not yet paid by points that came in.</summary>
    public long Debt { get; private set; }

    public long Used => _total[PointsBucket.Used];

    public long Expired => _total[PointsBucket.Expired];

    /// <summary>Taken back or away, what is owed and what was paid for it included.</summary>
    public long Revoked => _total[TakenBack] + _total[Withdrawn] + _total[SetOff] + Debt;

    public long Balance => Available - Debt;

    public Instant Last => _last;

    public List<LotState> Lots => _lots;

    public List<RawMovement> Movements => _movements;

    private Span<LotState> LotSpan => CollectionsMarshal.AsSpan(_lots);

    public PointsFold Copy() => new(this);

    /// <summary>Lets time pass: confirmations fall due, then lots expire.</summary>
    public void AdvanceTo(Instant at)
    {
        _last = at;
        var day = DayNumber.Of(at, _rules.Zone);
        if (day <= _today) return;
        _today = day;
        while (_due.TryPeek(out var order, out var key) && (int)(key >> 32) is var due && due <= day)
        {
            _due.Dequeue();
            if (_orders[order].DueDay == due) Confirm(order, due, null);
        }

        while (_queue.TryPeek(out var lot, out var key) && key.ExpiresDay < day)
        {
            _queue.Dequeue();
            Expire(lot, key.ExpiresDay, null);
        }
    }

    private void Expire(int index, int key, PointsEvent? by)
    {
        ref var lot = ref LotSpan[index];
        if (lot.QueuedDay != key) return;
        lot.QueuedDay = int.MinValue;
        if (lot.Available == 0) return;
        Note(PointsMovementKind.Expired, index, None, Move(index, PointsBucket.Available, PointsBucket.Expired, lot.Available), key, by);
    }

    // The one way in which points change places: the lot's and the ledger's own count change together.
    private long Move(int lot, PointsBucket from, PointsBucket to, long amount)
    {
        LotSpan[lot].Points.Move(from, to, amount);
        _total.Move(from, to, amount);
        return amount;
    }

    private void Note(PointsMovementKind kind, int lot, int order, long amount, int day, PointsEvent? by) =>
        _movements.Add(new(kind, lot, order, amount, day, by));

    // The lot comes to lie where its last day belongs; an older place of it in the queue is passed over when met.
    private void Queue(int index)
    {
        ref var lot = ref LotSpan[index];
        if (lot.QueuedDay == lot.ExpiresDay) return;
        lot.QueuedDay = lot.ExpiresDay;
        _queue.Enqueue(index, new(lot.ExpiresDay, lot.EarnedAt, index));
    }

    // Points that come in pay what is owed first.
    private void ComeIn(int index, PointsEvent? by)
    {
        ref var lot = ref LotSpan[index];
        if (Debt > 0)
        {
            var set = Move(index, Moving, SetOff, Math.Min(Debt, lot.Points[Moving]));
            Debt -= set;
            Note(PointsMovementKind.SetOff, index, None, set, _today, by);
        }

        if (lot.Points[Moving] == 0) return;
        Move(index, Moving, PointsBucket.Available, lot.Points[Moving]);
        if (lot.ExpiresDay >= _today) Queue(index);
        else
        {
            lot.QueuedDay = lot.ExpiresDay;
            Expire(index, lot.ExpiresDay, by);
        }
    }

    private int OrderOf(string name)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_orderIndex, name, out var known);
        if (known) return index;
        index = _orders.Count;
        _orders.Add(new() { FirstLot = None, LastUse = None, DueDay = int.MaxValue });
        return index;
    }

    private long Units(Money? amount) =>
        amount is { } given && given.Currency == _currency && given.MinorUnits >= 0
            ? given.MinorUnits
            : throw new ArgumentException("An event's amount is missing, negative or in another currency; see PointsEventValidator.", nameof(amount));

    private Money Worth(long units) => new(units, _currency);
}
