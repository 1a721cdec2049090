using CsRules.Tests.Surface;

namespace CsRules.Tests.Docs;

/// <summary>Each module has a page in its folder, with the same headings, and the page shows C#.</summary>
public partial class ModulePageTests
{
    public static TheoryData<string> Modules() =>
        [.. PublicSurface.Types.Select(t => t.Namespace!["CsRules".Length..].TrimStart('.').Split('.')[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_has_a_page(string module)
    {
        var file = Path.Combine(Repository.Root, "src", "CsRules", module.Length == 0 ? "Money" : module, "README.md");
        Assert.True(File.Exists(file), $"{module} has no page");
        var page = File.ReadAllText(file);
        Assert.All((string[])["## What, what not", "## Rules", "## Limits", "## Questions"], heading => Assert.Contains(heading, page, StringComparison.Ordinal));
        Assert.NotEmpty(SnippetSources.FromPage(file));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_has_a_page_in_Korean(string module)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "src", "CsRules", module.Length == 0 ? "Money" : module, "README.ko.md"));
        Assert.Contains("(README.md)", page, StringComparison.Ordinal);
        Assert.True(page.Count(c => c is >= '가' and <= '힣') > 300, $"{module} says too little in Korean");
    }

    [Fact]
    public void The_pages_at_the_top_have_the_same_parts_and_are_short()
    {
        var (english, korean) = (Lines("README.md"), Lines("README.ko.md"));
        Assert.Equal(english.Count(IsHeading), korean.Count(IsHeading));
        Assert.Equal(english.Count(line => line.StartsWith('|')), korean.Count(line => line.StartsWith('|')));
        Assert.All((string[][])[english, korean], page => Assert.InRange(page.Length, 100, 170));
    }

    public static TheoryData<string> Links() => [.. SnippetSources.Pages()
        .Append(Path.Combine(Repository.Root, "src", "CsRules.AspNetCore", "README.md")).Append(Path.Combine(Repository.Root, "src", "CsRules.AspNetCore", "README.ko.md"))
        .Append(Path.Combine(Repository.Root, "src", "CsRules.Cli", "README.md")).Append(Path.Combine(Repository.Root, "src", "CsRules.Cli", "README.ko.md"))
        .Select(page => Path.GetRelativePath(Repository.Root, page))];

    [Theory]
    [MemberData(nameof(Links))]
    public void Every_link_of_a_page_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var targets = Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))).Select(match => match.Groups[1].Value.Split('#')[0]);
        Assert.All(targets.Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)), target => Assert.True(Path.Exists(Path.Combine(folder, target)), target));
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial System.Text.RegularExpressions.Regex Link();

    private static string[] Lines(string page) => File.ReadAllLines(Path.Combine(Repository.Root, page));

    private static bool IsHeading(string line) => line.StartsWith("## ", StringComparison.Ordinal);
}
