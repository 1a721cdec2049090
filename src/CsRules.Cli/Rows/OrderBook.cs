using System.Collections.Immutable;
using CsRules.Cli.Io;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Cli.Rows;

/// <summary>
/// What several lists say of the same orders, put together by the orders' numbers: a list of orders, one of deliveries, one of claims.
/// A list fills in what the earlier ones leave open; where two differ, both places are told and the first one counts.
/// </summary>
/// <param name="zone">The zone of the days: a time of midnight is a day alone, and no other than a time of that day.</param>
internal sealed class OrderBook(DateTimeZone zone)
{
    private readonly List<string> _orders = [];
    private readonly Dictionary<string, List<List<OrderFact>>> _files = new(StringComparer.Ordinal);

    /// <summary>Takes the facts of a file.</summary>
    public void Add(IEnumerable<OrderFact> facts)
    {
        foreach (var order in facts.GroupBy(fact => fact.Order, StringComparer.Ordinal))
        {
            if (!_files.TryGetValue(order.Key, out var files))
            {
                _files.Add(order.Key, files = []);
                _orders.Add(order.Key);
            }

            files.Add([.. order]);
        }
    }

    /// <summary>The lines of every order, in the order in which the orders first came; what differs is told.</summary>
    public IEnumerable<OrderFact> Lines(ErrorPrinter errors, RowTally tally)
    {
        foreach (var order in _orders)
        {
            var lines = _files[order][0];
            foreach (var further in _files[order].Skip(1)) lines = Join(lines, further, errors, tally);
            foreach (var line in lines) yield return line;
        }
    }

    private List<OrderFact> Join(List<OrderFact> lines, List<OrderFact> further, ErrorPrinter errors, RowTally tally)
    {
        // A list that knows the order as a whole says it of each of its lines.
        if (lines is [{ Line: null, Product: null } whole] && further.Count > 1) return [.. further.Select(fact => Both(fact, whole, errors, tally) with { Place = fact.Place })];
        var (joined, taken) = (new List<OrderFact>(lines), new HashSet<int>());
        foreach (var fact in further)
        {
            if (further.Count == 1 && fact is { Line: null, Product: null })
            {
                for (var i = 0; i < joined.Count; i++) joined[i] = Both(joined[i], fact, errors, i == 0 ? tally : new());
                continue;
            }

            switch (Match(lines, fact, further.Count, taken))
            {
                case >= 0 and var at:
                    taken.Add(at);
                    joined[at] = Both(joined[at], fact, errors, tally);
                    break;
                // Another line of the order, as another page of the list has it.
                case var _ when lines.TrueForAll(line => line.Line is null == fact.Line is null):
                    joined.Add(fact);
                    break;
                default:
                    errors.Print(fact.Place.Source, fact.Place.Line, [new("orders.unmatched", "$", [new("order", fact.Order), new("at", lines[0].Place.ToString())])]);
                    tally.LeavesOut(1, "left-conflict");
                    break;
            }
        }

        return joined;
    }

    // By the line's own id; else by what was bought; else where both lists have one line.
    private static int Match(List<OrderFact> lines, OrderFact fact, int count, HashSet<int> taken)
    {
        if (fact.Line is { } id && lines.FindIndex(line => line.Line == id) is >= 0 and var own) return own;
        bool IsFree(OrderFact line, int at) => !taken.Contains(at) && (line.Line is null || fact.Line is null);
        for (var i = 0; i < lines.Count; i++)
            if (fact.Product is { } product && lines[i].Product == product && IsFree(lines[i], i)) return i;
        return count == 1 && lines is [var only] && IsFree(only, 0) && (only.Product is null || fact.Product is null) ? 0 : -1;
    }

    private OrderFact Both(OrderFact first, OrderFact other, ErrorPrinter errors, RowTally tally)
    {
        var differing = ImmutableArray.CreateBuilder<InputError>();
        var joined = first with
        {
            Line = first.Line ?? other.Line,
            Customer = Longer(first.Customer, other.Customer, Differs),
            Product = first.Product ?? other.Product,
            // Where a list has no day of the order, that of the payment stands for it.
            Placed = first.Placed is null || first.Placed == first.Paid ? other.Placed ?? first.Placed : other.Placed == other.Paid ? first.Placed : Time("day-date", first.Placed, other.Placed),
            Paid = Time("day-paid", first.Paid, other.Paid),
            Shipped = Time("day-shipped", first.Shipped, other.Shipped),
            Delivered = Time("day-delivered", first.Delivered, other.Delivered),
            Cancelled = Time("day-cancelled", first.Cancelled, other.Cancelled),
            RefundedOn = Time("day-refunded", first.RefundedOn, other.RefundedOn),
            ShipBy = Time("day-ship-by", first.ShipBy, other.ShipBy),
            // Each list was right on its day: the order has come as far as the farthest of them says.
            Status = first.Status == OrderStatus.Refund || Reach(first.Status) >= Reach(other.Status) ? first.Status : other.Status,
        };
        errors.Print(other.Place.Source, other.Place.Line, differing);
        if (differing.Count > 0) tally.LeavesOut(1, "left-conflict");
        else if (joined == first with { Line = joined.Line })
        {
            errors.Note(other.Place.Source, other.Place.Line, [new("orders.again", "$", [new("order", first.Order), new("at", first.Place.ToString())])]);
            tally.Repeats();
        }

        return joined;

        void Differs(string field, string one, string two) =>
            differing.Add(new("orders.differ", "$", [new("order", first.Order), new("field", CommandTexts.InEither(field)), new("given", two), new("first", one), new("at", first.Place.ToString())]));

        Instant? Time(string field, Instant? one, Instant? two)
        {
            if (one is not { } known || two is not { } given || known == given) return one ?? two;
            var (local, said) = (known.InZone(zone).LocalDateTime, given.InZone(zone).LocalDateTime);
            if (local.Date == said.Date && local.TimeOfDay == LocalTime.Midnight) return given;
            if (local.Date == said.Date && said.TimeOfDay == LocalTime.Midnight) return known;
            Differs(field, DayOrTime.Shown(local), DayOrTime.Shown(said));
            return known;
        }
    }

    // One list has the buyer's ID beside the name, the other the name alone.
    private static string? Longer(string? one, string? two, Action<string, string, string> differs)
    {
        if (one is null || two is null) return one ?? two;
        if (one.Contains(two, StringComparison.Ordinal)) return one;
        if (two.Contains(one, StringComparison.Ordinal)) return two;
        differs("field-customer", one, two);
        return one;
    }

    private static int Reach(OrderStatus status) => status switch
    {
        OrderStatus.Pending => 0,
        OrderStatus.Counts => 1,
        OrderStatus.Shipped => 2,
        OrderStatus.Delivered => 3,
        OrderStatus.CancelAsked => 4,
        OrderStatus.ReturnAsked => 5,
        OrderStatus.Cancelled => 6,
        OrderStatus.Settled => 7,
        _ => 8,
    };
}
