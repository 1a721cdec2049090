using System.Text;
using CsRules.Cli.Io;
using CsRules.Documents;
using CsvHelper;

namespace CsRules.Cli.Rows;

/// <summary>
/// The rows of a CSV under its headings, one at a time. A row that can't be trusted is told with its line and column and left
/// out: bytes that could not be decoded, a quote that is never closed, more fields than headings. What stands below it is read.
/// </summary>
internal sealed class CsvRows : TableRows
{
    private const int LongestRow = 16 << 20;

    private readonly StrictText _text;
    private readonly string _path;
    private readonly ErrorPrinter? _errors;
    // A quote that is wrong may have swallowed rows: they are read again, and what they were part of goes on behind them.
    private readonly Stack<(CsvReader Csv, long Before)> _outer = [];
    private CsvReader _csv;
    private CsvMalformedRecord? _malformed;
    private long _before;
    private int _width;

    private CsvRows(StrictText text, string path, ErrorPrinter? errors)
    {
        (_text, _path, _errors) = (text, path, errors);
        _csv = Over(text, null);
    }

    /// <summary>The line of the row, from 1.</summary>
    public override long LineNumber => _before + _csv.LineNumber;

    /// <inheritdoc/>
    protected override string Source => _path;

    /// <inheritdoc/>
    protected override ErrorPrinter? Errors => _errors;

    /// <summary>Reads the headings; null where one that is needed is missing, which is told.</summary>
    /// <param name="text">The file; it stays open.</param>
    /// <param name="path">What errors call it.</param>
    /// <param name="errors">Where what is wrong is told; null for a first reading, which says nothing.</param>
    /// <param name="needed">Columns that are asked for; null is none.</param>
    public static CsvRows? Open(StrictText text, string path, ErrorPrinter? errors, params IEnumerable<Column?> needed)
    {
        var rows = new CsvRows(text, path, errors);
        if (rows.HasHeadings([.. needed.OfType<Column>()])) return rows;
        rows.Dispose();
        return null;
    }

    /// <summary>The first rows as they stand, whatever they hold.</summary>
    public static List<string[]> First(StrictText text, int count)
    {
        using var rows = new CsvRows(text, "", null);
        var first = new List<string[]>();
        while (first.Count < count && rows.Next()) first.Add(rows.Cells());
        return first;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _csv.Dispose();
        foreach (var (csv, _) in _outer) csv.Dispose();
    }

    private CsvReader Over(TextReader text, char? separator) => CsvReader.Create(text, new CsvReaderOptions
    {
        HasHeader = false,
        Separator = separator,
        TrackLineNumbers = true,
        MaxRecordSize = LongestRow,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = record => _malformed = record.Reason == CsvMalformedReason.StrayQuote ? null : record,
    }, leaveOpen: true);

    private bool HasHeadings(List<Column> needed)
    {
        Asks(needed);
        return FindHeadings(needed, () => Next() ? (Cells(), IsDecoded()) : null);
    }

    private string[] Cells()
    {
        _width = _csv.FieldCount;
        var cells = new string[_width];
        for (var i = 0; i < _width; i++) cells[i] = _csv.GetString(i);
        return cells;
    }

    /// <inheritdoc/>
    protected override bool IsSound() => IsDecoded() && HasNoMoreThanHeadings() && HasWhatIsRead();

    /// <inheritdoc/>
    protected override string Cell(int at) => _csv.GetString(at);

    /// <inheritdoc/>
    protected override object Place(int at) => PlaceOf(at).Column;

    /// <summary>The next row as it stands in the file; a quote that is wrong is told and passed by.</summary>
    protected override bool Next()
    {
        while (true)
        {
            _malformed = null;
            if (!More())
            {
                if (!_outer.TryPop(out var outer)) return false;
                _csv.Dispose();
                (_csv, _before) = outer;
            }
            else if (_malformed is not { } bad)
            {
                // A row of nothing but separators is an empty line.
                if (HoldsSomething()) return true;
            }
            else
            {
                Pass(bad);
            }
        }
    }

    private bool HoldsSomething()
    {
        for (var i = 0; i < _csv.FieldCount; i++)
            if (!_csv.IsEmpty(i) && _csv.GetString(i).AsSpan().Trim().Length > 0) return true;
        return false;
    }

