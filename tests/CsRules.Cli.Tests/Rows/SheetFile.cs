using SpreadCheetah;

namespace CsRules.Cli.Tests.Rows;

/// <summary>A spreadsheet for a test.</summary>
internal static class SheetFile
{
    /// <summary>The bytes of a spreadsheet with the sheets that are given: text, numbers, days, and nothing.</summary>
    public static byte[] Of(params (string Name, object?[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        WriteAsync(stream, sheets).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private static async Task WriteAsync(MemoryStream stream, (string Name, object?[][] Rows)[] sheets)
    {
        await using var book = await Spreadsheet.CreateNewAsync(stream);
        foreach (var (name, rows) in sheets)
        {
            await book.StartWorksheetAsync(name);
            foreach (var row in rows)
                await book.AddRowAsync([.. row.Select(cell => cell switch
                {
                    null => default,
                    DateTime time => new DataCell(time),
                    decimal number => new DataCell(number),
                    int number => new DataCell(number),
                    _ => new DataCell((string)cell),
                })]);
        }

        await book.FinishAsync();
    }
}
