namespace CsRules.Cluster;

/// <summary>The guide shows what is run here, to the letter, and says the same in both languages.</summary>
public class ClusterPageTests
{
    public static TheoryData<string> Pages() => [.. ClusterPage.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_code_stands_in_a_source(string page)
    {
        foreach (var (language, ending) in (ReadOnlySpan<(string, string)>)[("csharp", "*.cs"), ("python", "*.py")])
        {
            var sources = Directory.EnumerateFiles(ClusterPage.Here, ending, SearchOption.AllDirectories).Select(file => File.ReadAllText(file).ReplaceLineEndings("\n")).ToList();
            var blocks = ClusterPage.Blocks(page, language);
            Assert.NotEmpty(blocks);
            Assert.All(blocks, block => Assert.Contains(sources, source => source.Contains(block.TrimEnd(), StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void The_commands_are_those_that_are_run_in_both_languages()
    {
        Assert.Equal(["dask", "one process", "pipe"], ClusterPage.Commands().Keys.Order(StringComparer.Ordinal));
        Assert.Equal(ClusterPage.Blocks(ClusterPage.Names[0], "sh"), ClusterPage.Blocks(ClusterPage.Names[1], "sh"));
    }

    [Fact]
    public void The_figures_are_the_same_in_both_languages() =>
        Assert.Equal(Figures(ClusterPage.Names[0]), Figures(ClusterPage.Names[1]));

    // The digits of the tables, cell by cell.
    private static List<string> Figures(string page) =>
        [.. ClusterPage.Text(page).Split('\n').Where(line => line.StartsWith('|')).Select(line => string.Concat(line.Where(c => char.IsAsciiDigit(c) || c == '|')))];
}
