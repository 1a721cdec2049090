using System.Collections.Immutable;
using CsRules.Cli.Rows;
using CsRules.Documents;
using CsRules.Loyalty;
using NodaTime;

namespace CsRules.Cli.Loyalty;

/// <summary>What became of a row: an error of it, that it came again and counts once, and why it was left out.</summary>
internal readonly record struct TakenRow(InputError? Wrong = null, InputError? Again = null, string? LeftOut = null);

/// <summary>
/// Gathers rows into orders and takes refunds from them. Each line keeps its own status: a cancelled line takes nothing but itself. A
/// total that the rows of an order repeat counts once.
/// </summary>
/// <param name="currency">The currency of the amounts.</param>
/// <param name="isOneFile">True where all rows stand in one file.</param>
internal sealed class OrderLog(Currency currency, bool isOneFile)
{
    private readonly Dictionary<string, Draft> _orders = new(StringComparer.Ordinal);
    // Whose the refunds are that name an order of which no row was read.
    private readonly Dictionary<string, string> _refunded = new(StringComparer.Ordinal);
    // A customer's name is kept once, however many orders there are.
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly SeenRows _seen = new(isOneFile);
    private readonly List<Refund> _refunds = [];
    private (string Order, long Amount, int Rows)? _alike;
    private bool _differ;
    private int _alikeCount;

    /// <summary>What went back and has no order here to be taken from.</summary>
    public long Unmatched { get; private set; }

    /// <summary>The last row that was read.</summary>
    public Instant? Latest { get; private set; }

    /// <summary>How many orders were placed after an instant, and the first of them.</summary>
    public (long Count, string First) After(Instant asOf)
    {
        var later = _orders.Values.Where(order => order.At > asOf).Select(order => order.Id).ToList();
        return (later.Count, later.FirstOrDefault(""));
    }

    /// <summary>What is doubtful about the file as a whole; known once <see cref="Customers"/> was asked.</summary>
    public ImmutableArray<InputError> Doubts { get; private set; } = [];

    /// <summary>Whose order it is, as far as its rows said.</summary>
    public string? CustomerOf(string order) => _orders.TryGetValue(order, out var draft) ? draft.Customer : _refunded.GetValueOrDefault(order);

    /// <summary>When the order was placed, as far as its rows said.</summary>
    public Instant? TimeOf(string order) => _orders.TryGetValue(order, out var draft) ? draft.At : null;

    /// <summary>The status of the order's first row.</summary>
    public OrderStatus? StatusOf(string order) => _orders.TryGetValue(order, out var draft) ? draft.FirstStatus : null;

    /// <summary>The total of the order, as far as its rows said.</summary>
    public long? TotalOf(string order) => _orders.TryGetValue(order, out var draft) ? draft.Total : null;

    /// <summary>Another file begins: a row that an earlier one holds word for word counts once.</summary>
    public void NextFile() => _seen.NextFile();

    /// <summary>Takes a row.</summary>
    public TakenRow Add(OrderLogRow row)
    {
        if (CustomerOf(row.Order) is { } first && first != row.Customer)
            return new(new InputError("csv.order-of-two", "$", [new("order", row.Order), new("given", row.Customer), new("first", first)]), LeftOut: "left-order-of-two");
        if (!_names.TryGetValue(row.Customer, out var customer)) _names.Add(row.Customer, customer = row.Customer);
        switch (_seen.Take(row.Order, row.Line, () => (row with { Place = 0 }).ToString()))
        {
            case SeenRow.Same when row.Line.Length == 0:
                return new(Again: new InputError("csv.row-again", "$", [new("order", row.Order)]));
            case SeenRow.Same:
                return new(Again: new InputError("csv.line-again", "$", [new("line", row.Line), new("order", row.Order)]));
            case SeenRow.Other:
                return new(new InputError("csv.line-differs", "$", [new("line", row.Line), new("order", row.Order)]), LeftOut: "left-repeated");
        }

        if (Latest is null || row.At > Latest) Latest = row.At;
        if (row.Status == OrderStatus.Refund)
        {
            _refunded.TryAdd(row.Order, customer);
            _refunds.Add(new(row.Order, customer, row.At, Math.Abs(row.Amount ?? row.Total ?? 0), IsOwnOnly: false));
            return default;
        }

        if (!_orders.TryGetValue(row.Order, out var draft)) _orders.Add(row.Order, draft = new(row.Order, customer, row.At));
        if (row.Total is { } total && draft.Total is { } before && total != before)
            return new(new InputError("csv.totals-differ", "$", [new("order", row.Order), new("first", new Money(before, currency)), new("given", new Money(total, currency))]), LeftOut: "left-totals-differ");
        draft.Take(row);
        return default;
    }

