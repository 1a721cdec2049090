using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CsRules.Recipes;

/// <summary>The pages show what is run here, to the letter.</summary>
public partial class RecipePageTests
{
    [Theory]
    [InlineData("Sla/RECIPES.md", 3)]
    [InlineData("Sla/RECIPES.ko.md", 3)]
    [InlineData("Money/RECIPES.md", 3)]
    [InlineData("Money/RECIPES.ko.md", 3)]
    public void Every_block_of_a_page_stands_in_a_source_here(string page, int count)
    {
        var here = Here();
        var sources = Directory.EnumerateFiles(here, "*.cs").Select(file => File.ReadAllText(file).ReplaceLineEndings("\n")).ToList();
        var blocks = Fence().Matches(File.ReadAllText(Path.Combine(here, "..", "..", "src", "CsRules", page)).ReplaceLineEndings("\n"));
        Assert.Equal(count, blocks.Count);
        Assert.All(blocks, block => Assert.Contains(sources, source => source.Contains(block.Groups[1].Value.TrimEnd(), StringComparison.Ordinal)));
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
