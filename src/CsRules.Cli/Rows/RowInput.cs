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
    internal const int Looked = 20;

    private readonly Dictionary<string, RowMapping> _found = new(StringComparer.Ordinal);
    private RowMapping? _given;
    private bool _isPreset;

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
            (_given, _isPreset) = (Presets.Named(name), true);
            return check(name, _given);
        }

        if (parsed.GetValue(Mapping) is not { } path) return true;
        _given = SettingsFile.Read(path, MappingJson.Default.RowMapping, host, errors);
        return _given is not null && check(path, _given);
    }

    /// <summary>The mapping of a file: the one that is given, or the preset that its headings are known by; null where it is known by none.</summary>
    public RowMapping? Of(string path, ParseResult parsed)
    {
        if (_found.TryGetValue(path, out var before)) return before;
        if (_given is not null) return _given;
        return Known(path, parsed, [.. Presets.All.Where(fits)]) is { } preset ? _found[path] = preset : null;
    }

    /// <summary>The mapping of a file that stands in a folder among others: the one that is given where the file has its columns, or the preset that it is known by.</summary>
    public RowMapping? Among(string path, ParseResult parsed)
    {
        if (_found.TryGetValue(path, out var before)) return before;
        return Known(path, parsed, [.. new[] { _given }.OfType<RowMapping>(), .. Presets.All.Where(fits)]) is { } known ? _found[path] = known : null;
    }

    /// <summary>The preset of a file, whatever questions it is for; null where it is known by none.</summary>
    public RowMapping? Preset(string path, ParseResult parsed) => Known(path, parsed, [.. Presets.All]);

    /// <summary>True where it is known how every file is to be read; else what keeps one from being opened is told, or how to say what its columns are.</summary>
    public bool Knows(IEnumerable<string> paths, ParseResult parsed, string sample, ErrorPrinter errors)
    {
        if (IsGiven(parsed)) return true;
        foreach (var path in paths)
        {
            if (Of(path, parsed) is not null) continue;
            if (path == "-") throw Unknown(path, sample);
            using var file = Open(path, parsed);
            if ((file.Problem() ?? file.Undecoded(Looked)) is not { } problem) throw Unknown(path, sample);
            errors.Print(path, null, [problem]);
            return false;
        }

        return true;
    }

    /// <summary>Says by which preset a file is read, where nobody asked for it, and of which zone its times are taken.</summary>
    public void Tell(string path, RowMapping mapping, ErrorPrinter errors)
    {
        if (_given != mapping) errors.Note(path, null, [new("mapping.found", "$", [new("name", mapping.Name ?? ""), new("zone", mapping.Zone)])]);
        else if (_isPreset) errors.Note(path, null, [new("mapping.zone", "$", [new("zone", mapping.Zone)])]);
    }

    /// <summary>A file of rows.</summary>
    public TableFile Open(string path, ParseResult parsed) =>
        TableFile.Of(path, host, new(parsed.GetValue(Sheet) ?? (_found.GetValueOrDefault(path) ?? _given)?.Sheet, parsed.GetValue(Password), Password.Name));

    private RowMapping? Known(string path, ParseResult parsed, List<RowMapping> mappings)
    {
        // A pipe can be read once: what it holds is not looked at beforehand.
        if (mappings.Count == 0 || path == "-" || new FileInfo(path) is not { Exists: true, Length: > 0 }) return null;
        using var file = Open(path, parsed);
        var first = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        // What is known by more headings is known better.
        foreach (var mapping in mappings.OrderByDescending(mapping => mapping == _given).ThenByDescending(mapping => mapping.KnownBy.Length))
        {
            var each = mapping.Each ?? "";
            if (!first.TryGetValue(each, out var rows)) first.Add(each, rows = file.First(Looked, null, mapping.Each));
            if (rows.Exists(mapping.Knows)) return mapping;
        }

        return null;
    }

    private static CliUsageException Unknown(string path, string sample) => new("usage.rows", ("given", path), ("sample", sample));
}
