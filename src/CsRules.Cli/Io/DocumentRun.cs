using System.Collections.Immutable;
using System.CommandLine;
using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>
/// The one way in which a verb reads documents: each document of each file is read, checked and answered; what is wrong
/// with one is told with its line and path, and the others are still answered.
/// </summary>
public static class DocumentRun
{
    /// <summary>The files a verb reads.</summary>
    public static Argument<string[]> Files() => new("FILE")
    {
        Description = "a JSON document, a JSON array or JSON Lines; - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Reads every document and answers those that are right.</summary>
    /// <param name="host">The streams.</param>
    /// <param name="files">Paths, or "-".</param>
    /// <param name="language">Language of the errors.</param>
    /// <param name="check">Errors of a document that has the right shape.</param>
    /// <param name="answer">Answers one document; the flag says whether it is the only one.</param>
    public static int Each<T>(
        CliHost host, IEnumerable<string> files, Language language,
        Func<T, ImmutableArray<InputError>> check, Action<T, bool> answer)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(answer);
        var printer = new ErrorPrinter(host, language);
        using var progress = new Progress(host, language.Word("unit-documents"));
        foreach (var file in files)
        {
            using var reader = InputFile.Open(file, host);
            var name = file == "-" ? "stdin" : file;
            var any = false;
            foreach (var document in DocumentStream.Read(reader, CsRulesJson.TypeOf<T>(), ForceLines(file)))
            {
                any = true;
                var errors = document.Value is { } value ? check(value) : document.Errors;
                printer.Print(name, document.IsOnly ? null : document.Line, errors);
                if (document.Value is not null && errors.All(e => e.IsWarning)) answer(document.Value, document.IsOnly);
                progress.Add();
            }

            if (!any) printer.Print(name, null, [new InputError("json.empty", "$", [])]);
        }

        return printer.Any ? ExitCode.InputErrors : ExitCode.Answered;
    }

    private static bool ForceLines(string file) =>
        file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
}
