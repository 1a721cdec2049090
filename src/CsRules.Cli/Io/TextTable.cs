using System.Text;

namespace CsRules.Cli.Io;

/// <summary>
/// A table as lines of text that are never wider than the reader's terminal. Cells are wrapped between words, and within a word
/// only where it is wider than its column; a date, a number or an id is not cut. Where the columns would be too narrow to read,
/// each row is told by itself, a line for each of its cells.
/// </summary>
internal static class TextTable
{
    // A column narrower than this can't be read; one of short words may be as narrow as they are.
    private const int Narrowest = 8;
    private const int NarrowestTerminal = 10;

    // A date with its hour is no longer; whatever is may be cut.
    private const int LongestNumber = 20;

    /// <summary>Rows under headings.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows, int width)
    {
        width = Math.Max(width, NarrowestTerminal);
        return Widths([headings, .. rows], headings.Count, width) is { } widths ? Boxed(headings, rows, widths) : Told(headings, rows, width);
    }

    /// <summary>Names with what belongs to them.</summary>
    public static IEnumerable<string> Pairs(IReadOnlyList<IReadOnlyList<string>> pairs, int width)
    {
        width = Math.Max(width, NarrowestTerminal);
        return Widths(pairs, 2, width) is { } widths ? Boxed(null, pairs, widths) : Told(pairs, width);
    }

    // As wide as their text where there is room; else the widest give way until all fit. Null where one would be too narrow.
    private static int[]? Widths(IEnumerable<IReadOnlyList<string>> rows, int columns, int width)
    {
        var room = width - (3 * columns) - 1;
        var (wanted, least) = (new int[columns], new int[columns]);
        foreach (var row in rows)
            for (var c = 0; c < columns; c++)
                foreach (var line in row[c].Split('\n'))
                {
                    wanted[c] = Math.Max(wanted[c], TextWidth.Of(line));
                    least[c] = Math.Max(least[c], Uncut(line));
                }

        if (wanted.Sum() <= room) return wanted;
        int Given(int column, int most) => Math.Min(wanted[column], Math.Max(least[column], most));
        int All(int most) => Enumerable.Range(0, columns).Sum(column => Given(column, most));
        if (All(Narrowest) > room) return null;
        var (most, tooMuch) = (Narrowest, room + 1);
        while (tooMuch - most > 1)
        {
            var middle = most + ((tooMuch - most) / 2);
            if (All(middle) <= room) most = middle;
            else tooMuch = middle;
        }

        int[] given = [.. Enumerable.Range(0, columns).Select(column => Given(column, most))];
        // What is left over goes to the first that want more.
        for (var (c, left) = (0, room - given.Sum()); c < columns && left > 0; c++)
            if (given[c] < wanted[c]) (given[c], left) = (given[c] + 1, left - 1);
        return given;
    }

    // The longest word with a figure in it that a reader needs in one piece.
    private static int Uncut(string line) =>
        line.Split(' ').Where(word => word.Length <= LongestNumber && word.Any(char.IsAsciiDigit) && word.All(char.IsAscii)).Select(word => word.Length).DefaultIfEmpty(0).Max();

    private static IEnumerable<string> Boxed(IReadOnlyList<string>? headings, IEnumerable<IReadOnlyList<string>> rows, int[] widths)
    {
        string Rule(char left, char middle, char right) => left + string.Join(middle, widths.Select(w => new string('─', w + 2))) + right;
        yield return Rule('╭', '┬', '╮');
        if (headings is not null)
        {
            foreach (var line in Row(headings, widths)) yield return line;
            yield return Rule('├', '┼', '┤');
        }

        foreach (var row in rows)
            foreach (var line in Row(row, widths)) yield return line;
        yield return Rule('╰', '┴', '╯');
    }

    private static IEnumerable<string> Row(IReadOnlyList<string> cells, int[] widths)
    {
        List<string>[] lines = [.. widths.Select((w, c) => Wrapped(cells[c], w))];
        for (var i = 0; i < lines.Max(l => l.Count); i++)
            yield return "│ " + string.Join(" │ ", widths.Select((w, c) => Padded(i < lines[c].Count ? lines[c][i] : "", w))) + " │";
    }

    // Every row by itself, between two rules.
    private static IEnumerable<string> Told(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, int width)
    {
        var rule = new string('─', width);
        foreach (var row in rows)
        {
            yield return rule;
            foreach (var line in Told([.. headings.Select((heading, c) => (IReadOnlyList<string>)[heading, row[c]])], width)) yield return line;
        }

        yield return rule;
    }

    // Name and value side by side where the names leave half of the line; else the value below its name.
    private static IEnumerable<string> Told(IReadOnlyList<IReadOnlyList<string>> pairs, int width)
    {
        var names = pairs.Select(pair => TextWidth.Of(pair[0])).DefaultIfEmpty(0).Max();
        var isBeside = names + 2 <= width / 2;
        foreach (var pair in pairs)
        {
            if (isBeside)
            {
                var values = Wrapped(pair[1], width - names - 2);
                for (var i = 0; i < values.Count; i++) yield return (Padded(i == 0 ? pair[0] : "", names) + "  " + values[i]).TrimEnd();
                continue;
            }

            foreach (var line in Wrapped(pair[0], width)) yield return line;
            foreach (var line in Wrapped(pair[1], width - 2)) yield return "  " + line;
        }
    }

    /// <summary>A line with blanks up to a width.</summary>
    public static string Padded(string line, int width) => line + new string(' ', Math.Max(0, width - TextWidth.Of(line)));

    /// <summary>A text in lines that are no wider.</summary>
    public static List<string> Wrapped(string text, int width)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n')) Wrap(line, width, lines);
        return lines;
    }

    private static void Wrap(string line, int width, List<string> lines)
    {
        var (now, taken) = (new StringBuilder(), 0);
        foreach (var word in line.Split(' '))
        {
            var places = TextWidth.Of(word);
            if (taken > 0 && taken + 1 + places > width)
            {
                lines.Add(now.ToString());
                (now, taken) = (now.Clear(), 0);
            }

            if (taken > 0) (now, taken) = (now.Append(' '), taken + 1);
            if (places <= width)
            {
                (now, taken) = (now.Append(word), taken + places);
                continue;
            }

            foreach (var (character, own) in TextWidth.Characters(word))
            {
                if (taken + own > width && taken > 0)
                {
                    lines.Add(now.ToString());
                    (now, taken) = (now.Clear(), 0);
                }

                (now, taken) = (now.Append(character), taken + own);
            }
        }

        lines.Add(now.ToString());
    }
}
