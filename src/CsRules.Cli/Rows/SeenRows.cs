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
/// rows of one file may be two lines. Some bytes a row are all that is kept, and nothing where there is one file and lines have no ids.
/// </summary>
/// <param name="isOneFile">True where no further file comes.</param>
internal sealed class SeenRows(bool isOneFile)
{
    private readonly Dictionary<Fingerprint, Fingerprint> _lines = [];
    private readonly HashSet<Fingerprint> _earlier = [];
    private readonly HashSet<Fingerprint> _now = [];

    /// <summary>Another file begins.</summary>
    public void NextFile()
    {
        _earlier.UnionWith(_now);
        _now.Clear();
    }

    /// <summary>Takes a row.</summary>
    /// <param name="order">The order's id.</param>
    /// <param name="line">The line's own id; empty where it has none.</param>
    /// <param name="content">All that the row says.</param>
    public SeenRow Take(string order, string line, Func<string> content)
    {
        if (isOneFile && line.Length == 0) return SeenRow.New;
        var said = Fingerprint.Of(content());
        if (line.Length == 0)
        {
            _now.Add(said);
            return _earlier.Contains(said) ? SeenRow.Same : SeenRow.New;
        }

        var own = Fingerprint.Of($"{order}\n{line}");
        if (_lines.TryAdd(own, said)) return SeenRow.New;
        return _lines[own] == said ? SeenRow.Same : SeenRow.Other;
    }
}
