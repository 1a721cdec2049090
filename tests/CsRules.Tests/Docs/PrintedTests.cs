using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsRules.Tests.Docs;

/// <summary>
/// Every C# block of a page that begins with its usings is a program: it compiles as printed, with what a new console project adds by
/// itself and nothing more.
/// </summary>
public class PrintedTests
{
    private static readonly string[] OfNewProject =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly IReadOnlyList<Snippet> Blocks = [.. SnippetSources.Pages().SelectMany(SnippetSources.FromPage)];

    public static TheoryData<string> Programs() => [.. Blocks.Where(IsProgram).Select(block => block.Source)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_block_compiles_as_printed(string source)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var added = CSharpSyntaxTree.ParseText(string.Concat(OfNewProject.Select(name => $"global using {name};\n")), options);
        var printed = CSharpSyntaxTree.ParseText(Blocks.Single(block => block.Source == source).Code, options);
        var compilation = CSharpCompilation.Create("Printed", [added, printed], SnippetProgram.References(),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
    }

    [Fact]
    public void The_pages_that_a_reader_meets_first_show_nothing_but_programs()
    {
        var first = Blocks.Where(block => block.Source.StartsWith("README", StringComparison.Ordinal) || block.Source.Contains("/QuickStarts/", StringComparison.Ordinal) || block.Source.Contains(".ko.md", StringComparison.Ordinal)).ToList();
        Assert.True(first.Count > 12);
        Assert.All(first, block => Assert.True(IsProgram(block), block.Source));
    }

    private static bool IsProgram(Snippet block) => block.Code.StartsWith("using ", StringComparison.Ordinal);
}
