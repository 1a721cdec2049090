using System.Buffers;

namespace CsRules.Cli.Io;

/// <summary>Tables as CSV (RFC 4180) in place of a terminal's: headings first, an empty line between two tables.</summary>
public sealed class CsvSheet(TextWriter output)
{
    private static readonly SearchValues<char> Numeral = SearchValues.Create("0123456789.,%");
    private static readonly char[] Special = [',', '"', '\n', '\r'];

    /// <summary>True where a table was written.</summary>
    public bool HasTable { get; private set; }

    /// <summary>Writes a table; a dash for nothing is an empty field.</summary>
    internal void Table(IReadOnlyCollection<Cell> headings, IEnumerable<Cell[]> rows)
    {
        ArgumentNullException.ThrowIfNull(headings);
        ArgumentNullException.ThrowIfNull(rows);
        if (HasTable) output.Write("\r\n");
        HasTable = true;
        if (headings.Count > 0) Write(headings);
        foreach (var row in rows) Write(row);
    }

    private void Write(IEnumerable<Cell> cells) => output.Write(string.Join(',', cells.Select(cell => Field(cell.Text))) + "\r\n");

    private static string Field(string cell) => cell == "–" ? "" : Quoted(IsFormula(cell) ? "'" + cell : cell);

    private static string Quoted(string cell) => cell.IndexOfAny(Special) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // A spreadsheet computes what begins so, whoever wrote it; an apostrophe makes it a text. A number is one.
    private static bool IsFormula(string cell) => cell switch
    {
        ['=' or '@' or '\t' or '\r', ..] => true,
        ['+' or '-', .. var rest] => rest.Length == 0 || rest.AsSpan().ContainsAnyExcept(Numeral),
        _ => false,
    };
}