    private bool More()
    {
        try
        {
            if (_csv.Read()) return true;
            // A line of nothing but what could not be decoded is a row all the same.
            if (_outer.Count == 0) LeftOut += TellFaults(long.MaxValue).Length;
        }
        catch (CsvFormatException error)
        {
            TellFaults(long.MaxValue);
            Tell(_before + error.LineNumber, new InputError("csv.row-too-long", "$", [new("limit", LongestRow)]));
        }

        return false;
    }

    private void Pass(CsvMalformedRecord bad)
    {
        var first = _before + bad.LineNumber;
        var raw = Encoding.UTF8.GetBytes(bad.RawRecord);
        var place = Place(raw.AsSpan(0, LastQuoteOpened(raw)));
        TellFaults(first + place.Line);
        Tell(first + place.Line, new InputError(
            bad.Reason == CsvMalformedReason.UnterminatedQuote ? "csv.unclosed-quote" : "csv.text-behind-quote", "$", [new("at", place.Column)]));
        LeftOut++;
        _outer.Push((_csv, _before));
        _csv = Over(new StringReader(Below(bad.RawRecord, place.Line)), _csv.Separator);
        _before = first + place.Line;
    }

    private bool IsDecoded()
    {
        if (!_text.HasFaults) return true;
        var line = LineNumber;
        var faults = TellFaults(line + Breaks(Encoding.UTF8.GetString(_csv.RawRecord)));
        LeftOut += faults.Count(fault => fault.Line < line);
        return !faults.Any(fault => fault.Line >= line);
    }

    private bool HasNoMoreThanHeadings()
    {
        for (var i = _width; i < _csv.FieldCount; i++)
        {
            if (_csv.IsEmpty(i)) continue;
            Tell(LineNumber, new InputError("csv.too-many-fields", "$", [new("at", PlaceOf(i).Column), new("count", _csv.FieldCount), new("limit", _width)]));
            return false;
        }

        return true;
    }

    // A row that ends before a column that is read was cut, or holds other things than the headings say.
    private bool HasWhatIsRead()
    {
        if (_csv.FieldCount > LastRead) return true;
        Tell(LineNumber, new InputError("csv.too-few-fields", "$", [new("count", _csv.FieldCount), new("limit", _width)]));
        return false;
    }

    private System.Collections.Immutable.ImmutableArray<TextFault> TellFaults(long last)
    {
        var faults = _text.FaultsUpTo(last);
        foreach (var fault in faults) Tell(fault.Line, fault.ToInputError());
        return faults;
    }

    private void Tell(long line, params InputError[] errors) => _errors?.Print(_path, line, errors);

    private (long Line, long Column) PlaceOf(int field)
    {
        var raw = _csv.RawRecord;
        var at = 0;
        for (var before = 0; before < field && at < raw.Length; before++) at = EndOfField(raw, at) + 1;
        return Place(raw[..Math.Min(at, raw.Length)]);
    }

    // How many lines stand before the end of a text, and the character that follows it on its line.
    private static (long Line, long Column) Place(ReadOnlySpan<byte> before)
    {
        var text = Encoding.UTF8.GetString(before);
        return (Breaks(text), text.Length - (text.LastIndexOfAny(['\r', '\n']) + 1) + 1);
    }

    private static long Breaks(string text)
    {
        var breaks = 0L;
        for (var i = 0; i < text.Length; i++)
            if (EndsLine(text, i)) breaks++;
        return breaks;
    }

    private static string Below(string text, long line)
    {
        for (var i = 0; i < text.Length; i++)
            if (EndsLine(text, i) && line-- == 0) return text[(i + 1)..];
        return "";
    }

    private static bool EndsLine(string text, int at) => text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'));

    private int EndOfField(ReadOnlySpan<byte> raw, int at)
    {
        var quoted = at < raw.Length && raw[at] == '"';
        for (var i = at + (quoted ? 1 : 0); i < raw.Length; i++)
        {
            if (quoted && raw[i] == '"') quoted = false;
            else if (!quoted && raw[i] == '"' && raw[i - 1] == '"') quoted = true;
            else if (!quoted && raw[i] == _csv.Separator) return i;
        }

        return raw.Length;
    }

    // Where the quote stands that opens the field which is wrong: the last one that opens a field.
    private int LastQuoteOpened(ReadOnlySpan<byte> raw)
    {
        var quote = 0;
        for (var at = 0; at < raw.Length; at = EndOfField(raw, at) + 1)
            if (raw[at] == '"') quote = at;
        return quote;
    }
}
