using System.Globalization;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Documents;

namespace CsRules.Cli.Loyalty;

/// <summary>Reads rows of orders; a row that can't be read is reported and left out.</summary>
internal sealed class OrderLogReader
{
    private readonly RowMapping _mapping;
    private readonly TimeText _times;
    private readonly Currency _currency;
    private readonly decimal _minorUnits;
    private readonly Dictionary<string, long> _unlisted = new(StringComparer.Ordinal);
    private long _rows;
    private long _guests;
    private long _blank;

    private OrderLogReader(RowMapping mapping, TimeText times, Currency currency)
    {
        (_mapping, _times, _currency, _minorUnits) = (mapping, times, currency, 1);
        for (var i = 0; i < currency.Digits; i++) _minorUnits *= 10;
    }

    /// <summary>A reader, or null where the mapping has errors, which are printed.</summary>
    public static OrderLogReader? Create(string path, RowMapping mapping, Currency currency, ErrorPrinter errors)
    {
        var (times, wrong) = mapping.Times();
        wrong.AddRange(RowMapping.Needs(("customer", mapping.Customer), ("date", mapping.Date)));
        var (isAmount, isPrice) = (mapping.Amount is not null, mapping.Quantity is not null && mapping.UnitPrice is not null);
        if (isAmount ? isPrice : !isPrice && mapping.OrderTotal is null) wrong.Add(new("csv.amount-columns", "$.amount", []));
        if (mapping.OrderTotal is not null) wrong.AddRange(RowMapping.Needs(("order", mapping.Order)));
        errors.Print(path, null, wrong);
        return wrong.Count == 0 ? new(mapping, times!, currency) : null;
    }

    /// <summary>Reads a file into the log; false where a column is missing, so that none of its rows could be read.</summary>
    public bool Read(TableFile file, string path, OrderLog log, ErrorPrinter errors, RowTally tally, Progress progress)
    {
        using var rows = file.Open(
            errors, _mapping.Each, _mapping.Customer, _mapping.Date, _mapping.Order, _mapping.Line, _mapping.Amount, _mapping.OrderTotal, _mapping.Quantity, _mapping.UnitPrice, _mapping.Refunded,
            _mapping.Currency, _mapping.Cancelled, _mapping.Status?.Column);
        if (rows is null || !HasAmounts(rows)) return false;
        log.NextFile();
        _guests = 0;
        while (rows.Read())
        {
            tally.Reads();
            if (Row(rows, log, tally) is { } row) Take(row, rows, log, tally);
            progress.Add();
        }

        tally.Reads(rows.LeftOut);
        tally.LeavesOut(rows.LeftOut);
        if (_guests > 0) errors.Print(path, null, [new("csv.no-customer", "$", [new("count", _guests)])]);
        foreach (var (word, count) in _unlisted.OrderBy(w => w.Key, StringComparer.Ordinal))
            errors.Note(path, null, [new("csv.unlisted-word", "$", [new("word", word), new("count", count)])]);
        if (_blank > 0) errors.Note(path, null, [new("csv.no-status", "$", [new("count", _blank)])]);
        _unlisted.Clear();
        _blank = 0;
        return true;
    }

    // Where all the columns of amounts are optional, a file may still not be without any.
    private bool HasAmounts(TableRows rows)
    {
        Column?[] amounts = [_mapping.Amount, _mapping.OrderTotal, _mapping.UnitPrice];
        if (amounts.OfType<Column>().Any(column => column.Constant is not null || column.Names.Any(rows.Has))) return true;
        rows.TellOf(null, new InputError("csv.no-column", "$", [new("column", amounts.OfType<Column>().First().ToString())]));
        return false;
    }

    private void Take(OrderLogRow row, TableRows rows, OrderLog log, RowTally tally)
    {
        var taken = log.Add(row);
        if (taken.Wrong is { Code: "csv.order-of-two" } other) rows.Tell(_mapping.Customer!.Name(rows), other.Code, [.. other.Data.Select(d => (d.Name, d.Value))]);
        else if (taken.Wrong is { } wrong) rows.TellOf(row.Place, wrong);
        if (taken.Again is { } again)
        {
            rows.Note(row.Place, again.Code, [.. again.Data.Select(d => (d.Name, d.Value))]);
            tally.Repeats();
        }

        if (taken.LeftOut is { } why) tally.LeavesOut(1, why);
    }

