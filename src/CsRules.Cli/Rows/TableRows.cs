using CsRules.Cli.Io;
using CsRules.Documents;

namespace CsRules.Cli.Rows;

/// <summary>The rows of a file under its headings, one at a time, whatever the file is. A row that can't be trusted is told with its place and left out.</summary>
internal abstract class TableRows : IDisposable
{
    /// <summary>So many rows may stand above the headings: a title, the day of the export.</summary>
    protected const int MostAbove = 20;

    private readonly Dictionary<string, int[]> _columns = new(StringComparer.Ordinal);
    private string[] _asked = [];
    private string[] _named = [];

    /// <summary>The line or row of the file, from 1.</summary>
    public abstract long LineNumber { get; }

    /// <summary>Where the row stands.</summary>
    public RowPlace Here => new(Source, LineNumber);

    /// <summary>How many rows were told and left out so far.</summary>
    public long LeftOut { get; protected set; }

    /// <summary>What errors call the file.</summary>
    protected abstract string Source { get; }

    /// <summary>Where what is wrong is told; null for a first reading, which says nothing.</summary>
    protected abstract ErrorPrinter? Errors { get; }

    /// <summary>The headings, from the left.</summary>
    public IReadOnlyList<string> Headings { get; private set; } = [];

    /// <summary>A field by its heading; nothing where the row is shorter.</summary>
    public virtual string GetString(string column) => _columns[column] is [var at, .. var more] ? more.Length == 0 ? Cell(at) : Agreed(at, more) : "";

    /// <summary>The fields of all columns of a heading.</summary>
    public virtual IEnumerable<string> All(string column) => _columns.TryGetValue(column, out var places) ? places.Select(Cell) : [];

    /// <summary>True where the file has such a heading.</summary>
    public virtual bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Goes to the next row that can be trusted; false behind the last.</summary>
    public bool Read()
    {
        while (Next())
        {
            if (IsSound() && Agree()) return true;
            LeftOut++;
        }

        return false;
    }

    /// <summary>Tells that the row can't be read, and which field is why.</summary>
    public void TellBad(string column, string code = "csv.bad-row") => Tell(column, code, ("given", Has(column) ? GetString(column) : ""));

    /// <summary>Tells what is wrong with a field, at its place.</summary>
    public void Tell(string column, string code, params (string Name, object Value)[] data) => TellOf(LineNumber, [PlacedError(column, code, data)]);

    /// <summary>Tells what is wrong with the row or the file.</summary>
    public void TellOf(long? line, params InputError[] errors) => Errors?.Print(Source, line, errors);

    /// <summary>Says what is worth saying of the row.</summary>
    public void Note(long? line, string code, params (string Name, object Value)[] data) => Errors?.Note(Source, line, [new(code, "$", Validation.Data(data))]);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    /// <summary>Goes to the next row as it stands in the file.</summary>
    protected abstract bool Next();

    /// <summary>True where the row can be trusted; else that is told.</summary>
    protected abstract bool IsSound();

    /// <summary>The cell at a place of the row.</summary>
    protected abstract string Cell(int at);

    /// <summary>Where a cell is, for a person.</summary>
    protected abstract object Place(int at);

    /// <summary>
    /// Takes the first row as headings that has all that are needed. What stands above it is a title. Where none has, what the nearest
    /// one lacks is told.
    /// </summary>
    /// <param name="needed">What is asked for; of each, one heading is enough.</param>
    /// <param name="row">The cells of the next row; null behind the last.</param>
    protected bool FindHeadings(IReadOnlyList<Column> needed, Func<(string[] Cells, bool IsSound)?> row)
    {
        (long Line, int Found, List<InputError> Wrong)? nearest = null;
        for (var above = 0; above < MostAbove && row() is { } next; above++)
        {
            Take(next.Cells);
            var wrong = Missing(needed);
            if (next.IsSound && wrong.Count == 0)
            {
                if (above > 0) Note(LineNumber, "csv.headings-below");
                LastRead = _named.SelectMany(name => _columns.GetValueOrDefault(name, [])).DefaultIfEmpty(-1).Max();
                foreach (var name in _asked)
                    if (_columns.TryGetValue(name, out var all) && all.Length > 1) Errors?.Note(Source, LineNumber, [Twice(name, all)]);
                return true;
            }

            var found = needed.Count - wrong.Count;
            if (next.Cells.Any(cell => cell.Length > 0) && (nearest is null || found > nearest.Value.Found)) nearest = (LineNumber, found, wrong);
            // All of the headings of a file that nobody can decode.
            if (!next.IsSound && wrong.Count == 0) return false;
        }

        Take([]);
        TellOf(nearest?.Line ?? 1, [.. nearest?.Wrong ?? Missing(needed)]);
        return false;
    }

