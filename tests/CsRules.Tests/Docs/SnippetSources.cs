using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsRules.Tests.Surface;

namespace CsRules.Tests.Docs;

/// <summary>Every example that the library shows: the pages, and the documentation of its members.</summary>
internal static partial class SnippetSources
{
    public static IEnumerable<Snippet> All() => Pages().SelectMany(FromPage).Concat(FromDocumentation());

    /// <summary>The pages at the top, those in each module's folder and the quick starts, in both languages.</summary>
    public static IEnumerable<string> Pages() => Directory
        .EnumerateFiles(Repository.Root, "README*.md")
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "CsRules"), "README*.md", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "CsRules", "QuickStarts"), "*.md"))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public static IEnumerable<Snippet> FromPage(string file)
    {
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        foreach (Match block in Fence().Matches(text))
        {
            var line = text.AsSpan(0, block.Index).Count('\n') + 2;
            yield return new($"{Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')}:{line}", block.Groups[1].Value);
        }
    }

    private static IEnumerable<Snippet> FromDocumentation() =>
        from member in DocumentationFile.All
        from code in member.Entry.Elements("example").Elements("code")
        select new Snippet(member.Id, Unindented(code.Value));

    private static string Unindented(string text)
    {
        var lines = text.Trim('\n').Split('\n').Select(l => l.TrimEnd()).ToList();
        var margin = lines.Where(l => l.Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length >= margin ? l[margin..] : l)).Trim('\n');
    }

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
