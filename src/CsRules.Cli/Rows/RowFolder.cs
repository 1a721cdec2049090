using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Cli.Service;

namespace CsRules.Cli.Rows;

/// <summary>A folder of files as a shop's systems write them: which of them a question is about is known by their headings. None is passed by without a word.</summary>
internal static class RowFolder
{
    private const int MostNamed = 10;

    /// <summary>The files of a folder, by name; what is hidden, or is a spreadsheet's own lock, is none of the shop's.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder).Where(path => Path.GetFileName(path) is not (['.', ..] or ['~', '$', ..])).Order(StringComparer.Ordinal);

    /// <summary>Tells in one line what of a folder is not looked at: folders within it, hidden files, a spreadsheet's own locks.</summary>
    public static void TellPassedBy(string folder, ErrorPrinter errors)
    {
        var passed = Directory.EnumerateFileSystemEntries(folder).Except(Files(folder), StringComparer.Ordinal).Select(path => Path.GetFileName(path) + (Directory.Exists(path) ? "/" : "")).Order(StringComparer.Ordinal).ToList();
        if (passed.Count > 0) errors.Note(folder, null, [new("folder.passed-by", "$", [new("names", string.Join(", ", passed.Take(MostNamed)) + (passed.Count > MostNamed ? ", …" : ""))])]);
    }

    /// <summary>The files that each of the kinds of rows is read from; those of no kind are told.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="inputs">A kind each.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="documents">The names of files that are read as documents.</param>
    /// <param name="errors">Where the others are told.</param>
    public static List<string>[] Split(string folder, IReadOnlyList<RowInput> inputs, ParseResult parsed, IReadOnlyList<string> documents, ErrorPrinter errors)
    {
        TellPassedBy(folder, errors);
        return Split(Files(folder), inputs, parsed, documents, errors);
    }

    /// <summary>The same of files that were named.</summary>
    public static List<string>[] Split(IEnumerable<string> files, IReadOnlyList<RowInput> inputs, ParseResult parsed, IReadOnlyList<string> documents, ErrorPrinter errors)
    {
        var split = inputs.Select(_ => new List<string>()).ToArray();
        foreach (var path in files.Where(path => !documents.Contains(Path.GetFileName(path))))
        {
            var at = inputs.ToList().FindIndex(input => input.Among(path, parsed) is not null);
            if (at >= 0) split[at].Add(path);
            else Tell(path, inputs[0], parsed, documents, errors);
        }

        return split;
    }

    private static void Tell(string path, RowInput input, ParseResult parsed, IReadOnlyList<string> documents, ErrorPrinter errors)
    {
        var name = Path.GetFileName(path);
        // What another question reads is no mistake here.
        if (AgendaFolder.Names.Contains(name) || name == AgendaFolder.Tiers || input.Preset(path, parsed) is not null)
        {
            errors.Note(path, null, [new("folder.other-kind", "$", [])]);
            return;
        }

        using var file = input.Open(path, parsed);
        if (file.Problem() is { } problem) errors.Print(path, null, [problem]);
        else if (documents.Count > 0 && TableFile.HasEnding(path, ".json", ".jsonl")) errors.Note(path, null, [new("agenda.unknown-file", "$", [new("given", name), new("allowed", string.Join(", ", documents))]) { IsWarning = true }]);
        // A memo is no table.
        else if (file.IsSheet || file.IsJson || TableFile.HasEnding(path, ".csv", ".tsv")) errors.Print(path, null, [file.Undecoded(RowInput.Looked) ?? new("folder.unknown-rows", "$", [])]);
        else errors.Note(path, null, [new("folder.not-read", "$", [])]);
    }
}
