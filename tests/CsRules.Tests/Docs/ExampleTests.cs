namespace CsRules.Tests.Docs;

/// <summary>Every example of the pages and of the documentation compiles, runs, and shows what its comments state.</summary>
public class ExampleTests
{
    private static readonly IReadOnlyList<Snippet> Snippets = [.. SnippetSources.All()];
    private static readonly Lazy<SnippetProgram> Program = new(() => new SnippetProgram(Snippets));

    public static TheoryData<string> Sources() => [.. Snippets.Select(s => s.Source).Distinct()];

    [Theory]
    [MemberData(nameof(Sources))]
    public void An_example_runs_and_shows_what_it_states(string source) =>
        Assert.All(Snippets.Where(s => s.Source == source), snippet => Program.Value.Run(snippet));
}
