using System.Text;

namespace CsRules.Returns;

/// <summary>Cuts a text into sentences, without what only sets it.</summary>
internal static class Sentences
{
    /// <summary>A longer sentence is left to a person.</summary>
    public const int Longest = 400;

    private const string Bullets = "-*•·※▶■□○●◆◇–—①②③④⑤⑥⑦⑧⑨⑩ \t\r";

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

    // An article behind a sentence: "[E-Commerce Act Art 17(1)]"; brackets around a whole line are a heading's.
    private static string WithoutBrackets(string line)
    {
        if (line.StartsWith('[') && line.IndexOf(']', StringComparison.Ordinal) == line.Length - 1) return line[1..^1];
        var kept = new StringBuilder(line.Length);
        var from = 0;
        for (int open, close; (open = line.IndexOf('[', from)) >= 0 && (close = line.IndexOf(']', open)) >= 0; from = close + 1) kept.Append(line, from, open - from);
        return kept.Append(line, from, line.Length - from).ToString();
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
}
