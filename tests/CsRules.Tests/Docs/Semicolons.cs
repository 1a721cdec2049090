namespace CsRules.Tests.Docs;

/// <summary>Examples may leave out the semicolon behind an expression whose value is told; the compiler needs it.</summary>
internal static class Semicolons
{
    private static readonly string[] Heads = ["foreach", "if", "for", "while", "else", "using", "//"];

    public static string Add(string code)
    {
        var lines = code.Split('\n');
        var depth = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var (text, comment) = Divide(lines[i]);
            depth += text.Count(c => c is '(' or '[' or '{') - text.Count(c => c is ')' or ']' or '}');
            if (depth == 0 && IsOpenEnded(text) && !GoesOn(lines, i)) lines[i] = $"{text.TrimEnd()}; {comment}";
        }

        return string.Join('\n', lines);
    }

    private static bool IsOpenEnded(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 0 && trimmed[^1] != ';' && trimmed[^1] != '=' && !trimmed.EndsWith("=>", StringComparison.Ordinal)
            && !Heads.Any(h => trimmed.StartsWith(h, StringComparison.Ordinal));
    }

    private static bool GoesOn(string[] lines, int at)
    {
        var next = lines.Skip(at + 1).FirstOrDefault(l => l.Trim().Length > 0)?.TrimStart();
        return next is not null && next[0] is '.' or '{' or '}' or '?' or ':' or ')' or '|' or '&';
    }

    private static (string Text, string Comment) Divide(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length - 1; i++)
        {
            if (line[i] == '"' && (i == 0 || line[i - 1] != '\\')) quoted = !quoted;
            if (!quoted && line[i] == '/' && line[i + 1] == '/') return (line[..i], line[i..]);
        }

        return (line, "");
    }
}
