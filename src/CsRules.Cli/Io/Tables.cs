using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>Tables and lines for a person, never wider than whoever is reading can see.</summary>
internal static class Tables
{
    /// <summary>Prints a line.</summary>
    public static void Line(CliHost host, string line) => host.Out.WriteLine(Shown.Line(line));

    /// <summary>Prints rows under headings. Cells are plain text, never markup.</summary>
    public static void Print(CliHost host, IEnumerable<string> headings, IEnumerable<string[]> rows) =>
        Print(host, headings, rows.Select(row => row.Select(text => (Cell)text).ToArray()));

    /// <summary>The same with cells of several lines.</summary>
    public static void Print(CliHost host, IEnumerable<string> headings, IEnumerable<Cell[]> rows)
    {
        Cell[] first = [.. headings];
        if (host.Csv is { } csv)
        {
            csv.Table(first, rows);
            return;
        }

        if (host.Book is { } book)
        {
            book.Table(first, rows);
            return;
        }

        if (host.Sheet is { } sheet)
        {
            sheet.Table(first, rows);
            return;
        }

        Write(host, TextTable.Of([.. first.Select(cell => cell.Text)], Texts(rows), host.Width));
    }

    /// <summary>Prints names with what belongs to them; a pair without a value is left out.</summary>
    public static void Pairs(CliHost host, IEnumerable<(string Name, string? Value)> pairs)
    {
        IEnumerable<Cell[]> rows = pairs.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => new Cell[] { pair.Name, Cell.Lines(pair.Value!.Split('\n')) });
        if (host.Csv is { } csv)
        {
            csv.Table([], rows);
            return;
        }

        if (host.Book is { } book)
        {
            book.Table([], rows);
            return;
        }

        if (host.Sheet is { } sheet)
        {
            sheet.Table([], rows);
            return;
        }

        Write(host, TextTable.Pairs(Texts(rows), host.Width));
    }

    /// <summary>A heading above what follows: bold on a terminal, a heading on a page, a line elsewhere.</summary>
    public static void Heading(CliHost host, string text)
    {
        if (host.Sheet is { } sheet) sheet.Heading(text);
        else host.Out.WriteLine(host.OutIsTerminal ? $"\u001b[1m{Shown.Line(text)}\u001b[0m" : Shown.Line(text));
    }

    private static IReadOnlyList<string>[] Texts(IEnumerable<Cell[]> rows) => [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Text)])];

    private static void Write(CliHost host, IEnumerable<string> lines)
    {
        foreach (var line in lines) host.Out.WriteLine(line);
    }
}
