using CsRules.Cli.Sla;

namespace CsRules.Cli.Rows;

/// <summary>What became of a row that may have been seen before.</summary>
internal enum SeenRow
{
    /// <summary>It is new.</summary>
    New,

    /// <summary>It was seen, and said the same.</summary>
    Same,

    /// <summary>It was seen, and said something else.</summary>
    Other,
}

/// <summary>
/// Which rows were seen before: by the line's own id; where lines have none, a row that an earlier file holds word for word. Two equal
/// rows of one file may be two lines. Eight bytes a row are all that is kept, and nothing where there is one file and lines have no ids.
/// </summary>
/// <param name="isOneFile">True where no further file comes.</param>
internal sealed class SeenRows(bool isOneFile)
{
    private readonly Remembered _lines = new();
    private readonly Remembered _rows = new();
    private Fingerprint _file;

    /// <summary>Another file begins.</summary>
    public void NextFile() => _file += new Fingerprint(1);

    /// <summary>Takes a row.</summary>
    /// <param name="order">The order's id.</param>
    /// <param name="line">The line's own id; empty where it has none.</param>
    /// <param name="content">All that the row says.</param>
    public SeenRow Take(string order, string line, Func<string> content)
    {
        if (isOneFile && line.Length == 0) return SeenRow.New;
        var said = Fingerprint.Of(content());
        if (line.Length > 0) return _lines.Take(Fingerprint.Of($"{order}\n{line}"), said);

        // A row is remembered with the file in which it first stood.
        return _rows.Take(said, _file) == SeenRow.Other ? SeenRow.Same : SeenRow.New;
    }
}
