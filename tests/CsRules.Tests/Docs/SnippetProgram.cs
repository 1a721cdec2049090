using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsRules.Tests.Docs;

/// <summary>Every snippet as one program, compiled once; what does not compile is kept out and told.</summary>
internal sealed class SnippetProgram
{
    private static readonly string[] Usings =
    [
        "System", "System.Collections.Generic", "System.Collections.Immutable", "System.Linq", "System.Text", "System.Text.Json", "NodaTime",
        "CsRules", "CsRules.Agenda", "CsRules.Calendars", "CsRules.Coupons", "CsRules.Decisions", "CsRules.Documents", "CsRules.Flow", "CsRules.Laws", "CsRules.Loyalty", "CsRules.Markets",
        "CsRules.Orders", "CsRules.Refunds", "CsRules.Returns", "CsRules.Service", "CsRules.Sla", "static CsRules.Tests.Docs.Given",
    ];

    private readonly Dictionary<Snippet, List<string>> _errors = [];
    private readonly Dictionary<Snippet, MethodInfo> _methods = [];

    public SnippetProgram(IReadOnlyList<Snippet> snippets)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var trees = snippets.Select((snippet, i) =>
            CSharpSyntaxTree.ParseText(SnippetRewriter.Rewrite(snippet, ClassName(i)), options, path: ClassName(i))).ToList();
        var shared = CSharpSyntaxTree.ParseText(string.Concat(Usings.Select(u => $"global using {u};\n")), options);
        var compilation = CSharpCompilation.Create("CsRules.Examples", [.. trees, shared], References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, checkOverflow: true));
        var wrong = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToLookup(d => d.Location.SourceTree);
        for (var i = 0; i < snippets.Count; i++)
            if (wrong[trees[i]].Any())
                _errors[snippets[i]] = [.. wrong[trees[i]].Select(d => $"{d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)} at: {Line(d)}")];

        using var image = new MemoryStream();
        var result = compilation.RemoveSyntaxTrees(trees.Where((_, i) => _errors.ContainsKey(snippets[i]))).Emit(image);
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        image.Position = 0;
        var assembly = new AssemblyLoadContext(null).LoadFromStream(image);
        for (var i = 0; i < snippets.Count; i++)
            if (assembly.GetType($"CsRules.Tests.Docs.Written.{ClassName(i)}")?.GetMethod(SnippetRewriter.Method) is { } run)
                _methods[snippets[i]] = run;
    }

    /// <summary>Runs one snippet; throws what it throws, or what the compiler said.</summary>
    public void Run(Snippet snippet)
    {
        if (_errors.TryGetValue(snippet, out var errors))
            Assert.Fail($"{snippet.Source} does not compile:\n{string.Join('\n', errors)}\n\n{snippet.Code}");
        try
        {
            _methods[snippet].Invoke(null, null);
        }
        catch (TargetInvocationException error)
        {
            Assert.Fail($"{snippet.Source}: {error.InnerException!.Message}\n\n{snippet.Code}");
        }
    }

    private static string ClassName(int index) => $"Example{index}";

    private static string Line(Diagnostic error) =>
        error.Location.SourceTree!.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();

    // Read once: what one compilation has learnt of them the next one knows.
    private static readonly Lazy<MetadataReference[]> OfThisProcess = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.EndsWith(".dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>Everything that a program of the tests may refer to.</summary>
    public static IEnumerable<MetadataReference> References() => OfThisProcess.Value;
}
