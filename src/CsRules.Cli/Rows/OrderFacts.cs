using CsRules.Cli.Io;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Cli.Rows;

/// <summary>
/// Reads what rows of orders say besides their money. A further row of an order may leave out what the first one said; a line that
/// comes twice is told and taken once.
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
        Column?[] optional = [mapping.Customer, mapping.Product, mapping.Date, mapping.Paid, mapping.Shipped, mapping.Delivered, mapping.Cancelled, mapping.RefundedOn];
        using var rows = file.Open(errors, mapping.Each, [mapping.Order, mapping.Line, mapping.Status?.Column, .. optional.OfType<Column>().Select(column => column with { IsOptional = true })]);
        if (rows is null) return null;
        var (reader, times, facts) = (new OrderFacts(), mapping.Times().Times!, new List<OrderFact>());
        while (rows.Read())
        {
            tally.Reads();
            progress.Add();
            if (reader.Fact(rows, mapping, times, tally) is { } fact) facts.Add(fact);
        }

        tally.Reads(rows.LeftOut);
        tally.LeavesOut(rows.LeftOut);
        foreach (var (word, count) in reader._unlisted.OrderBy(w => w.Key, StringComparer.Ordinal)) rows.Note(null, "csv.unlisted-word", ("word", word), ("count", count));
        return facts;
    }

    private OrderFact? Fact(TableRows rows, RowMapping mapping, TimeText times, RowTally tally)
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

        string? Known(Column? column) => Text(column) is { Length: > 0 } text ? text : null;
        var (order, line) = (Text(mapping.Order), Text(mapping.Line));
        if (order.Length == 0) Bad(mapping.Order!, "csv.bad-row");
        var fact = new OrderFact(
            order, Known(mapping.Line), Known(mapping.Customer), Known(mapping.Product), Time(mapping.Date), Time(mapping.Paid), Time(mapping.Shipped), Time(mapping.Delivered), Time(mapping.Cancelled),
            Time(mapping.RefundedOn), OrderStatus.Counts, rows.Here);
        if (isBad)
        {
            tally.LeavesOut();
            return null;
        }

        fact = fact with { Status = Status(rows, mapping, fact).Standing(fact.Cancelled is not null) };
        if (_first.TryGetValue(order, out var first) && first.Customer is { } one && fact.Customer is { } other && one != other)
        {
            rows.Tell(mapping.Customer!.Name(rows), "csv.order-of-two", ("order", order), ("given", other), ("first", one));
            tally.LeavesOut(1, "left-order-of-two");
            return null;
        }

        if (first is not null && fact.Placed is null) fact = fact with { Placed = first.Placed, Paid = fact.Paid ?? first.Paid, Shipped = fact.Shipped ?? first.Shipped, Delivered = fact.Delivered ?? first.Delivered };
        _first.TryAdd(order, fact);
        switch (_seen.Take(order, line, (fact with { Place = default }).ToString))
        {
            case SeenRow.New:
                return fact;
            case SeenRow.Other:
                rows.TellOf(rows.LineNumber, new InputError("csv.line-differs", "$", [new("line", line), new("order", order)]));
                tally.LeavesOut(1, "left-repeated");
                return null;
            default:
                rows.Note(rows.LineNumber, "csv.line-again", ("line", line), ("order", order));
                tally.Repeats();
                return null;
        }
    }

    private OrderStatus Status(TableRows rows, RowMapping mapping, OrderFact fact)
    {
        if (mapping.RefundPrefix is { Length: > 0 } prefix && fact.Order.StartsWith(prefix, StringComparison.Ordinal)) return OrderStatus.Refund;
        if (mapping.Status is not { } status) return OrderStatus.Counts;
        if (fact.Placed is null && status.Column?.Text(rows).Length == 0 && _first.TryGetValue(fact.Order, out var first)) return first.Status;
        var (value, unlisted) = status.Of(rows);
        if (unlisted is not null) _unlisted[unlisted] = _unlisted.GetValueOrDefault(unlisted) + 1;
        return value;
    }
}
