using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace CsRules.Cli.Rows;

/// <summary>
/// The cells of a sheet of an .xlsx of which a reader of values tells too little: what a formula could not compute, a formula that was
/// never computed, and a number with more digits than a computer's numbers keep.
/// </summary>
internal sealed class SheetCells
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int KeptDigits = 15;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private readonly FrozenDictionary<(long Row, int Column), string> _cells;

    private SheetCells(FrozenDictionary<(long Row, int Column), string> cells) => _cells = cells;

    /// <summary>Of a file that is no .xlsx, or is locked.</summary>
    public static SheetCells None { get; } = new(FrozenDictionary<(long, int), string>.Empty);

    /// <summary>What such a cell holds, as it stands in the file: "#N/A", "=A1+1", all digits of a number; null for every other cell.</summary>
    public string? At(long row, int column) => _cells.Count == 0 ? null : _cells.GetValueOrDefault((row, column));

    /// <summary>Reads the sheets of a name; what can't be read so is left to the reader of values, which tells what is wrong.</summary>
    public static SheetCells Of(Stream stream, string sheet)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return Part(archive, sheet) is { } part ? new(Read(part)) : None;
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return None;
        }
    }

    private static ZipArchiveEntry? Part(ZipArchive archive, string sheet)
    {
        string? id = null, target = null;
        foreach (var (name, xml) in Elements(archive.GetEntry("xl/workbook.xml")))
            if (name == "sheet" && xml.GetAttribute("name") == sheet) id ??= xml.GetAttribute("id", Relations);
        foreach (var (name, xml) in Elements(archive.GetEntry("xl/_rels/workbook.xml.rels")))
            if (name == "Relationship" && xml.GetAttribute("Id") == id) target = xml.GetAttribute("Target");
        return target is null ? null : archive.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

    private static IEnumerable<(string Name, XmlReader Xml)> Elements(ZipArchiveEntry? entry)
    {
        if (entry is null) yield break;
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Settings);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element) yield return (xml.LocalName, xml);
    }

    private static FrozenDictionary<(long, int), string> Read(ZipArchiveEntry part)
    {
        var found = new Dictionary<(long, int), string>();
        using var stream = part.Open();
        using var xml = XmlReader.Create(stream, Settings);
        var (row, column) = (0L, -1);
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, NamespaceURI: Main }) continue;
            if (xml.LocalName == "row") (row, column) = (long.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : row + 1, -1);
            if (xml.LocalName != "c") continue;
            column = Column(xml.GetAttribute("r")) ?? column + 1;
            if (!xml.IsEmptyElement && Told(xml) is { } text) found[(row, column)] = text;
        }

        return found.ToFrozenDictionary();
    }

    private static string? Told(XmlReader xml)
    {
        var kind = xml.GetAttribute("t");
        string? formula = null, value = null;
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "f" }) formula = xml.ReadElementContentAsString();
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" }) value = xml.ReadElementContentAsString();
            else xml.Skip();
        return kind switch
        {
            "e" => value,
            // A text that was computed may be empty.
            "str" when value is not null => null,
            null or "n" or "str" or "b" or "d" when formula is not null && string.IsNullOrEmpty(value) => "=" + formula,
            null or "n" when value is { Length: > KeptDigits } && value.All(char.IsAsciiDigit) => value,
            _ => null,
        };
    }

    // "AB12" is column 27, counted from 0.
    private static int? Column(string? at)
    {
        if (at is null) return null;
        var column = 0;
        foreach (var letter in at)
            if (letter is >= 'A' and <= 'Z') column = (column * 26) + letter - 'A' + 1;
        return column - 1;
    }
}