    /// <summary>Every customer with their orders, in the order in which they first came.</summary>
    public IReadOnlyList<TierHistory> Customers()
    {
        var doubts = ImmutableArray.CreateBuilder<InputError>();
        var goods = _orders.Values.Where(order => order.HasGoods).GroupBy(order => order.Customer, StringComparer.Ordinal).ToDictionary(orders => orders.Key, orders => orders.Min(order => order.At), StringComparer.Ordinal);
        foreach (var draft in _orders.Values) Weigh(draft, goods, doubts);
        if (_alike is { } alike && !_differ)
            doubts.Add(new("csv.amounts-alike", "$", [new("count", _alikeCount), new("order", alike.Order), new("amount", new Money(alike.Amount, currency)), new("rows", alike.Rows)]));
        var byCustomer = _orders.Values.Where(o => o.HasGoods).GroupBy(o => o.Customer, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.OrderBy(o => o.At).ToList(), StringComparer.Ordinal);
        foreach (var refund in _refunds.OrderBy(r => r.At)) TakeOff(refund, byCustomer.GetValueOrDefault(refund.Customer));
        Doubts = doubts.ToImmutable();
        return new Histories([.. byCustomer.Values], currency);
    }

    // Each is made when it is asked for, and not kept: of millions of orders the amounts alone are.
    private sealed class Histories(List<Draft>[] customers, Currency currency) : IReadOnlyList<TierHistory>
    {
        public int Count => customers.Length;

        public TierHistory this[int index] => new() { Customer = customers[index][0].Customer, Orders = [.. customers[index].SelectMany(order => order.Build(currency))] };

        public IEnumerator<TierHistory> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    // What of an order is less than nothing went back; what is doubtful about it is told.
    private void Weigh(Draft draft, Dictionary<string, Instant> goods, ImmutableArray<InputError>.Builder doubts)
    {
        if (draft.Refunded > 0) _refunds.Add(new(draft.Id, draft.Customer, draft.At, draft.Refunded, IsOwnOnly: true));
        if (draft.CancelledBack > 0) _refunds.Add(new(draft.Id, draft.Customer, draft.At, draft.CancelledBack, IsOwnOnly: true));
        if (draft.LessThanNothing is > 0 and var less)
        {
            _refunds.Add(new(draft.Id, draft.Customer, draft.At, less, IsOwnOnly: false));
            // Where there is nothing to take it off, that is told instead.
            if (goods.TryGetValue(draft.Customer, out var first) && first <= draft.At) doubts.Add(new("csv.negative-order", "$", [new("order", draft.Id), new("customer", draft.Customer), new("amount", new Money(less, currency))]));
        }

        if (draft.IsSplitUnknown) doubts.Add(new("csv.part-unknown", "$", [new("order", draft.Id), new("total", new Money(draft.Total!.Value, currency))]));
        if (draft.Rows < 2 || draft.Total is not null) return;
        if (!draft.IsAlike) _differ = true;
        else
        {
            _alikeCount++;
            _alike ??= (draft.Id, draft.FirstAmount, draft.Rows);
        }
    }

