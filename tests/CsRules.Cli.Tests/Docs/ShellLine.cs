using System.Text;

namespace CsRules.Cli.Tests.Docs;

/// <summary>One command line of a page: what is echoed into it, its words, the file its answer goes to.</summary>
internal sealed record ShellLine(string Text, string Input, string[] Words, string? To)
{
    /// <summary>The lines of a page that run <c>csrules</c> alone; other programs are not at hand in a test.</summary>
    public static IEnumerable<ShellLine> In(string page) =>
        from line in page.ReplaceLineEndings("\n").Split('\n')
        let trimmed = line.Trim()
        where trimmed.StartsWith("csrules ", StringComparison.Ordinal) || trimmed.StartsWith("echo ", StringComparison.Ordinal)
        from part in Comment(trimmed).Split("; ")
        where !HasPlaceholder(part)
        select Parse(part.Trim());

    private static ShellLine Parse(string line)
    {
        var input = "";
        var command = line;
        if (line.StartsWith("echo ", StringComparison.Ordinal))
        {
            var pipe = line.IndexOf(" | ", StringComparison.Ordinal);
            input = Divide(line[5..pipe])[0];
            command = line[(pipe + 3)..];
        }

        var words = Divide(command);
        var arrow = words.IndexOf(">");
        return new(line, input, [.. words.Skip(1).Take((arrow < 0 ? words.Count : arrow) - 1)], arrow < 0 ? null : words[arrow + 1]);
    }

    // FILE and PROGRAM.json stand for the reader's own.
    private static bool HasPlaceholder(string line) =>
        Divide(line).Any(word => word.Split('.')[0] is { Length: > 2 } name && name.All(c => char.IsAsciiLetterUpper(c) || c == '-')) || line.Contains("[-", StringComparison.Ordinal);

    private static string Comment(string line) => line.Split(" #")[0].TrimEnd();

    private static List<string> Divide(string line)
    {
        List<string> words = [];
        var word = new StringBuilder();
        var quoted = false;
        foreach (var letter in line + " ")
        {
            if (letter == '\'') quoted = !quoted;
            else if (letter != ' ' || quoted) word.Append(letter);
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
