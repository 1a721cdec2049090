using Spectre.Console;

namespace CsRules.Cli.Io;

/// <summary>Tables and lines for a person: colour only at a terminal, the width of whoever is reading.</summary>
public static class Tables
{
    /// <summary>A console over the host's output.</summary>
    public static IAnsiConsole Console(CliHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
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

    /// <summary>Prints rows under headings. Cells are plain text, never markup.</summary>
    public static void Print(CliHost host, IEnumerable<string> headings, IEnumerable<string[]> rows)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(headings);
        ArgumentNullException.ThrowIfNull(rows);
        if (host.Csv is { } csv)
        {
            csv.Table([.. headings], rows);
            return;
        }

        if (host.Sheet is { } sheet)
        {
            sheet.Table([.. headings], rows);
            return;
        }

        var table = new Table { Border = TableBorder.Rounded };
        foreach (var heading in headings) table.AddColumn(new TableColumn(Markup.Escape(heading)));
        foreach (var row in rows) table.AddRow(row.Select(Markup.Escape).ToArray());
        Console(host).Write(table);
    }

    /// <summary>Prints names with what belongs to them; a pair without a value is left out.</summary>
    public static void Pairs(CliHost host, IEnumerable<(string Name, string? Value)> pairs)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(pairs);
        var rows = pairs.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => new[] { pair.Name, pair.Value! });
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
        foreach (var row in rows) table.AddRow(row.Select(Markup.Escape).ToArray());
        Console(host).Write(table);
    }
}
