using CsRules.Tests.Surface;

namespace CsRules.Tests.Docs;

/// <summary>Each module has a page in its folder, with the same headings, and the page shows C#.</summary>
public class ModulePageTests
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
}
