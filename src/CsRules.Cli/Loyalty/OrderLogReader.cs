using System.Globalization;
using CsRules.Cli.Io;
using CsRules.Documents;

namespace CsRules.Cli.Loyalty;

/// <summary>Reads a CSV of orders; a row that can't be read is reported and left out.</summary>
internal sealed class OrderLogReader
{
    private readonly OrderLogMapping _mapping;
    private readonly CsvLog _log;
    private readonly decimal _minorUnits;
    private long _rows;
    private long _guests;

    private OrderLogReader(OrderLogMapping mapping, CsvLog log, Currency currency)
    {
        (_mapping, _log, _minorUnits) = (mapping, log, 1);
        for (var i = 0; i < currency.Digits; i++) _minorUnits *= 10;
    }

    /// <summary>A reader, or null where the mapping has errors, which are printed.</summary>
    public static OrderLogReader? Create(string path, OrderLogMapping mapping, Currency currency, ErrorPrinter errors)
    {
        InputError[] amounts = mapping.Amount is null == (mapping.Quantity is null || mapping.UnitPrice is null) ? [new("csv.amount-columns", "$.amount", [])] : [];
        return CsvLog.Create(path, mapping.Zone, mapping.DateFormat, errors, amounts) is { } log ? new(mapping, log, currency) : null;
    }

    /// <summary>Reads a file into the log; false where a column is missing, so that none of its rows could be read.</summary>
    public bool Read(StrictText reader, string path, OrderLog log, ErrorPrinter errors, Progress progress)
    {
        using var rows = CsvRows.Open(
            reader, path, errors,
            _mapping.Customer, _mapping.Date, _mapping.Order, _mapping.Amount, _mapping.Quantity, _mapping.UnitPrice, _mapping.Status?.Column);
        if (rows is null) return false;
        _guests = 0;
        while (rows.Read())
        {
            if (Row(rows) is { } row && log.Add(row) is { } other)
                rows.Tell(_mapping.Customer, "csv.order-of-two", ("order", row.Order), ("given", row.Customer), ("first", other));
            progress.Add();
        }

        if (_guests > 0) errors.Note(path, null, [new("csv.no-customer", "$", [new("count", _guests)])]);
        return true;
    }

    private OrderLogRow? Row(CsvRows rows)
    {
        string Field(string column) => rows.GetString(column);
        OrderLogRow? Bad(string column)
        {
            rows.TellBad(column);
            return null;
        }

        _rows++;
        var customer = Field(_mapping.Customer);
        if (customer.Length == 0)
        {
            _guests++;
            return null;
        }

        if (_log.At(Field(_mapping.Date)) is not { } at) return Bad(_mapping.Date);
        long amount;
        if (_mapping.Amount is { } column)
        {
            if (!Number(Field(column), out var given) || !Minor(given, out amount)) return Bad(column);
        }
        else
        {
            if (!Number(Field(_mapping.Quantity!), out var quantity)) return Bad(_mapping.Quantity!);
            if (!Number(Field(_mapping.UnitPrice!), out var price) || !Minor(quantity * price, out amount)) return Bad(_mapping.UnitPrice!);
        }

        var order = _mapping.Order is { } id ? Field(id) : string.Create(CultureInfo.InvariantCulture, $"#{_rows}");
        return new(order, customer, at, amount, Status(order, Field));
    }

    private OrderLogStatus Status(string order, Func<string, string> field)
    {
        if (_mapping.RefundPrefix is { Length: > 0 } prefix && order.StartsWith(prefix, StringComparison.Ordinal)) return OrderLogStatus.Refund;
        return _mapping.Status?.Of(field) ?? OrderLogStatus.Counts;
    }

    private static bool Number(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && decimal.Abs(number) < 1_000_000_000m;

    // Finer than the currency has digits is rounded half up, once per row.
    private bool Minor(decimal major, out long units)
    {
        var exact = decimal.Round(major * _minorUnits, 0, MidpointRounding.AwayFromZero);
        units = decimal.Abs(exact) < long.MaxValue / 4 ? (long)exact : 0;
        return decimal.Abs(exact) < long.MaxValue / 4;
    }
}
