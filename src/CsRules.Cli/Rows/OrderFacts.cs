using CsRules.Cli.Io;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Cli.Rows;

/// <summary>
/// Reads what rows of orders say besides their money. A further row of an order may leave out what another one of it said; a line that
/// comes twice is told and taken once. What is no order of its own (a total, a note, money that went back) is told and left out.
/// </summary>
internal sealed class OrderFacts
{
    private readonly Dictionary<string, OrderFact> _first = new(StringComparer.Ordinal);
    private readonly SeenRows _seen = new(isOneFile: true);
    private readonly Dictionary<string, long> _unlisted = new(StringComparer.Ordinal);

    /// <summary>True where the mapping can be used; what it lacks is printed.</summary>
    public static bool Fits(string path, RowMapping mapping, ErrorPrinter errors, params (string Name, object? Column)[] needed)
    {
        var (_, wrong) = mapping.Times();
        wrong.AddRange(RowMapping.Needs([("order", mapping.Order), .. needed]));
        errors.Print(path, null, wrong);
        return wrong.Count == 0;
    }

    /// <summary>The facts of a file's rows; null where a column is missing.</summary>
    public static List<OrderFact>? Read(TableFile file, RowMapping mapping, ErrorPrinter errors, RowTally tally, Progress progress)
    {
        // Who bought is only compared, and one list may have the days that another has not.
        Column?[] optional =
        [
            mapping.Customer, mapping.Product, mapping.Date, mapping.Paid, mapping.ShipBy, mapping.Shipped, mapping.Delivered, mapping.Cancelled, mapping.RefundedOn, mapping.LineStatus?.Column,
            mapping.Amount, mapping.OrderTotal, mapping.Quantity,
        ];
        using var rows = file.Open(errors, mapping.Each, [mapping.Order, mapping.Line, mapping.Status?.Column, .. optional.OfType<Column>().Select(column => column with { IsOptional = true })]);
        if (rows is null) return null;
        var (reader, times, said) = (new OrderFacts(), mapping.Times().Times!, new List<SaidOfOrder>());
        while (rows.Read())
        {
            tally.Reads();
            progress.Add();
            if (reader.Row(rows, mapping, times, tally) is { } row) said.Add(row);
        }

        tally.Reads(rows.LeftOut);
        tally.LeavesOut(rows.LeftOut);
        var facts = Whole(said, rows, tally);
        foreach (var (word, count) in reader._unlisted.OrderBy(w => w.Key, StringComparer.Ordinal)) rows.Note(null, "csv.unlisted-word", ("word", word), ("count", count));
        return facts;
    }

    // What an order's rows say of it as a whole stands in one of them: the others take it from there.
    private static List<OrderFact> Whole(List<SaidOfOrder> said, TableRows rows, RowTally tally)
    {
        var heads = said.Where(row => row.Status is not null).GroupBy(row => row.Fact.Order, StringComparer.Ordinal).ToDictionary(order => order.Key, order => order.First(), StringComparer.Ordinal);
        var facts = new List<OrderFact>(said.Count);
        foreach (var row in said)
        {
            if (row.Status is { } status) facts.Add(row.Fact with { Shipped = Sent(row, null), Status = Standing(row, status) });
            else if (heads.TryGetValue(row.Fact.Order, out var head)) facts.Add(Completed(row, head));
            // Where it has come to is known from its days, if from anything.
            else if (row.Fact is { Shipped: null, Delivered: null, Cancelled: null })
            {
                rows.TellOf(row.Fact.Place.Line, new InputError("orders.no-status", "$", [new("order", row.Fact.Order)]));
                tally.LeavesOut(1, "left-no-status");
            }
            else facts.Add(row.Fact with { Status = Standing(row, OrderStatus.Counts) });
        }

        return facts;
    }

    private static OrderFact Completed(SaidOfOrder row, SaidOfOrder head)
    {
        var (own, whole) = (row.Fact, head.Fact);
        var fact = own with
        {
            Customer = own.Customer ?? whole.Customer,
            Placed = own.Placed ?? whole.Placed,
            Paid = own.Paid ?? whole.Paid,
            ShipBy = own.ShipBy ?? whole.ShipBy,
            Shipped = Sent(row, whole.Shipped),
            Delivered = own.Delivered ?? whole.Delivered,
            Cancelled = own.Cancelled ?? whole.Cancelled,
            RefundedOn = own.RefundedOn ?? whole.RefundedOn,
        };
        return fact with { Status = Standing(row with { Fact = fact }, head.Status!.Value) };
    }

    // A line of which its own status says that it still waits was not sent with the others of the order.
    private static Instant? Sent(SaidOfOrder row, Instant? whole) => row.Line is OrderStatus.Counts ? null : row.Fact.Shipped ?? whole;

    private static OrderStatus Standing(SaidOfOrder row, OrderStatus status) =>
        (status == OrderStatus.Counts ? row.Line ?? status : status).Standing(row.Fact.Cancelled is not null);

