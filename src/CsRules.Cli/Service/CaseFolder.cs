using System.Collections.Immutable;
using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Returns;

namespace CsRules.Cli.Service;

/// <summary>A folder of cases: JSON documents (<c>.json</c>, <c>.jsonl</c>), and texts (<c>.case</c>) of one or several. A bad one is told with its file and line, and the rest is run.</summary>
internal static class CaseFolder
{
    private const string Embedded = "cases/";
    private static readonly LawCaseValidator Validator = new();

    /// <summary>The cases of a folder, or of one file, by file and place.</summary>
    public static List<LawCase> Read(CliHost host, string path, ErrorPrinter errors)
    {
        if (!Path.Exists(path)) throw new CliUsageException("usage.no-path", ("given", path));
        var cases = new List<LawCase>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var files = (File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)).Where(file => IsJson(file) || IsText(file)).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) errors.Print(path, null, [new("case.no-files", "$", [])]);
        foreach (var file in files)
        {
            if (IsJson(file)) cases.AddRange(DocumentRun.Read<LawCase>(host, file, errors, Sound, beside: Once).Select(document => document.Value).OfType<LawCase>());
            else
                foreach (var read in Text(host, file, errors))
                {
                    ImmutableArray<InputError> found = read.Case is null ? read.Errors : [.. Sound(read.Case), .. Once(read.Case)];
                    foreach (var wrong in found) errors.Print(file, read.LineOf(wrong), [wrong]);
                    if (read.Case is { } one && found.IsEmpty) cases.Add(one);
                }
        }

        return cases;

        ImmutableArray<InputError> Sound(LawCase one) => Validation.Check(Validator, one);

        ImmutableArray<InputError> Once(LawCase one) => seen.Add(one.Id) ? [] : [new("case.repeated", "$.id", [new("given", one.Id)])];
    }

    /// <summary>The cases that came with the command.</summary>
    public static List<LawCase> BuiltIn()
    {
        var (assembly, cases) = (typeof(CaseFolder).Assembly, new List<LawCase>());
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Embedded, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var text = reader.ReadToEnd();
            if (IsJson(name)) cases.Add(DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(text), CsRulesJson.TypeOf<LawCase>()).Value!);
            else cases.AddRange(CaseText.ReadAll(text, CsRulesJson.TypeOf<LawCase>()).Select(read => read.Case!));
        }

        return cases;
    }

    // Of a text with bytes that are none, nobody knows what it says.
    private static IEnumerable<ReadCase> Text(CliHost host, string file, ErrorPrinter errors)
    {
        using var reader = InputFile.Open(file, host);
        var (text, faults) = reader.Whole();
        errors.Print(file, null, faults);
        return faults.IsEmpty ? CaseText.ReadAll(text, CsRulesJson.TypeOf<LawCase>()) : [];
    }

    private static bool IsJson(string file) => file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    private static bool IsText(string file) => file.EndsWith(".case", StringComparison.OrdinalIgnoreCase);
}
