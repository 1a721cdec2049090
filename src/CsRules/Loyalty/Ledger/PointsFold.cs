using System.Runtime.InteropServices;
using NodaTime;

namespace CsRules.Loyalty.Ledger;

/// <summary>
/// The ledger while it is folded. It changes in place and is never seen from outside: a <see cref="PointsLedger"/> holds
/// one that nobody changes any more. Every step keeps earned = balance + pending + used + expired + revoked.
/// </summary>
internal sealed partial class PointsFold
{
    private readonly PointsRules _rules;
    private readonly Currency _currency;
    private readonly Dictionary<string, PointsEvent> _seen;
    private readonly Dictionary<string, int> _orderIndex;
    private readonly List<LotState> _lots;
    private readonly List<OrderState> _orders;
    private readonly List<UseState> _uses;
    private readonly List<RawMovement> _movements;
    private readonly PriorityQueue<int, LotKey> _queue;
    private readonly PriorityQueue<int, long> _due;
    private Instant _last = Instant.MinValue;
    private int _today = int.MinValue;
    private PointsEvent? _event;

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
        (_last, _today) = (other._last, other._today);
        (Earned, Pending, Available, Debt, Used, Expired, Revoked) =
            (other.Earned, other.Pending, other.Available, other.Debt, other.Used, other.Expired, other.Revoked);
    }

    public Currency Currency => _currency;

    public long Earned { get; private set; }

    public long Pending { get; private set; }

    public long Available { get; private set; }

    public long Debt { get; private set; }

    public long Used { get; private set; }

    public long Expired { get; private set; }

    public long Revoked { get; private set; }

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
        _event = null;
        _today = day;
        while (_due.TryPeek(out var order, out var key) && (int)(key >> 32) is var due && due <= day)
        {
            _due.Dequeue();
            if (_orders[order].DueDay == due) Confirm(order, due);
        }

        while (_queue.TryPeek(out var lot, out var key) && key.ExpiresDay < day)
        {
            _queue.Dequeue();
            Expire(lot, key.ExpiresDay);
        }
    }

    private void Expire(int index, int key)
    {
        ref var lot = ref LotSpan[index];
        if (lot.QueuedDay != key) return;
        lot.QueuedDay = int.MinValue;
        if (lot.Available == 0) return;
        var amount = lot.Available;
        lot.Available = 0;
        lot.Expired += amount;
        Available -= amount;
        Expired += amount;
        Note(PointsMovementKind.Expired, index, -1, amount, key);
    }

    private void Note(PointsMovementKind kind, int lot, int order, long amount, int day) =>
        _movements.Add(new(kind, lot, order, amount, day, _event));

    // The lot comes to lie where its last day belongs; an older place of it in the queue is passed over when met.
    private void Queue(int index)
    {
        ref var lot = ref LotSpan[index];
        if (lot.QueuedDay == lot.ExpiresDay) return;
        lot.QueuedDay = lot.ExpiresDay;
        _queue.Enqueue(index, new(lot.ExpiresDay, lot.EarnedAt, index));
    }

    // Points that come in pay what is owed first.
    private void ComeIn(int index, long amount)
    {
        ref var lot = ref LotSpan[index];
        if (Debt > 0)
        {
            var set = Math.Min(Debt, amount);
            Debt -= set;
            lot.SetOff += set;
            amount -= set;
            Note(PointsMovementKind.SetOff, index, -1, set, _today);
        }

        if (amount == 0) return;
        lot.Available += amount;
        Available += amount;
        if (lot.ExpiresDay >= _today) Queue(index);
        else
        {
            lot.QueuedDay = lot.ExpiresDay;
            Expire(index, lot.ExpiresDay);
        }
    }

    private int OrderOf(string name)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_orderIndex, name, out var known);
        if (known) return index;
        index = _orders.Count;
        _orders.Add(new() { FirstLot = -1, LastUse = -1, DueDay = int.MaxValue });
        return index;
    }

    private long Units(Money? amount) =>
        amount is { } given && given.Currency == _currency && given.MinorUnits >= 0
            ? given.MinorUnits
            : throw new ArgumentException("An event's amount is missing, negative or in another currency; see PointsEventValidator.", nameof(amount));

    private Money Money(long units) => new(units, _currency);
}

/// <summary>A movement as it is kept: numbers, made into words only when asked for.</summary>
internal readonly record struct RawMovement(PointsMovementKind Kind, int Lot, int Order, long Amount, int Day, PointsEvent? Event);
