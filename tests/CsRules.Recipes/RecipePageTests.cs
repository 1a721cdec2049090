using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CsRules.Recipes;

/// <summary>The pages show what is run here, to the letter.</summary>
public partial class RecipePageTests
{
    [Theory]
    [InlineData("RECIPES.md")]
    [InlineData("RECIPES.ko.md")]
    public void Every_block_of_a_page_stands_in_a_source_here(string page)
    {
        var here = Here();
        var sources = Directory.EnumerateFiles(here, "*.cs").Select(file => File.ReadAllText(file).ReplaceLineEndings("\n")).ToList();
        var blocks = Fence().Matches(File.ReadAllText(Path.Combine(here, "..", "..", "src", "CsRules", "Sla", page)).ReplaceLineEndings("\n"));
        Assert.Equal(3, blocks.Count);
        Assert.All(blocks, block => Assert.Contains(sources, source => source.Contains(block.Groups[1].Value.TrimEnd(), StringComparison.Ordinal)));
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
