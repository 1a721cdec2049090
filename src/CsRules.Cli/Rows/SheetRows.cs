using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CsRules.Cli.Io;
using CsRules.Documents;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CsRules.Cli.Rows;

/// <summary>
/// The rows of a sheet of a spreadsheet. A cell is what it holds and not how it is shown: a number as its digits, a day as
/// 2025-10-01, a time as 2025-10-01 09:30:00, so that the same facts in a CSV say the same.
/// </summary>
internal sealed class SheetRows : TableRows
{
    private const int KoreanCodePage = 949;
    private const long LargestExactInteger = 1L << 53;

    private static readonly FrozenSet<string> Broken = FrozenSet.Create(StringComparer.Ordinal, "#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    // Behind so much nothing, what a sheet may still hold is an accident of somebody's keyboard, and reading on would take minutes.
    private const long MostEmptyCells = 10_000_000;

    private readonly IExcelDataReader _reader;
    private readonly SheetCells _told;
    private readonly string _source;
    private readonly ErrorPrinter? _errors;
    private int _width;
    private string[] _cells = [];
    private bool _isOver;
    private long _empty;

    private SheetRows(IExcelDataReader reader, SheetCells told, string source, ErrorPrinter? errors) => (_reader, _told, _source, _errors) = (reader, told, source, errors);

    /// <summary>The row of the sheet, from 1.</summary>
    public override long LineNumber => _reader.Depth + 1;

    /// <inheritdoc/>
    protected override string Source => _source;

    /// <inheritdoc/>
    protected override ErrorPrinter? Errors => _errors;

    /// <summary>Reads the headings of a sheet; null where there is no such sheet, or the file can't be read, or a heading is missing, which is told.</summary>
    /// <param name="stream">The file; it is closed with the rows.</param>
    /// <param name="path">What errors call it.</param>
    /// <param name="source">Which sheet is asked for, and the password.</param>
    /// <param name="errors">Where what is wrong is told; null for a first reading, which says nothing.</param>
    /// <param name="needed">Columns that are asked for.</param>
    public static SheetRows? Open(Stream stream, string path, TableSource source, ErrorPrinter? errors, IEnumerable<Column> needed)
    {
        if (Reader(stream, path, source, errors) is not { } reader) return null;
        if (At(reader, path, source, errors) is not { } name)
        {
            reader.Dispose();
            return null;
        }

        var rows = new SheetRows(reader, Told(stream, name), $"{path}[{name}]", errors);
        List<Column> asked = [.. needed];
        rows.Asks(asked);
        if (rows.FindHeadings(asked, () => rows.Next() ? (rows.Cells(), true) : null)) return rows;
        rows.Dispose();
        return null;
    }

    /// <summary>The first rows as they stand, whatever they hold.</summary>
    public static List<string[]> First(Stream stream, string path, TableSource source, ErrorPrinter? errors, int count)
    {
        var first = new List<string[]>();
        if (Reader(stream, path, source, errors) is not { } reader) return first;
        using (reader)
        {
            if (At(reader, path, source, errors) is null) return first;
            using var rows = new SheetRows(reader, SheetCells.None, path, null);
            while (first.Count < count && rows.Next()) first.Add(rows.Cells());
        }

        return first;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _reader.Dispose();

    /// <inheritdoc/>
    protected override bool Next()
    {
        // Only what holds something is a row.
        while (!_isOver && Step())
            if (_cells.Length > 0) return true;
        return false;
    }

    /// <inheritdoc/>
    protected override bool IsSound()
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            if (i >= _width && Cell(i).Trim().Length > 0)
            {
                TellOf(LineNumber, new InputError("sheet.no-heading", "$", [new("at", Place(i))]));
                return false;
            }

            if (i >= _width || !IsBroken(i) || !Reads(Headings[i])) continue;
            TellOf(LineNumber, new InputError("sheet.cell-error", "$", [new("column", Headings[i]), new("at", Place(i)), new("given", Cell(i))]));
            return false;
        }

        return true;
    }

    // What a formula could not compute, or nobody has had computed, is nothing that can be read.
    private bool IsBroken(int at) => Broken.Contains(Cell(at)) || (Cell(at) is ['=', ..] formula && _told.At(LineNumber, at) == formula);

    /// <inheritdoc/>
    protected override string Cell(int at) => at < _cells.Length ? _cells[at] : "";

    /// <inheritdoc/>
    protected override object Place(int at) => Letters(at) + LineNumber.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override string CodeOf(string code) => CellCodes.Of(code);

    private string[] Cells()
    {
        _width = Array.FindLastIndex(_cells, cell => cell.Trim().Length > 0) + 1;
        return _cells;
    }