    // Of the order it names; else of the latest before it, then the one before that.
    private void TakeOff(Refund refund, List<Draft>? orders)
    {
        var left = refund.Amount;
        if (_orders.TryGetValue(refund.Order, out var own)) left -= own.TakeOff(left);
        if (refund.IsOwnOnly) return;
        for (var i = (orders?.Count ?? 0) - 1; i >= 0 && left > 0; i--)
            if (orders![i].At <= refund.At) left -= orders[i].TakeOff(left);
        Unmatched += left;
    }

    private readonly record struct Refund(string Order, string Customer, Instant At, long Amount, bool IsOwnOnly);

    private sealed class Draft(string id, string customer, Instant at)
    {
        private long _counts;
        private long _pending;
        private long _cancelled;
        private int _countRows;
        private int _pendingRows;
        private int _cancelledRows;
        private long _gone;

        public string Id => id;

        public string Customer => customer;

        public Instant At => at;

        public long? Total { get; private set; }

        public long Refunded { get; private set; }

        public int Rows { get; private set; }

        public bool IsAlike { get; private set; } = true;

        public long FirstAmount { get; private set; }

        public OrderStatus FirstStatus { get; private set; }

        /// <summary>What a cancelled line says with a minus: it went back of a line that is here.</summary>
        public long CancelledBack { get; private set; }

        /// <summary>True where only the total is known, and only a part of the rows count.</summary>
        public bool IsSplitUnknown { get; private set; }

        // As the rows and the total say together.
        private long Counted => Total is not { } total ? _counts : _countRows == 0 ? 0 : Math.Max(0, total - _pending - _cancelled);

        private long Pending => Total is { } total && _countRows == 0 && _pendingRows > 0 ? Math.Max(0, total - _cancelled) : _pending;

        /// <summary>By how much more went back than was bought.</summary>
        public long LessThanNothing => Total is null ? Math.Max(0, -_counts) : 0;

        /// <summary>True where it is an order, and not only what went back.</summary>
        public bool HasGoods => LessThanNothing == 0;

        public void Take(OrderLogRow row)
        {
            Total ??= row.Total;
            Refunded = Math.Max(Refunded, Math.Abs(row.Refunded ?? 0));
            var amount = row.Amount ?? 0;
            if (Rows == 0) (FirstAmount, FirstStatus) = (amount, row.Status);
            IsAlike &= row.Amount is not null && amount == FirstAmount && amount > 0;
            Rows++;
            switch (row.Status)
            {
                case OrderStatus.Cancelled or OrderStatus.Settled when amount < 0:
                    CancelledBack -= amount;
                    _cancelledRows++;
                    break;
                case OrderStatus.Cancelled or OrderStatus.Settled:
                    (_cancelled, _cancelledRows) = (_cancelled + amount, _cancelledRows + 1);
                    break;
                case OrderStatus.Pending:
                    (_pending, _pendingRows) = (_pending + amount, _pendingRows + 1);
                    break;
                default:
                    (_counts, _countRows) = (_counts + amount, _countRows + 1);
                    break;
            }

            IsSplitUnknown |= Total is not null && row.Amount is null && (_countRows > 0 ? 1 : 0) + (_pendingRows > 0 ? 1 : 0) + (_cancelledRows > 0 ? 1 : 0) > 1;
        }

        public long TakeOff(long amount)
        {
            var part = Math.Clamp(amount, 0, Math.Max(0, Counted - _gone));
            _gone += part;
            return part;
        }

        // What counts is one order, what does not count yet another.
        public IEnumerable<TierOrder> Build(Currency currency)
        {
            if (_countRows > 0 || _pendingRows == 0)
                yield return Part(id, Math.Max(0, Counted), currency) with { Refunded = _gone == 0 ? null : new Money(_gone, currency), ConfirmedAt = at, Cancelled = _countRows == 0 };
            if (_pendingRows > 0) yield return Part(_countRows > 0 ? $"{id} (2)" : id, Math.Max(0, Pending), currency);
        }

        private TierOrder Part(string name, long amount, Currency currency) => new()
        {
            Id = name,
            At = at,
            Spend = new() { Items = new(amount, currency) },
        };
    }
}
