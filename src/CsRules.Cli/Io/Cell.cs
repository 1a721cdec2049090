using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>A cell of a table, fit to be shown: a line of text, or lines of ours.</summary>
internal readonly record struct Cell
{
    private Cell(string text) => Text = text;

    /// <summary>What is shown; a line feed in it is a line of ours.</summary>
    public string Text { get; }

    /// <summary>Text is a cell of one line, whatever stands in it.</summary>
    public static implicit operator Cell(string text) => new(Shown.Line(text));

    /// <summary>Several lines.</summary>
    public static Cell Lines(IEnumerable<string> lines) => new(Shown.Lines(lines));
}
