using CsRules.Documents;
using Spectre.Console;

namespace CsRules.Cli.Io;

/// <summary>Tables and lines for a person: colour only at a terminal, the width of whoever is reading.</summary>
internal static class Tables
{
    /// <summary>A console over the host's output.</summary>
    public static IAnsiConsole Console(CliHost host)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = host.OutIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = host.OutIsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(host.Out),
        });
        console.Profile.Width = host.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

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

        if (host.Sheet is { } sheet)
        {
            sheet.Table(first, rows);
            return;
        }

        var table = new Table { Border = TableBorder.Rounded };
        foreach (var heading in first) table.AddColumn(new TableColumn(Markup.Escape(heading.Text)));
        foreach (var row in rows) table.AddRow(row.Select(cell => Markup.Escape(cell.Text)).ToArray());
        Console(host).Write(table);
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

        if (host.Sheet is { } sheet)
        {
            sheet.Table([], rows);
            return;
        }

        var table = new Table { Border = TableBorder.Rounded, ShowHeaders = false };
        table.AddColumn(new TableColumn("").NoWrap());
        table.AddColumn("");
        foreach (var row in rows) table.AddRow(row.Select(cell => Markup.Escape(cell.Text)).ToArray());
        Console(host).Write(table);
    }
}
