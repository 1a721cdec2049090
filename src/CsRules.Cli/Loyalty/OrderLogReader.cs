using System.Globalization;
using CsRules.Cli.Io;
using CsRules.Documents;
using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Loyalty;

/// <summary>Reads a CSV of orders; a row that can't be read is reported and left out.</summary>
internal sealed class OrderLogReader
{
    private readonly OrderLogMapping _mapping;
    private readonly LocalDateTimePattern _pattern;
    private readonly DateTimeZone _zone;
    private readonly decimal _minorUnits;
    private long _rows;
    private long _guests;

    private OrderLogReader(OrderLogMapping mapping, LocalDateTimePattern pattern, DateTimeZone zone, Currency currency)
    {
        (_mapping, _pattern, _zone, _minorUnits) = (mapping, pattern, zone, 1);
        for (var i = 0; i < currency.Digits; i++) _minorUnits *= 10;
    }

    /// <summary>A reader, or null where the mapping has errors, which are printed.</summary>
    public static OrderLogReader? Create(string path, OrderLogMapping mapping, Currency currency, ErrorPrinter errors)
    {
        var wrong = new List<InputError>();
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(mapping.Zone);
        if (zone is null) wrong.Add(new("csv.bad-zone", "$.zone", [new("given", mapping.Zone)]));
        if (mapping.Amount is null == (mapping.Quantity is null || mapping.UnitPrice is null)) wrong.Add(new("csv.amount-columns", "$.amount", []));
        LocalDateTimePattern? pattern = null;
        try
        {
            pattern = LocalDateTimePattern.CreateWithInvariantCulture(mapping.DateFormat);
        }
        catch (InvalidPatternException)
        {
            wrong.Add(new("csv.bad-format", "$.dateFormat", [new("given", mapping.DateFormat)]));
        }

        errors.Print(path, null, wrong);
        return wrong.Count > 0 ? null : new(mapping, pattern!, zone!, currency);
    }

    /// <summary>Reads a file into the log; false where a column is missing, so that none of its rows could be read.</summary>
    public bool Read(TextReader reader, string path, OrderLog log, ErrorPrinter errors, Progress progress)
    {
        using var csv = CsvReader.Create(reader, new CsvReaderOptions { TrackLineNumbers = true }, leaveOpen: true);
        csv.ReadHeader();
        string?[] needed = [_mapping.Customer, _mapping.Date, _mapping.Order, _mapping.Amount, _mapping.Quantity, _mapping.UnitPrice, _mapping.Status?.Column];
        var missing = needed.OfType<string>().Where(name => !csv.Headers.Contains(name, StringComparer.Ordinal)).ToList();
        errors.Print(path, 1, missing.Select(name => new InputError("csv.no-column", "$", [new("column", name)])));
        if (missing.Count > 0) return false;
        _guests = 0;
        while (csv.Read())
        {
            if (Row(csv, path, errors) is { } row) log.Add(row);
            progress.Add();
        }

        if (_guests > 0) errors.Note(path, null, [new("csv.no-customer", "$", [new("count", _guests)])]);
        return true;
    }

    private OrderLogRow? Row(CsvReader csv, string path, ErrorPrinter errors)
    {
        string Field(string column) => csv.GetString(column);
        OrderLogRow? Bad(string column)
        {
            errors.Print(path, csv.LineNumber, [new("csv.bad-row", "$", [new("column", column), new("given", Field(column))])]);
            return null;
        }

        _rows++;
        var customer = Field(_mapping.Customer);
        if (customer.Length == 0)
        {
            _guests++;
            return null;
        }

        if (!_pattern.Parse(Field(_mapping.Date)).TryGetValue(default, out var local)) return Bad(_mapping.Date);
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
        var at = local.InZoneLeniently(_zone).ToInstant();
        return new(order, customer, at, amount, Status(order, Field));
    }

    private OrderLogStatus Status(string order, Func<string, string> field)
    {
        if (_mapping.RefundPrefix is { Length: > 0 } prefix && order.StartsWith(prefix, StringComparison.Ordinal)) return OrderLogStatus.Refund;
        if (_mapping.Status is not { } status) return OrderLogStatus.Counts;
        return status.Column is { } column && status.Values.TryGetValue(field(column), out var value) ? value : status.Otherwise;
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
