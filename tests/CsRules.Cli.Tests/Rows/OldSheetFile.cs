using System.Text;

namespace CsRules.Cli.Tests.Rows;

/// <summary>A spreadsheet as Excel wrote it until 2003 (MS-XLS): one sheet of texts and numbers.</summary>
internal static class OldSheetFile
{
    private const ushort Globals = 5;
    private const ushort Sheet = 16;

    public static byte[] Of(string name, params object?[][] rows)
    {
        byte[] Begin(ushort kind) => Record(0x809, [.. Short(0x600), .. Short(kind), .. Short(0xDBB), .. Short(1996), .. new byte[8]]);
        byte[] title = [(byte)name.Length, 1, .. Encoding.Unicode.GetBytes(name)];
        var (begin, end) = (Begin(Globals), Record(0xA, []));
        var at = begin.Length + 4 + 6 + title.Length + end.Length;
        byte[] cells =
        [
            .. rows.SelectMany((row, r) => row.SelectMany((cell, c) => cell switch
            {
                null => [],
                string text => Record(0x204, [.. Short((ushort)r), .. Short((ushort)c), 0, 0, .. Short((ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]),
                _ => Record(0x203, [.. Short((ushort)r), .. Short((ushort)c), 0, 0, .. BitConverter.GetBytes(Convert.ToDouble(cell, null))]),
            })),
        ];
        byte[] book =
        [
            .. begin, .. Record(0x85, [.. CompoundFile.Number((uint)at), 0, 0, .. title]), .. end,
            .. Begin(Sheet), .. Record(0x200, [.. CompoundFile.Number(0), .. CompoundFile.Number((uint)rows.Length), 0, 0, .. Short((ushort)rows.Max(r => r.Length)), 0, 0]), .. cells, .. end,
        ];
        return CompoundFile.Of(new byte[64], "Info", [.. book, .. new byte[Math.Max(0, CompoundFile.Cutoff - book.Length)]], "Workbook");
    }

    private static byte[] Record(ushort id, byte[] content) => [.. Short(id), .. Short((ushort)content.Length), .. content];

    private static byte[] Short(ushort number) => BitConverter.GetBytes(number);
}
