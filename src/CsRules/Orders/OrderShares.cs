using System.Collections.Immutable;

namespace CsRules.Orders;

/// <summary>
/// The exact shares of an order: how much of every discount lies on every line, and on the first k units of it.
/// Shares of units are cumulative, so that units refunded in any order and any grouping add up to the line.
/// </summary>
/// <example>
/// <para>Three units of 10,000 less 1,000 do not divide evenly, and still add up:</para>
/// <code>
/// var order = new Order
/// {
///     Id = "O-1",
///     Lines = [new() { Id = "a", UnitPrice = Money.Won(10_000), Quantity = 3 }],
///     Discounts = [new() { Id = "off", Amount = Money.Won(1_000) }],
/// };
/// var shares = new OrderShares(order);
/// shares.Net(line: 0, units: 1) // 9,667
/// shares.Net(line: 0, units: 2) // 19,333
/// shares.Net(line: 0, units: 3) // 29,000
/// </code>
/// </example>
public sealed class OrderShares
{
    private readonly long[][] _discountOnLine;
    private readonly ImmutableArray<BoughtLine> _replacements;
    private readonly Dictionary<string, int> _index;

    /// <summary>Divides the discounts of an order, in their order, each over what its lines still cost.</summary>
    /// <exception cref="ArgumentException">A discount is larger than its lines, or names a line that is not there.</exception>
    public OrderShares(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        (Order, _replacements) = (order, []);
        var lines = order.Lines;
        Lines = [.. lines.Select(BoughtLine.Of)];
        var left = new long[lines.Length];
        _index = new(lines.Length, StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++) _index.TryAdd(lines[i].Id, i);
        for (var i = 0; i < lines.Length; i++) left[i] = Lines[i].Whole.MinorUnits;
        _discountOnLine = new long[order.Discounts.Length][];
        for (var d = 0; d < order.Discounts.Length; d++)
        {
            var shares = _discountOnLine[d] = new long[lines.Length];
            var discount = order.Discounts[d];
            if (!discount.Shares.IsEmpty)
            {
                foreach (var share in discount.Shares)
                {
                    var line = IndexOf(share.Line);
                    if (line < 0 || share.Amount.MinorUnits < 0 || (left[line] -= share.Amount.MinorUnits) < 0)
                        throw new ArgumentException($"The discount '{discount.Id}' is larger than its lines.", nameof(order));
                    shares[line] += share.Amount.MinorUnits;
                }

                continue;
            }

            var weights = new long[lines.Length];
            // Many lines and many names: not every name for every line.
            var named = discount.Lines.IsEmpty ? null : new HashSet<string>(discount.Lines, StringComparer.Ordinal);
            for (var i = 0; i < lines.Length; i++)
                if (named?.Contains(lines[i].Id) != false) weights[i] = left[i];
            if (Allocation.Split(discount.Amount.MinorUnits, weights, left, shares) != 0)
                throw new ArgumentException($"The discount '{discount.Id}' is larger than its lines.", nameof(order));
            for (var i = 0; i < lines.Length; i++) left[i] -= shares[i];
        }
    }

    // Exchanged goods stand after those that were bought; no discount of the order lies on them.
    private OrderShares(OrderShares bought, ImmutableArray<BoughtLine> replacements)
    {
        (Order, _discountOnLine, _replacements) = (bought.Order, bought._discountOnLine, replacements);
        Lines = [.. bought.Lines.Take(bought.Bought), .. replacements];
        _index = new(Lines.Length, StringComparer.Ordinal);
        for (var i = 0; i < Lines.Length; i++) _index.TryAdd(Lines[i].Id, i);
    }

    /// <summary>The order.</summary>
    public Order Order { get; }

    /// <summary>What was bought, then what came in exchange.</summary>
    internal ImmutableArray<BoughtLine> Lines { get; }

    /// <summary>How many of the lines were bought.</summary>
    internal int Bought => Order.Lines.Length;

    /// <summary>The same shares with goods that came in exchange, and with no others.</summary>
    internal OrderShares With(ImmutableArray<BoughtLine> replacements) => new(this, replacements);

    internal ImmutableArray<BoughtLine> Replacements => _replacements;

    /// <summary>Price of the first k units of a line, before discounts.</summary>
    public Money Gross(int line, int units) => Lines[line].Whole.Times(units, Lines[line].Quantity);

    /// <summary>A discount's share of the first k units of a line, half up.</summary>
    public Money Discount(int discount, int line, int units) => line >= Bought
        ? Money.Zero(Order.Currency)
        : new Money(_discountOnLine[discount][line], Order.Currency).Times(units, Lines[line].Quantity);

    /// <summary>What was paid for the first k units of a line.</summary>
    public Money Net(int line, int units)
    {
        var net = Gross(line, units);
        for (var d = 0; d < _discountOnLine.Length; d++) net -= Discount(d, line, units);
        return net;
    }

    /// <summary>What was paid for all goods.</summary>
    public Money Goods
    {
        get
        {
            var sum = Money.Zero(Order.Currency);
            for (var i = 0; i < Order.Lines.Length; i++) sum += Net(i, Order.Lines[i].Quantity);
            return sum;
        }
    }

    /// <summary>The index of a line, or -1 for a line the order does not have (a share that names none among them).</summary>
    public int IndexOf(string? line) => line is null ? -1 : _index.GetValueOrDefault(line, -1);

    /// <summary>Every discount's share of a line, in the order of the discounts.</summary>
    public ImmutableArray<Money> OnLine(int line) => [.. _discountOnLine.Select(shares => new Money(shares[line], Order.Currency))];
}
