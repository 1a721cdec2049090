using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsRules.AspNetCore.Tests;

/// <summary>The pages of the package: a program compiles as printed, settings are read.</summary>
public partial class PageTests
{
    // What a new web project adds by itself.
    private static readonly string[] OfNewProject =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Net.Http.Json", "System.Threading", "System.Threading.Tasks",
        "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ko.md")]
    public void A_program_compiles_as_printed(string page)
    {
        var program = Assert.Single(Blocks(page, "cs"));
        var added = CSharpSyntaxTree.ParseText(string.Concat(OfNewProject.Select(name => $"global using {name};\n")));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.EndsWith(".dll", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Printed", [added, CSharpSyntaxTree.ParseText(program)], references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ko.md")]
    public async Task Settings_and_problems_are_as_printed(string page)
    {
        var blocks = Blocks(page, "json").ToList();
        await using var shop = await ShopHost.StartAsync(blocks[0], ("shop/return-policy.json", """{ "clauses": [{ "kind": "freeReturns" }] }"""), ("shop/coupons.json", """{ "currency": "KRW", "coupons": [] }"""));
        Assert.Equal("3000 KRW", (await shop.GetAsync("/fee")).Body);
        var problem = JsonNode.Parse(blocks[1])!;
        var told = (await shop.PostAsync("/return-check", """{ "supply": { "on": "2025-02-30" } }""", "ko")).Json;
        Assert.Equal(problem["title"]!.ToString(), told["title"]!.ToString());
        Assert.Equal((string)problem["errors"]![0]!["code"]!, (string)told["errors"]![0]!["code"]!);
        Assert.Equal((string)problem["errors"]![0]!["path"]!, (string)told["errors"]![0]!["path"]!);
    }

    private static IEnumerable<string> Blocks(string page, string language) =>
        Fence().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, page)).ReplaceLineEndings("\n"))
            .Where(block => block.Groups[1].Value == language).Select(block => block.Groups[2].Value);

    [GeneratedRegex("^```(\\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