    private OrderLogRow? Row(TableRows rows, OrderLog log, RowTally tally)
    {
        OrderLogRow? Bad(Column column, string code = "csv.bad-row")
        {
            rows.TellBad(column.Name(rows), code);
            tally.LeavesOut();
            return null;
        }

        string Text(Column? column) => column?.Text(rows) is { } text && !_mapping.IsMissing(text) ? text : "";
        _rows++;
        var (order, line) = (_mapping.Order is { } id ? IdText.Of(Text(id)) : string.Create(CultureInfo.InvariantCulture, $"#{_rows}"), IdText.Of(Text(_mapping.Line)));
        // A total has its word where the order's number stands, or the customer where orders have none.
        if (SummaryRow.Of(_mapping.Order is null ? Text(_mapping.Customer) : order, rows) is { } summary)
        {
            rows.TellOf(rows.LineNumber, new InputError("csv.summary-row", "$", [new("given", summary)]));
            tally.LeavesOut(1, "left-summary");
            return null;
        }

        if (_mapping.Order is { } named && IdText.IsRounded(order)) return Bad(named, "csv.rounded-id");
        if (IdText.IsRounded(line)) return Bad(_mapping.Line!, "csv.rounded-id");
        // A further row of an order may leave out what the first one said.
        var customer = Text(_mapping.Customer) is { Length: > 0 } buyer ? buyer : _mapping.Order is null ? "" : log.CustomerOf(order) ?? "";
        if (customer.Length == 0)
        {
            _guests++;
            tally.LeavesOut(1, "left-no-customer");
            return null;
        }

        if (_mapping.Order is { } column && order.Length == 0) return Bad(column);
        var date = Text(_mapping.Date);
        var time = date.Length > 0 ? _times.Read(date) : new(log.TimeOf(order), null);
        if (time.Error is { } code) return Bad(_mapping.Date!, code);
        if (time.At is not { } at) return Bad(_mapping.Date!);
        if (Text(_mapping.Currency) is { Length: > 0 } currency && !string.Equals(currency, _currency.Code, StringComparison.OrdinalIgnoreCase)) return Bad(_mapping.Currency!, "csv.other-currency");

        long? amount = null, total = null, refunded = null;
        if (_mapping.Amount is { } whole && (!whole.IsOptional || Text(whole).Length > 0))
        {
            if (Amount(Text(whole)) is not { Error: null } read) return Bad(whole, Amount(Text(whole)).Error!);
            amount = read.Units;
        }
        else if (_mapping.UnitPrice is { } price)
        {
            if (AmountText.Number(Text(_mapping.Quantity), _mapping.Mark) is not { } quantity) return Bad(_mapping.Quantity!);
            if (Amount(Text(price), quantity) is not { Error: null } read) return Bad(price, Amount(Text(price), quantity).Error!);
            amount = read.Units;
        }

        if (_mapping.OrderTotal is { } of && Text(of) is { Length: > 0 } given)
        {
            if (Amount(given) is not { Error: null } read) return Bad(of, Amount(given).Error!);
            total = read.Units;
        }

        if (amount is null && total is null && log.TotalOf(order) is null) return Bad(_mapping.OrderTotal ?? _mapping.Amount!);
        if (_mapping.Refunded is { } back && Text(back) is { Length: > 0 } gone)
        {
            if (Amount(gone) is not { Error: null } read) return Bad(back, Amount(gone).Error!);
            refunded = read.Units;
        }

        return new(order, line, customer, at, amount, total, refunded, Status(order, rows, log), rows.LineNumber);
    }

    private OrderStatus Status(string order, TableRows rows, OrderLog log)
    {
        if (_mapping.RefundPrefix is { Length: > 0 } prefix && order.StartsWith(prefix, StringComparison.Ordinal)) return OrderStatus.Refund;
        var isCancelled = _mapping.Cancelled?.Text(rows) is { } day && !_mapping.IsMissing(day);
        if (_mapping.Status is not { } status) return OrderStatus.Counts.Standing(isCancelled);
        // A further row of an order may leave out what the first one said.
        if (status.IsBlank(rows))
        {
            if (log.StatusOf(order) is { } said) return said.Standing(isCancelled);
            _blank++;
        }

        var (value, unlisted) = status.Of(rows);
        if (unlisted is not null) _unlisted[unlisted] = _unlisted.GetValueOrDefault(unlisted) + 1;
        return value.Standing(isCancelled);
    }

    // Finer than the currency has digits is rounded half up, once per row.
    private (long Units, string? Error) Amount(string text, decimal quantity = 1)
    {
        var read = AmountText.Read(text, _currency, _mapping.Mark);
        if (read.Error is { } wrong) return (0, wrong);
        // What has no smaller unit has no fraction, and is not rounded to something else.
        if (_currency.Digits == 0 && !decimal.IsInteger(read.Amount * quantity)) return (0, "csv.fraction");
        var exact = decimal.Round(read.Amount * quantity * _minorUnits, 0, MidpointRounding.AwayFromZero);
        return decimal.Abs(exact) < long.MaxValue / 4 ? ((long)exact, null) : (0, "csv.bad-row");
    }
}
