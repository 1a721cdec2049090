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
        ArgumentNullException.ThrowIfNull(headings);
        ArgumentNullException.ThrowIfNull(rows);
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var heading in headings) table.AddColumn(new TableColumn(Markup.Escape(heading)));
        foreach (var row in rows) table.AddRow(row.Select(Markup.Escape).ToArray());
        Console(host).Write(table);
    }
}
