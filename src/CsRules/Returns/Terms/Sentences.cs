using System.Text;

namespace CsRules.Returns;

/// <summary>Cuts a text into sentences, and takes from a sentence what people write in different ways.</summary>
internal static class Sentences
{
    /// <summary>A longer sentence is left to a person.</summary>
    public const int Longest = 400;

    /// <summary>Between two numbers of which a clause means neither alone: "3~5".</summary>
    public const char Range = '~';

    private const string Ranges = "~∼～-–—";

    private const string Bullets = "-*•·※▶■□○●◆◇–—①②③④⑤⑥⑦⑧⑨⑩ \t\r";

    private static readonly (string Written, string Read)[] Same =
    [
        ("불가능", "불가"), ("하실수", "할수"), ("할수없", "불가"), ("되지않습니다", "불가"), ("안됩니다", "불가"), ("어렵습니다", "불가"),
        ("일주일", "7일"), ("이내에만", "이내"), ("이내에", "이내"), ("이내로", "이내"), ("안에", "이내"), ("can't", "cannot"),
    ];

    // What begins a proviso, behind a sentence or in brackets in it.
    private static readonly string[] Provisos = ["(단,", "(다만", " 단,", " 다만"];

    /// <summary>The sentences, trimmed, without the bullets and numbers before them.</summary>
    public static IEnumerable<Sentence> Of(string text)
    {
        var isAfterGap = false;
        foreach (var line in text.Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                isAfterGap = true;
                continue;
            }

            var written = WithoutBrackets(line.Trim());
            var rest = Unnumbered(written.TrimStart(Bullets.ToCharArray()));
            var beginsBlock = isAfterGap && rest.Length == written.Length;
            isAfterGap = false;
            var start = 0;
            for (var i = 0; i <= rest.Length; i++)
            {
                if (i < rest.Length && !Ends(rest, i)) continue;
                var sentence = rest[start..Math.Min(i + 1, rest.Length)].TrimEnd('(').Trim();
                start = Math.Min(i + 1, rest.Length);
                if (!sentence.Any(char.IsLetterOrDigit) || sentence.EndsWith('?')) continue;
                yield return new(sentence, beginsBlock);
                beginsBlock = false;
            }
        }
    }

    /// <summary>Letters, digits, per cent, the points of numbers and what joins two of them, in lower case; all else is how it was set.</summary>
    public static string Normal(string sentence)
    {
        var normal = new StringBuilder(sentence.Length);
        for (var i = 0; i < sentence.Length; i++)
        {
            var c = sentence[i];
            if (Ranges.Contains(c, StringComparison.Ordinal) && Digit(sentence, i - 1) && Digit(sentence, i + 1)) normal.Append(Range);
            else if (char.IsLetterOrDigit(c) || c is '%' or '\'' || (c == '.' && Digit(sentence, i - 1) && Digit(sentence, i + 1))) normal.Append(char.ToLowerInvariant(c));
        }

        foreach (var (written, read) in Same) normal.Replace(written, read);
        return normal.Replace("'", "").ToString();
    }

    // An article behind a sentence: "[E-Commerce Act Art 17(1)]"; brackets around a whole line are a heading's.
    private static string WithoutBrackets(string line)
    {
        if (line.StartsWith('[') && line.IndexOf(']', StringComparison.Ordinal) == line.Length - 1) return line[1..^1];
        for (var open = line.IndexOf('[', StringComparison.Ordinal); open >= 0; open = line.IndexOf('[', StringComparison.Ordinal))
        {
            var close = line.IndexOf(']', open);
            if (close < 0) break;
            line = line.Remove(open, close - open + 1);
        }

        return line;
    }

    private static bool Ends(string text, int at) => text[at] switch
    {
        ';' or '。' => true,
        '.' or '!' or '?' => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]),
        '(' or ' ' => Array.Exists(Provisos, proviso => string.CompareOrdinal(text, at, proviso, 0, proviso.Length) == 0),
        _ => false,
    };

    // "1. " and "1) " before a clause are no part of it.
    private static string Unnumbered(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 4 && line.Length > digits + 1 && (line[digits] is '.' or ')') && char.IsWhiteSpace(line[digits + 1])
            ? line[(digits + 2)..].TrimStart()
            : line;
    }

    private static bool Digit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
}
