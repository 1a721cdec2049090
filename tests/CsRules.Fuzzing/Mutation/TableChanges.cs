using System.Text;

namespace CsRules.Fuzzing.Mutation;

/// <summary>Changes of rows of cells: cells for cells, rows twice, elsewhere or gone, cells as other systems write them.</summary>
internal sealed class TableChanges(Random random)
{
    private static readonly string[] Cells =
    [
        "", "-", "–", "x", "0", "-1", "1.0", "1e9", "2.02511E+15", "99999999999999999999", "1,000", "\"1,000\"", "1.000,50", "₩20,000", "20000원", "(3,000)", "US$ 5", "1 234.50 EUR", "３", "NaN", "TRUE",
        "2016-13-45", "2016-02-29", "2016. 2. 29. 오후 2:05", "20160229", "1/2/2016", "Feb 29, 2016", "42429.5", "1456750000", "1456750000000", "2016-02-29T00:00:00+0900", "24:00", "0000-00-00",
        "\"", "\"\"", "\"a", "\"a,b\"", "\"a\nb\"", "=1+1", "+1", "@a", "#N/A", "\u202e", "\u001b[2J", "a\tb", "💔", " 공백 ",
    ];

    private static readonly string[] Separators = [",", ";", "\t", "|"];

    /// <summary>Rows that differ in one place.</summary>
    public byte[] Of(byte[] table, byte[] second)
    {
        // As one byte a letter, so that what is no text stays as it is.
        var lines = Encoding.Latin1.GetString(table).Split('\n');
        var at = random.Next(lines.Length);
        switch (random.Next(10))
        {
            case 0: lines[at] = lines[random.Next(lines.Length)]; break;
            case 1: lines = [.. lines[..at], .. lines[(at + 1)..]]; break;
            case 2: lines = [.. lines[..at], lines[at], .. lines[at..]]; break;
            case 3:
                var others = Encoding.Latin1.GetString(second).Split('\n');
                lines[at] = others[random.Next(others.Length)];
                break;
            case 4:
                var (from, to) = (Separators[random.Next(Separators.Length)], Separators[random.Next(Separators.Length)]);
                lines[at] = lines[at].Replace(from, to, StringComparison.Ordinal);
                break;
            default:
                var cells = lines[at].Split(',');
                var cell = random.Next(cells.Length);
                cells[cell] = random.Next(6) switch
                {
                    0 => cells[random.Next(cells.Length)],
                    1 => cells[cell] + "," + cells[cell],
                    2 => '"' + cells[cell] + '"',
                    _ => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Cells[random.Next(Cells.Length)])),
                };
                lines[at] = string.Join(',', cells);
                break;
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }
}
