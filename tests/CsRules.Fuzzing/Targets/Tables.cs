using System.Text;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Cli.Tests;

namespace CsRules.Fuzzing.Targets;

/// <summary>CSV of any bytes: rows are the same however few bytes arrive at once, what is written is read, and the commands over rows answer or tell.</summary>
internal static class Tables
{
    private const int MostRows = 1_000;

    public static IEnumerable<FuzzTarget> All =>
    [
        new("csv.rows", InputForm.Table, Rows, [SampleDocuments.Rows("sla-log"), SampleDocuments.Rows("tier-check"), "a;b;\"c\r\nd\";\"e\"\"f\"\r\n1;2;3;4\r\n"u8.ToArray(), "이름\t날짜\n가\t2025-10-01\n"u8.ToArray()]),
        new("csv.written", InputForm.Table, Written, [SampleDocuments.Rows("tier-check"), "a\tb\n=1+1\t\"x\"\n–\t\n"u8.ToArray()]),
        Of("sla", "sla report @ --mapping sla-mapping.json --policy sla-incident-policy.json --as-of 2016-04-30", "sla-log"),
        Of("tier", "tier check @ --program tier-program.json --mapping tier-mapping.json", "tier-check"),
        Of("guess", "mapping guess @", "tier-check"),
        Of("orders", "market status @ --market smartstore --as-of 2025-10-20", "orders"),
    ];

    private static FuzzTarget Of(string name, string line, string sample)
    {
        var files = new Lazy<InputFiles>();
        byte[][] seeds = sample == "orders" ? [.. OrderLists] : [SampleDocuments.Rows(sample)];
        return new("csv." + name, InputForm.Table, bytes => Promises.Ended(CliRun.Of([.. files.Value.Words(line, bytes, ".csv"), "-o", bytes.Length % 2 == 0 ? "json" : "table"]), bytes.Length % 2 == 0 || name == "guess"), seeds);
    }

    // Lists of orders as marketplaces write their headings.
    private static IEnumerable<byte[]> OrderLists => new[]
    {
        "주문번호,상품주문번호,주문일시,결제일,상품명,수량,상품가격,주문상태,발송일,배송완료일\n2025101012345,20251010123451,2025-10-10 09:30:00,2025-10-10 09:31:00,양말,2,3000,배송완료,2025-10-11,2025-10-13\n",
        "Name,Financial Status,Fulfillment Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price\n#1001,paid,fulfilled,USD,20.00,2025-10-01 10:00:00 +0900,1,Socks,20.00\n",
    }.Select(Encoding.UTF8.GetBytes);

    private static void Rows(byte[] bytes) =>
        BrokenPromiseException.Same("a file, and a pipe of few bytes", First(new MemoryStream(bytes)), First(new SlowStream(bytes)));

    // Cells of the input between tabs, written and read again.
    private static void Written(byte[] bytes)
    {
        // A first cell that is never empty tells a row from an empty line, and a second one the separator.
        var rows = Encoding.UTF8.GetString(bytes).Split('\n').Take(MostRows).Select(row => (string[])["r", "s", .. row.Split('\t')]).ToList();
        var width = rows.Max(row => row.Length);
        rows = [.. rows.Select(row => (string[])[.. row, .. Enumerable.Repeat("", width - row.Length)])];
        using var output = new StringWriter();
        new CsvSheet(output).Table([.. rows[0].Select(cell => (Cell)cell)], rows.Skip(1).Select(row => row.Select(cell => (Cell)cell).ToArray()));
        var shown = rows.Select(row => string.Join('\t', row.Select(cell => ((Cell)cell).Text is "–" ? "" : ((Cell)cell).Text)));
        using var text = new StrictText(new MemoryStream(Encoding.UTF8.GetBytes(output.ToString())));
        var read = CsvRows.First(text, MostRows + 1).Select(row => string.Join('\t', row.Select((cell, at) => cell.StartsWith('\'') ? cell[1..] : cell)));
        BrokenPromiseException.Same("cells that are written and read", string.Join('\n', shown.Select(row => row.Replace("\t'", "\t", StringComparison.Ordinal))), string.Join('\n', read));
    }

    private static string First(Stream stream)
    {
        using var text = new StrictText(stream, TextEncoding.Detected, () => { });
        return string.Join('\n', CsvRows.First(text, MostRows).Select(row => string.Join('\t', row)));
    }
}
