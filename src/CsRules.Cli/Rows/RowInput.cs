using System.CommandLine;
using CsRules.Cli.Io;

namespace CsRules.Cli.Rows;

/// <summary>The options of every verb that reads rows, and how each of its files is read.</summary>
/// <param name="host">The streams.</param>
/// <param name="fits">Which of the presets the verb can use.</param>
/// <param name="of">What stands before the options' names where a verb reads several kinds of rows: "orders-".</param>
internal sealed class RowInput(CliHost host, Func<RowMapping, bool> fits, string of = "")
{
    // Rows of a file that are looked at to know it again.
    private const int Looked = 20;

    private readonly Dictionary<string, RowMapping> _found = new(StringComparer.Ordinal);
    private RowMapping? _given;

    public Option<string?> Mapping { get; } = new FileOption<string?>($"--{of}mapping");

    public Option<string?> From { get; } = new($"--{of}from");

    public Option<string?> Sheet { get; } = new($"--{of}sheet");

    public Option<string?> Password { get; } = new($"--{of}password");

    public void AddTo(Command command)
    {
        command.Options.Add(Mapping);
        command.Options.Add(From);
        command.Options.Add(Sheet);
        command.Options.Add(Password);
    }

    /// <summary>True where how to read rows is said, and so every file holds rows.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(Mapping) is not null || parsed.GetValue(From) is not null;

    /// <summary>Reads the mapping that is given; false where it has errors, which are printed.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="check">What the verb wants of it.</param>
    /// <param name="errors">Where what is wrong is told.</param>
    public bool Reads(ParseResult parsed, Func<string, RowMapping, bool> check, ErrorPrinter errors)
    {
        if (parsed.GetValue(From) is { } name)
        {
            if (parsed.GetValue(Mapping) is not null) throw new CliUsageException("usage.two-mappings", ("from", From.Name), ("mapping", Mapping.Name));
            _given = Presets.Named(name);
            return check(name, _given);
        }

        if (parsed.GetValue(Mapping) is not { } path) return true;
        _given = SettingsFile.Read(path, MappingJson.Default.RowMapping, host, errors);
        return _given is not null && check(path, _given);
    }

    /// <summary>The mapping of a file: the one that is given, or the preset that its headings are known by; null where it is known by none.</summary>
    public RowMapping? Of(string path, ParseResult parsed)
    {
        if (_given is not null) return _given;
        if (_found.TryGetValue(path, out var before)) return before;
        // A pipe can be read once: what it holds is not looked at beforehand.
        if (path == "-" || new FileInfo(path) is not { Exists: true, Length: > 0 } || Presets.All.Where(fits).ToList() is not { Count: > 0 } presets) return null;
        using var file = Open(path, parsed);
        foreach (var preset in presets)
        {
            var first = file.First(Looked, null, preset.Each);
            if (first.Select(row => row.Select(Heading.Tidy).ToHashSet(StringComparer.Ordinal)).Any(preset.KnownBy.Select(Heading.Tidy).ToHashSet(StringComparer.Ordinal).IsSubsetOf)) return _found[path] = preset;
        }

        return null;
    }

    /// <summary>Says by which preset a file is read, where nobody asked for it.</summary>
    public void Tell(string path, RowMapping mapping, ErrorPrinter errors)
    {
        if (_given is null) errors.Note(path, null, [new("mapping.found", "$", [new("name", mapping.Name ?? "")])]);
    }

    /// <summary>A file of rows.</summary>
    public TableFile Open(string path, ParseResult parsed) =>
        TableFile.Of(path, host, new((_given ?? _found.GetValueOrDefault(path))?.Sheet is { } usual ? parsed.GetValue(Sheet) ?? usual : parsed.GetValue(Sheet), parsed.GetValue(Password)));

    /// <summary>The error of a table that nobody says how to read.</summary>
    public static CliUsageException Unknown(string path, string sample) => new("usage.rows", ("given", path), ("sample", sample));
}