    // A file that is cut off ends where it is cut off, and that is told.
    private bool Step()
    {
        try
        {
            if (!_reader.Read()) return false;
            var width = 0;
            var cells = new string[_reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                if ((cells[i] = _told.At(LineNumber, i) ?? Text(_reader.GetValue(i))).AsSpan().Trim().Length > 0) width = i + 1;
            _cells = cells[..width];
            _empty = width == 0 ? _empty + cells.Length : 0;
            if (_empty < MostEmptyCells) return true;
            _isOver = true;
            TellOf(LineNumber, new InputError("sheet.far-cell", "$", [new("row", _reader.RowCount)]));
            LeftOut++;
            return false;
        }
        catch (Exception error) when (IsOfTheFile(error))
        {
            _isOver = true;
            TellOf(null, new InputError("sheet.unreadable", "$", []));
            LeftOut++;
            return false;
        }
    }

    /// <summary>What keeps a spreadsheet from being opened; null where nothing does.</summary>
    public static InputError? Problem(Stream stream, TableSource source)
    {
        var (reader, problem) = Opened(stream, source);
        reader?.Dispose();
        return problem;
    }

    private static SheetCells Told(Stream stream, string sheet)
    {
        if (!stream.CanSeek) return SheetCells.None;
        var at = stream.Position;
        stream.Position = 0;
        var told = stream is FileStream file ? SheetCells.Of(file, sheet) : SheetCells.None;
        stream.Position = at;
        return told;
    }

    private static IExcelDataReader? Reader(Stream stream, string path, TableSource source, ErrorPrinter? errors)
    {
        var (reader, problem) = Opened(stream, source);
        if (problem is not null) errors?.Print(path, null, [problem]);
        return reader;
    }

    private static (IExcelDataReader? Reader, InputError? Problem) Opened(Stream stream, TableSource source)
    {
        InputError problem;
        // Old spreadsheets say in which code page they are.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return (ExcelReaderFactory.CreateReader(stream, new() { Password = source.Password, FallbackEncoding = Encoding.GetEncoding(KoreanCodePage) }), null);
        }
        catch (InvalidPasswordException)
        {
            problem = source.Password is null ? new("sheet.password", "$", [new("option", source.PasswordOption)]) : new("sheet.wrong-password", "$", []);
        }
        catch (Exception error) when (IsOfTheFile(error))
        {
            problem = new("sheet.unreadable", "$", []);
        }

        stream.Dispose();
        return (null, problem);
    }

    private static bool IsOfTheFile(Exception error) => error is not (OutOfMemoryException or UnauthorizedAccessException);

    /// <summary>Which of some sheets is asked for, by its name or its number from 1; -1 where none is.</summary>
    public static int IndexOf(IReadOnlyList<string> names, string asked) => names.ToList().FindIndex(name => name.Trim() == asked.Trim()) is >= 0 and var named ? named
        : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= names.Count ? number - 1 : -1;

    /// <summary>The names of the sheets; none where the file can't be read.</summary>
    public static List<string> Names(Stream stream, TableSource source)
    {
        List<string> names = [];
        if (Opened(stream, source).Reader is not { } reader) return names;
        using (reader)
        {
            try
            {
                do names.Add(reader.Name ?? "");
                while (reader.NextResult());
            }
            catch (Exception error) when (IsOfTheFile(error))
            {
                // Reading its rows says what is wrong.
            }
        }

        return names;
    }

    // The sheet that is asked for, by name or number; else the first that holds something.
    private static string? At(IExcelDataReader reader, string path, TableSource source, ErrorPrinter? errors)
    {
        List<(string Name, bool IsFilled)> sheets = [];
        try
        {
            do sheets.Add((reader.Name ?? "", reader.VisibleState == "visible" && reader.Read()));
            while (reader.NextResult());
            var at = source.Sheet is not { } asked ? Math.Max(0, sheets.FindIndex(s => s.IsFilled))
                : IndexOf([.. sheets.Select(s => s.Name)], asked);
            var names = string.Join(", ", sheets.Select(s => s.Name));
            if (at < 0)
            {
                errors?.Print(path, null, [new("sheet.no-sheet", "$", [new("given", source.Sheet!), new("allowed", names)])]);
                return null;
            }

            if (source.Sheet is null && sheets.Count(s => s.IsFilled) > 1) errors?.Note(path, null, [new("sheet.first", "$", [new("name", sheets[at].Name), new("allowed", names)])]);
            reader.Reset();
            for (var i = 0; i < at; i++) reader.NextResult();
            return sheets[at].Name;
        }
        catch (Exception error) when (IsOfTheFile(error))
        {
            errors?.Print(path, null, [new("sheet.unreadable", "$", [])]);
            return null;
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime day when day.TimeOfDay == TimeSpan.Zero => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => Rounded(time).ToString("yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture),
        TimeSpan clock => clock.ToString("c", CultureInfo.InvariantCulture),
        bool yes => yes ? "TRUE" : "FALSE",
        IFormattable number => Digits(number),
        _ => value.ToString() ?? "",
    };

    // A spreadsheet keeps a time as a share of a day, which misses a second by a hair.
    private static DateTime Rounded(DateTime time) => new((time.Ticks + (TimeSpan.TicksPerMillisecond / 2)) / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, time.Kind);

    // All of them, and no power of ten: an order's number has sixteen.
    private static string Digits(IFormattable number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)) return text;
        // What a computer's number can't hold is shown as such, so that no id is taken for another.
        if (decimal.Abs(exact) > LargestExactInteger) return number.ToString("E14", CultureInfo.InvariantCulture);
        return decimal.IsInteger(exact) ? ((long)exact).ToString(CultureInfo.InvariantCulture) : (exact / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
    }

    private static string Letters(int at)
    {
        var letters = "";
        for (at++; at > 0; at = (at - 1) / 26) letters = (char)('A' + ((at - 1) % 26)) + letters;
        return letters;
    }
}