    private List<InputError> Missing(IReadOnlyList<Column> needed) =>
    [
        .. needed.Where(c => !c.IsOptional && c.Constant is null && !c.Names.Any(_columns.ContainsKey)).Select(c => c.ToString()).Distinct(StringComparer.Ordinal)
            .Select(name => new InputError("csv.no-column", "$", [new("column", name)])),
    ];

    private void Take(IReadOnlyList<string> cells)
    {
        _columns.Clear();
        Headings = [.. cells.Select(Heading.Tidy)];
        foreach (var places in Enumerable.Range(0, Headings.Count).Where(i => Headings[i].Length > 0).GroupBy(i => Headings[i], StringComparer.Ordinal)) _columns[places.Key] = [.. places];
        foreach (var (name, places) in _columns.Where(c => c.Value.Length > 1).ToList())
            for (var i = 0; i < places.Length; i++) _columns.TryAdd($"{name} #{i + 1}", [places[i]]);
        // Where none is written as asked, one that differs in spaces and capitals is it; the first of several.
        if (_named.Where(name => !_columns.ContainsKey(name)).ToList() is not { Count: > 0 } missing) return;
        var loosely = new Dictionary<string, int[]>(Heading.Loosely);
        foreach (var (name, places) in _columns) loosely.TryAdd(name, places);
        foreach (var name in missing)
            if (loosely.TryGetValue(name, out var alike)) _columns.TryAdd(name, alike);
    }

    private InputError Twice(string name, int[] places) =>
        new(CodeOf("csv.column-twice"), "$", [new("column", name), new("first", Place(places[0])), new("at", Place(places[1]))]);

    // Of headings that stand twice the cells have to say the same, or nothing.
    private string Agreed(int at, int[] more)
    {
        var cell = Cell(at);
        foreach (var other in more)
            if (cell.Trim().Length == 0) cell = Cell(other);
        return cell;
    }

    private bool Agree()
    {
        foreach (var name in _asked)
        {
            if (!_columns.TryGetValue(name, out var places) || places.Length < 2) continue;
            var first = places.Select(Cell).FirstOrDefault(cell => cell.Trim().Length > 0, "");
            var other = places.FirstOrDefault(at => Cell(at).Trim() is { Length: > 0 } cell && cell != first.Trim(), -1);
            if (other < 0) continue;
            TellOf(LineNumber, new InputError(CodeOf("csv.columns-differ"), "$", [new("column", name), new("first", first), new("given", Cell(other)), new("at", Place(other))]));
            return false;
        }

        return true;
    }

    /// <summary>Which headings a verb reads.</summary>
    protected void Asks(IReadOnlyCollection<Column> needed)
    {
        _asked = [.. needed.Where(c => c.With is null).SelectMany(c => c.Names).Distinct(StringComparer.Ordinal)];
        _named = [.. needed.SelectMany(c => c.Names).Distinct(StringComparer.Ordinal)];
    }

    private InputError PlacedError(string column, string code, (string Name, object Value)[] data)
    {
        var place = _columns.TryGetValue(column, out var places) ? Place(places[0]) : PlaceOf(column);
        return new(CodeOf(code), "$", [new("column", column), new("at", place), .. Validation.Data(data)]);
    }

    /// <summary>The place of the last column that a verb reads; -1 where it reads none.</summary>
    protected int LastRead { get; private set; } = -1;

    /// <summary>True where a verb reads a heading.</summary>
    protected bool Reads(string heading) => _asked.Contains(heading, Heading.Loosely);

    /// <summary>Where a field is that stands under no heading of its own.</summary>
    protected virtual object PlaceOf(string column) => 1;

    /// <summary>The code of an error at a place: where a place is no character of a line, a code of its own says so.</summary>
    protected virtual string CodeOf(string code) => code;
}
