using System.Text;
using CsRules.Cli.Io;
using CsRules.Documents;

namespace CsRules.Cli.Rows;

/// <summary>A file of rows, told by its bytes and not by its name: a CSV, a spreadsheet, JSON. It can be read several times.</summary>
internal sealed class TableFile : IDisposable
{
    private const int Head = 512;

    private readonly Rereadable _input;
    private readonly CliHost _host;
    private readonly TableSource _source;
    private readonly string _path;
    private readonly Form _form;

    private TableFile(Rereadable input, CliHost host, TableSource source, string path) =>
        (_input, _host, _source, _path, _form) = (input, host, source, path, FormOf(input));

    private enum Form
    {
        Csv,
        Sheet,
        Json,
        Page,
        Archive,
    }

    /// <summary>True where it is a spreadsheet.</summary>
    public bool IsSheet => _form == Form.Sheet;

    /// <summary>True where it is JSON.</summary>
    public bool IsJson => _form == Form.Json;

    /// <summary>True where a file by this name can be no document of ours.</summary>
    public static bool IsTable(string path) => path == "-" ? false : HasEnding(path, ".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".txt");

    /// <summary>Opens a file, or standard input ("-").</summary>
    public static TableFile Of(string path, CliHost host, TableSource source) => new(Rereadable.Of(path, host), host, source, path);

    /// <summary>The rows; null where they can't be read, which is told.</summary>
    /// <param name="errors">Where what is wrong is told; null for a first reading, which says nothing.</param>
    /// <param name="each">In JSON, the list whose entries are the rows.</param>
    /// <param name="needed">Columns that are asked for; null is none.</param>
    public TableRows? Open(ErrorPrinter? errors, string? each, params IEnumerable<Column?> needed)
    {
        List<Column> asked = [.. needed.OfType<Column>()];
        switch (_form)
        {
            case Form.Page or Form.Archive:
                errors?.Print(_path, null, [Problem()!]);
                return null;
            case Form.Sheet:
                return SheetRows.Open(_input.Bytes(), _path, _source, errors, asked);
            case Form.Json:
                return JsonRows.Open(_input.Open(errors is not null), _path, each ?? _source.Each, errors, asked);
            default:
                return CsvRows.Open(_input.Open(errors is not null), _path, errors, asked);
        }
    }

    /// <summary>What keeps the file from being opened: a password, or that it is none of the kinds that are read; null where nothing does.</summary>
    public InputError? Problem() => _form switch
    {
        Form.Page => new("sheet.web-page", "$", []),
        Form.Archive => new("sheet.archive", "$", []),
        Form.Sheet => SheetRows.Problem(_input.Bytes(), _source),
        _ => null,
    };

    /// <summary>That the sheet that is asked for is not there; null where it is, or none is asked for.</summary>
    public InputError? NoSheet()
    {
        if (_source.Sheet is not { } asked || !IsSheet) return null;
        var names = Sheets();
        return SheetRows.IndexOf(names, asked) >= 0 ? null : new("sheet.no-sheet", "$", [new("given", asked), new("allowed", string.Join(", ", names))]);
    }

    /// <summary>The names of a spreadsheet's sheets; none of another file.</summary>
    public IReadOnlyList<string> Sheets() => IsSheet ? SheetRows.Names(_input.Bytes(), _source) : [];

    /// <summary>What could not be decoded in the first lines of a text, by which its headings may be none that are known; null where all could.</summary>
    public InputError? Undecoded(int lines)
    {
        if (_form is not Form.Csv) return null;
        using var text = _input.Open(isLast: false);
        while (lines > 0 && text.ReadLine() is not null) lines--;
        return text.FaultsUpTo(long.MaxValue) is [var first, ..] ? first.ToInputError() : null;
    }

    /// <summary>The first rows as they stand, whatever they hold.</summary>
    public List<string[]> First(int count, ErrorPrinter? errors, string? each = null)
    {
        switch (_form)
        {
            case Form.Page or Form.Archive:
                return [];
            case Form.Sheet:
                return SheetRows.First(_input.Bytes(), _path, _source, errors, count);
            case Form.Json:
                {
                    using var json = _input.Open(isLast: false);
                    return JsonRows.First(json, each ?? _source.Each, count);
                }

            default:
                {
                    using var text = _input.Open(isLast: false);
                    return CsvRows.First(text, count);
                }
        }
    }

    /// <summary>How many rows stand below the headings of a file whose rows can't be read.</summary>
    public long Count()
    {
        if (_form is not Form.Csv) return 0;
        using var text = _input.Open(isLast: false);
        var rows = 0L;
        for (var isHeading = true; text.ReadLine() is not null; isHeading = false)
            if (!isHeading) rows++;
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _input.Dispose();

    /// <summary>True where a name ends so.</summary>
    public static bool HasEnding(string path, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static Form FormOf(Rereadable input)
    {
        using var stream = input.Bytes();
        var bytes = new byte[Head];
        var head = bytes.AsSpan(0, stream.ReadAtLeast(bytes, Head, throwOnEndOfStream: false));
        if (head is [(byte)'P', (byte)'K', 3, 4, ..]) return FileKind.IsSheetArchive(input.Bytes()) ? Form.Sheet : Form.Archive;
        if (head is [0xD0, 0xCF, 0x11, 0xE0, ..]) return Form.Sheet;
        if (head is [0xEF, 0xBB, 0xBF, .. var behind]) head = behind;
        // JSON in UTF-16 is none by its definition, and some systems write it.
        if (head is [0xFF, 0xFE, ..]) head = Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(head[2..(head.Length & ~1)]));
        else if (head is [0xFE, 0xFF, ..]) head = Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(head[2..(head.Length & ~1)]));
        head = head.TrimStart(" \t\r\n"u8);
        if (head.IsEmpty) return Form.Csv;
        var next = head.Length > 1 ? head[1..].TrimStart(" \t\r\n"u8) : [];
        return head[0] switch
        {
            (byte)'{' when next is [] or [(byte)'"' or (byte)'}', ..] => Form.Json,
            (byte)'[' when next is [] or [(byte)'{' or (byte)']', ..] || next.StartsWith("null"u8) => Form.Json,
            // Many shops' systems write a web page and call it .xls.
            (byte)'<' when next is [(byte)'!' or (byte)'?' or (byte)'h' or (byte)'H' or (byte)'t' or (byte)'T' or (byte)'m', ..] => Form.Page,
            _ => Form.Csv,
        };
    }
}
