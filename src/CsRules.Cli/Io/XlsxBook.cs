using System.Globalization;
using System.Text.RegularExpressions;
using CsRules.Cli.Rows;
using NodaTime;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace CsRules.Cli.Io;

/// <summary>
/// Tables as a spreadsheet in place of a terminal's, a sheet a table. A number is a number and a day a day; whatever else stands in a
/// cell is text, also what looks like a formula. A number of more digits than a spreadsheet keeps, or one that begins with a zero, is text.
/// </summary>
public sealed partial class XlsxBook
{
    private const int MostDigits = 15;
    private const int LongestCell = 32_767;

    private static readonly TimeText Days = TimeText.Create(DateTimeZone.Utc, []).Reader!;

    private readonly List<(string[] Headings, List<string[]> Rows)> _tables = [];

    private enum Kind
    {
        Text,
        Number,
        Percent,
        Day,
        Time,
    }

    /// <summary>True where a table was added.</summary>
    public bool HasTable => _tables.Count > 0;

    /// <summary>Adds a table; a dash for nothing is an empty cell.</summary>
    internal void Table(IReadOnlyCollection<Cell> headings, IEnumerable<Cell[]> rows) =>
        _tables.Add(([.. headings.Select(cell => cell.Text)], [.. rows.Select(row => row.Select(cell => cell.Text == "–" ? "" : cell.Text).ToArray())]));

    /// <summary>Writes the spreadsheet.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="names">What a sheet is called, by its number from 1.</param>
    public async Task WriteAsync(Stream stream, Func<int, string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        await using var book = await Spreadsheet.CreateNewAsync(stream);
        var styles = new Dictionary<Kind, StyleId>
        {
            [Kind.Number] = book.AddStyle(new() { Format = NumberFormat.Custom("#,##0.##########") }),
            [Kind.Percent] = book.AddStyle(new() { Format = NumberFormat.Custom("0.##%") }),
            [Kind.Day] = book.AddStyle(new() { Format = NumberFormat.Custom("yyyy-mm-dd") }),
            [Kind.Time] = book.AddStyle(new() { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm") }),
        };
        var heading = book.AddStyle(new() { Font = new() { Bold = true } });
        for (var i = 0; i < _tables.Count; i++)
        {
            await book.StartWorksheetAsync(names(i + 1));
            if (_tables[i].Headings.Length > 0) await book.AddRowAsync([.. _tables[i].Headings.Select(cell => new StyledCell(Cut(cell), heading))]);
            foreach (var row in _tables[i].Rows) await book.AddRowAsync([.. row.Select(cell => Of(cell, styles))]);
        }

        if (_tables.Count == 0) await book.StartWorksheetAsync(names(1));
        await book.FinishAsync();
    }

    private static StyledCell Of(string cell, Dictionary<Kind, StyleId> styles)
    {
        if (cell.Length == 0) return new((string?)null, null);
        if (Numeral().IsMatch(cell) && cell.Count(char.IsAsciiDigit) <= MostDigits && decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return new(number, cell.Contains(',', StringComparison.Ordinal) ? styles[Kind.Number] : null);
        if (cell.EndsWith('%') && Numeral().IsMatch(cell[..^1]) && decimal.TryParse(cell[..^1], NumberStyles.Number, CultureInfo.InvariantCulture, out var share)) return new(share / 100, styles[Kind.Percent]);
        if (Money().Match(cell) is { Success: true } money && money.Groups["before"].Length + money.Groups["behind"].Length > 0 && cell.Count(char.IsAsciiDigit) <= MostDigits && decimal.TryParse(money.Groups["number"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount))
            return new(money.Groups["minus"].Length > 0 ? -amount : amount, styles[Kind.Number]);
        if (Dated().IsMatch(cell) && Days.Read(cell) is { At: { } at })
        {
            var time = at.InUtc().LocalDateTime;
            return new(time.ToDateTimeUnspecified(), styles[time.TimeOfDay == LocalTime.Midnight ? Kind.Day : Kind.Time]);
        }

        return new(Cut(cell), null);
    }

    private static string Cut(string cell) => cell.Length <= LongestCell ? cell : cell[..(LongestCell - 1)] + "…";

    [GeneratedRegex(@"^[-−]?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numeral();

    [GeneratedRegex(@"^(?<minus>[-−]?)(?<before>[₩$€£¥]|[A-Z]{3} )?(?<number>(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?)(?<behind>원| [A-Z]{3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    // Days as we write them, and never an order's number.
    [GeneratedRegex(@"^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?|[0-9]{4}년 [0-9]{1,2}월 [0-9]{1,2}일(?:\([월화수목금토일]\))?|[0-9]{1,2} [A-Z][a-z]+ [0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
