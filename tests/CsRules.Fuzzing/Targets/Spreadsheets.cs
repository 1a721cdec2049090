using System.IO.Compression;
using System.Text;
using CsRules.Cli.Tests;

namespace CsRules.Fuzzing.Targets;

/// <summary>
/// Spreadsheets: as a text of their parts, which is packed here so that a spoiled one is not merely a broken archive, and as bytes. A
/// command over their rows answers or tells.
/// </summary>
internal static class Spreadsheets
{
    private const string Mark = "@@ ";

    public static IEnumerable<FuzzTarget> All
    {
        get
        {
            var (files, guessed) = (new Lazy<InputFiles>(), new Lazy<InputFiles>());
            var table = new Lazy<byte[]>(Sample);
            return
            [
                new("xlsx.parts", InputForm.Text, bytes => Ask(files.Value, Packed(bytes)), [Unpacked(table.Value), Encoding.UTF8.GetBytes(Written)]),
                new("xlsx.cells", InputForm.Json, bytes => Ask(files.Value, Packed(bytes)), [Unpacked(table.Value), Encoding.UTF8.GetBytes(Written)]),
                new("xlsx.bytes", InputForm.Table, bytes => Ask(guessed.Value, bytes), [table.Value, Packed(Encoding.UTF8.GetBytes(Written))]),
            ];
        }
    }

    /// <summary>The parts of a spreadsheet as an archive.</summary>
    internal static byte[] Packed(byte[] text)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in Encoding.UTF8.GetString(text).Split(Mark, StringSplitOptions.RemoveEmptyEntries))
            {
                var end = part.IndexOf('\n', StringComparison.Ordinal);
                if (end <= 0 || part[..end].Trim() is not { Length: > 0 and < 1_000 } name) continue;
                using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(part[(end + 1)..]));
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Unpacked(byte[] sheet)
    {
        var text = new StringBuilder();
        using var archive = new ZipArchive(new MemoryStream(sheet));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(Mark).Append(entry.FullName).Append('\n').Append(reader.ReadToEnd()).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Sample() => CliRun.Sheet("allocate", "--total", "3000", "--weights", "10000,20000,5001").Bytes;

    private static void Ask(InputFiles files, byte[] sheet)
    {
        foreach (var line in (string[])["tier check @ --program tier-program.json --mapping tier-mapping.json", "mapping guess @"])
            Promises.Ended(CliRun.Of([.. files.Words(line, sheet, ".xlsx")]), isJson: true);
    }

    // A table as spreadsheets write it: shared texts, a day by its count, a formula, an error, an inline text, a gap.
    private const string Written = """
        @@ [Content_Types].xml
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
        @@ _rels/.rels
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        @@ xl/workbook.xml
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="0"/><sheets><sheet name="Orders" sheetId="1" r:id="rId1"/><sheet name="주문" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>
        @@ xl/_rels/workbook.xml.rels
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
        @@ xl/sharedStrings.xml
        <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="5" uniqueCount="5"><si><t>order_id</t></si><si><t>customer</t></si><si><t>ordered_at</t></si><si><t>amount</t></si><si><r><t>c</t></r><r><t>-1</t></r></si></sst>
        @@ xl/styles.xml
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd hh:mm"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>
        @@ xl/worksheets/sheet1.xml
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:E4"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row><row r="2"><c r="A2"><v>2025100112345678</v></c><c r="B2" t="s"><v>4</v></c><c r="C2" s="2"><v>45931.5</v></c><c r="D2"><f>SUM(1,2)</f><v>30000</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>A-2</t></is></c><c r="B3" t="str"><v>c-2</v></c><c r="C3" s="1"><v>45932</v></c><c r="D3" t="e"><v>#N/A</v></c></row><row r="5"><c r="A5" t="b"><v>1</v></c><c r="C5" t="d"><v>2025-10-01</v></c><c r="D5"><v>1.5E3</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A7:B8"/></mergeCells></worksheet>
        @@ xl/worksheets/sheet2.xml
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>
        """;
}