    private SaidOfOrder? Row(TableRows rows, RowMapping mapping, TimeText times, RowTally tally)
    {
        string Text(Column? column) => column?.Text(rows) is { } text && !mapping.IsMissing(text) ? text : "";
        var isBad = false;
        void Bad(Column column, string code)
        {
            if (!isBad) rows.TellBad(column.Name(rows), code);
            isBad = true;
        }

        Instant? Time(Column? column)
        {
            if (Text(column) is not { Length: > 0 } text) return null;
            var time = times.Read(text);
            if (time.Error is { } wrong) Bad(column!, wrong);
            return time.At;
        }

        SaidOfOrder? LeftOut(string why)
        {
            tally.LeavesOut(1, why);
            return null;
        }

        string? Known(Column? column) => Text(column) is { Length: > 0 } text ? text : null;
        var (order, line) = (IdText.Of(Text(mapping.Order)), IdText.Of(Text(mapping.Line)));
        if (SummaryRow.Of(order, rows) is { } summary)
        {
            rows.TellOf(rows.LineNumber, new InputError("csv.summary-row", "$", [new("given", summary)]));
            return LeftOut("left-summary");
        }

        if (order.Length == 0) Bad(mapping.Order!, "csv.bad-row");
        else if (IdText.IsRounded(order)) Bad(mapping.Order!, "csv.rounded-id");
        else if (IdText.IsRounded(line)) Bad(mapping.Line!, "csv.rounded-id");
        var fact = new OrderFact(
            order, line.Length > 0 ? line : null, Known(mapping.Customer), Known(mapping.Product), Time(mapping.Date), Time(mapping.Paid), Time(mapping.Shipped), Time(mapping.Delivered),
            Time(mapping.Cancelled), Time(mapping.RefundedOn), OrderStatus.Counts, rows.Here)
        {
            ShipBy = Time(mapping.ShipBy),
        };
        if (isBad) return LeftOut("left-unreadable");
        var status = Status(rows, mapping, fact);
        if (status is not (OrderStatus.Cancelled or OrderStatus.Settled or OrderStatus.Refund) && fact.Cancelled is null && GoneBack(rows, mapping) is { } back)
        {
            rows.TellOf(rows.LineNumber, new InputError("orders.gone-back", "$", [new("order", order), new("amount", back)]));
            return LeftOut("left-gone-back");
        }

        if (_first.TryGetValue(order, out var first) && first.Customer is { } one && fact.Customer is { } other && one != other)
        {
            rows.Tell(mapping.Customer!.Name(rows), "csv.order-of-two", ("order", order), ("given", other), ("first", one));
            return LeftOut("left-order-of-two");
        }

        if (first?.Placed is { } day && fact.Placed is { } given && !times.IsSame(day, given))
        {
            rows.Tell(mapping.Date!.Name(rows), "csv.order-of-two-days", ("order", order), ("given", Text(mapping.Date)), ("at", first.Place.ToString()));
            return LeftOut("left-conflict");
        }

        var row = new SaidOfOrder(fact, status, mapping.LineStatus is { } own ? Word(own, rows) : null);
        if (first is not null && fact.Placed is null)
            row = row with { Fact = fact with { Placed = first.Placed, Paid = fact.Paid ?? first.Paid, Shipped = fact.Shipped ?? first.Shipped, Delivered = fact.Delivered ?? first.Delivered } };
        _first.TryAdd(order, row.Fact);
        switch (_seen.Take(order, line, (row with { Fact = row.Fact with { Place = default } }).ToString))
        {
            case SeenRow.New:
                return row;
            case SeenRow.Other:
                rows.TellOf(rows.LineNumber, new InputError("csv.line-differs", "$", [new("line", line), new("order", order)]));
                return LeftOut("left-repeated");
            default:
                rows.Note(rows.LineNumber, "csv.line-again", ("line", line), ("order", order));
                tally.Repeats();
                return null;
        }
    }

    // Money that went back, as a row of its own: there is nothing of it to be sent or to come back.
    private static string? GoneBack(TableRows rows, RowMapping mapping)
    {
        foreach (var column in (Column?[])[mapping.Amount, mapping.OrderTotal, mapping.Quantity])
            if (column?.Text(rows) is { Length: > 0 } text && AmountText.IsNegative(text, mapping.Mark)) return text;
        return null;
    }

    // Null where the row leaves it out.
    private OrderStatus? Status(TableRows rows, RowMapping mapping, OrderFact fact)
    {
        if (mapping.RefundPrefix is { Length: > 0 } prefix && fact.Order.StartsWith(prefix, StringComparison.Ordinal)) return OrderStatus.Refund;
        return mapping.Status is { } status ? Word(status, rows) : OrderStatus.Counts;
    }

    private OrderStatus? Word(ColumnWords<OrderStatus> words, TableRows rows)
    {
        if (words.IsBlank(rows)) return null;
        var (value, unlisted) = words.Of(rows);
        if (unlisted is not null) _unlisted[unlisted] = _unlisted.GetValueOrDefault(unlisted) + 1;
        return value;
    }

    // What a row says of an order.
    private sealed record SaidOfOrder(OrderFact Fact, OrderStatus? Status, OrderStatus? Line);
}
