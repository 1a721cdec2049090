using System.Collections.Immutable;
using CsRules.Loyalty;
using NodaTime;

namespace CsRules.Cli.Loyalty;

/// <summary>One row of a CSV of orders, read.</summary>
internal sealed record OrderLogRow(string Order, string Customer, Instant At, long Amount, OrderLogStatus Status);

/// <summary>Gathers rows into orders and takes refunds from them.</summary>
internal sealed class OrderLog(Currency currency)
{
    private readonly Dictionary<string, Draft> _orders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _customers = new(StringComparer.Ordinal);
    private readonly List<OrderLogRow> _refunds = [];

    /// <summary>What went back and has no order here to be taken from.</summary>
    public long Unmatched { get; private set; }

    /// <summary>The last row that was read.</summary>
    public Instant? Latest { get; private set; }

    /// <summary>Takes a row; where its order is another customer's already, gives that customer and leaves the row out.</summary>
    public string? Add(OrderLogRow row)
    {
        if (!_customers.TryAdd(row.Order, row.Customer) && _customers[row.Order] != row.Customer) return _customers[row.Order];
        if (Latest is null || row.At > Latest) Latest = row.At;
        if (row.Status == OrderLogStatus.Refund)
        {
            _refunds.Add(row);
            return null;
        }

        if (!_orders.TryGetValue(row.Order, out var draft)) _orders.Add(row.Order, draft = new(row.Order, row.Customer, row.At));
        draft.Amount += row.Amount;
        draft.IsCancelled |= row.Status == OrderLogStatus.Cancelled;
        draft.IsPending |= row.Status == OrderLogStatus.Pending;
        return null;
    }

    /// <summary>Every customer with their orders, in the order in which they first came.</summary>
    public IReadOnlyList<TierHistory> Customers()
    {
        var byCustomer = _orders.Values.GroupBy(o => o.Customer, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.OrderBy(o => o.At).ToList(), StringComparer.Ordinal);
        foreach (var refund in _refunds.OrderBy(r => r.At)) TakeOff(refund, byCustomer.GetValueOrDefault(refund.Customer));
        return
        [
            .. byCustomer.Select(customer => new TierHistory
            {
                Customer = customer.Key,
                Orders = [.. customer.Value.Select(o => o.Build(currency))],
            }),
        ];
    }

    // Of the order it names; else of the latest before it, then the one before that.
    private void TakeOff(OrderLogRow refund, List<Draft>? orders)
    {
        var left = Math.Abs(refund.Amount);
        if (_orders.TryGetValue(refund.Order, out var own)) left -= own.TakeOff(left);
        for (var i = (orders?.Count ?? 0) - 1; i >= 0 && left > 0; i--)
            if (orders![i].At <= refund.At) left -= orders[i].TakeOff(left);
        Unmatched += left;
    }

    private sealed class Draft(string id, string customer, Instant at)
    {
        public string Customer => customer;

        public Instant At => at;

        public long Amount { get; set; }

        public long Refunded { get; private set; }

        public bool IsCancelled { get; set; }

        public bool IsPending { get; set; }

        public long TakeOff(long amount)
        {
            var part = Math.Clamp(amount, 0, Math.Max(0, Amount - Refunded));
            Refunded += part;
            return part;
        }

        public TierOrder Build(Currency currency) => new()
        {
            Id = id,
            At = at,
            Spend = new() { Items = new(Math.Max(0, Amount), currency) },
            Refunded = Refunded == 0 ? null : new Money(Refunded, currency),
            ConfirmedAt = IsPending ? null : at,
            Cancelled = IsCancelled,
        };
    }
}
