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
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>
    /// Reads every document, and answers those that are right by a pure function, on every core; answers come in the order of the
    /// documents.
    /// </summary>
    /// <param name="host">The streams.</param>
    /// <param name="files">Paths, or "-".</param>
    /// <param name="language">Language of the errors.</param>
    /// <param name="form">Whether answers are JSON, or printed.</param>
    /// <param name="check">Errors of a document that has the right shape.</param>
    /// <param name="answer">Answers one document.</param>
    /// <param name="print">Prints a document's answer that is not to be JSON.</param>
    /// <param name="line">The JSON of a document's answer where it is a shorter one, told whether the document is one of many; null where it is whole.</param>
    /// <param name="refused">What of a document could not be answered, beside its answer; null where an answer is whole.</param>
    public static int Each<T, TAnswer>(
        CliHost host, IEnumerable<string> files, Language language, OutputForm form,
        Func<T, ImmutableArray<InputError>> check, Func<T, TAnswer> answer, Action<T, TAnswer> print, Func<TAnswer, ImmutableArray<InputError>>? refused = null, Func<T, bool, string?>? line = null)
        where T : class
        where TAnswer : class
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(print);
        var printer = new ErrorPrinter(host, language);
        using var progress = new Progress(host, language.Word("unit-documents"));
        foreach (var file in files)
        {
            var (name, any) = (Name(file), false);
            using var reader = InputFile.Open(file, host);
            foreach (var one in DocumentStream.Read(reader, CsRulesJson.TypeOf<T>(), document => Answered(Judged(document, check), form, answer, refused, line), ForceLines(file), host.IsLenient))
            {
                any = true;
                var place = one.Document.IsOnly ? (long?)null : one.Document.Line;
                printer.Print(name, place, one.Document.Errors);
                printer.Note(name, place, one.Document.Notes);
                if (one.Json is { } json) DocumentNet.Holds(printer, name, place, () => host.Out.WriteLine(json));
                else if (one.Answer is { } given) DocumentNet.Holds(printer, name, place, () => print(one.Document.Value!, given));
                printer.Print(name, place, one.Refused);
                progress.Add();
            }

            if (!any) printer.Print(name, null, [new InputError("json.empty", "$", [])]);
        }

        return printer.Any ? ExitCode.InputErrors : ExitCode.Answered;
    }

    /// <summary>The documents of a file, each checked, and told where it is wrong: it then has no value.</summary>
    /// <param name="host">The streams.</param>
    /// <param name="file">A path, or "-".</param>
    /// <param name="errors">Where what is wrong is told.</param>
    /// <param name="check">Errors of a document that has the right shape; a warning does not keep it from being answered.</param>
    /// <param name="name">What errors call the file; its path where absent.</param>
    /// <param name="forceLines">True where each line is a document, whatever it looks like; where absent, the file's name says it.</param>
    /// <param name="numbersTheOnly">True where errors give the line also of a document that is the only one.</param>
    /// <param name="beside">
    /// Errors of a document beside those before it, which is asked in the order of the documents and of the right ones alone: a check is
    /// made on every core, in any order, and so can remember nothing.
    /// </param>
    public static IEnumerable<StreamedDocument<T>> Read<T>(
        CliHost host, string file, ErrorPrinter errors, Func<T, ImmutableArray<InputError>> check,
        string? name = null, bool? forceLines = null, bool numbersTheOnly = true, Func<T, ImmutableArray<InputError>>? beside = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(check);
        using var reader = InputFile.Open(file, host);
        foreach (var judged in DocumentStream.Read(reader, CsRulesJson.TypeOf<T>(), document => Judged(document, check), forceLines ?? ForceLines(file), host.IsLenient))
        {
            var document = beside is null ? judged : Judged(judged, beside, judged.Errors);
            errors.Print(name ?? file, document.IsOnly && !numbersTheOnly ? null : document.Line, document.Errors);
            errors.Note(name ?? file, document.IsOnly && !numbersTheOnly ? null : document.Line, document.Notes);
            yield return document;
        }
    }

    // A document with what its own check finds; without its value where that is more than a warning.
    private static StreamedDocument<T> Judged<T>(StreamedDocument<T> document, Func<T, ImmutableArray<InputError>> check, params ImmutableArray<InputError> before) where T : class
    {
        if (document.Value is not { } value) return document;
        ImmutableArray<InputError> wrong = [.. before, .. DocumentNet.Check(check, value)];
        return document with { Value = wrong.All(e => e.IsWarning) ? value : null, Errors = wrong };
    }

    private static AnsweredDocument<T, TAnswer> Answered<T, TAnswer>(
        StreamedDocument<T> document, OutputForm form, Func<T, TAnswer> answer, Func<TAnswer, ImmutableArray<InputError>>? refused, Func<T, bool, string?>? line)
        where T : class
        where TAnswer : class
    {
        var nothing = new AnsweredDocument<T, TAnswer>(document, null, null, []);
        if (document.Value is not { } value) return nothing;
        var given = nothing;
        var failed = DocumentNet.Caught(() =>
        {
            if (form == OutputForm.Json && line?.Invoke(value, document.IsAmongMany) is { } brief)
            {
                given = given with { Json = brief };
                return;
            }

            var found = answer(value);
            given = form == OutputForm.Json ? given with { Json = JsonAnswer.Text(found, document.IsOnly) } : given with { Answer = found };
            if (refused is not null) given = given with { Refused = refused(found) };
        });
        return failed.IsEmpty ? given : nothing with { Document = document with { Errors = [.. document.Errors, .. failed] } };
    }

    private sealed record AnsweredDocument<T, TAnswer>(StreamedDocument<T> Document, TAnswer? Answer, string? Json, ImmutableArray<InputError> Refused)
        where T : class
        where TAnswer : class;

    /// <summary>What errors call a file that may be standard input.</summary>
    public static string Name(string file) => file == "-" ? "stdin" : file;

    /// <summary>True for a file whose name says that each line is a document.</summary>
    public static bool ForceLines(string file) =>
        file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
}
