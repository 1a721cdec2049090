using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsRules.Cli.Io;
using CsRules.Documents;

namespace CsRules.Cli.Rows;

/// <summary>The options of every verb that reads rows, and how each of its files is read.</summary>
/// <param name="host">The streams.</param>
/// <param name="fits">Which of the presets the verb can use.</param>
/// <param name="needs">The words of the columns that the verb can't be without.</param>
/// <param name="of">What stands before the options' names where a verb reads several kinds of rows: "orders-".</param>
internal sealed class RowInput(CliHost host, Func<RowMapping, bool> fits, IReadOnlyList<string> needs, string of = "")
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
            if (InputFile.Length(path) == 0) throw new CliUsageException("usage.rows-empty", ("given", path));
            using var file = Open(path, parsed);
            if ((file.Problem() ?? file.Undecoded(Looked) ?? file.NoSheet()) is { } problem)
            {
                errors.Print(path, null, [problem]);
                return false;
            }

            if (Preset(path, parsed) is { } other) throw new CliUsageException("usage.rows-other", ("given", path), ("name", other.Name!), ("needs", Needed()));
            if (file.First(1, null).Count == 0) throw new CliUsageException("usage.rows-empty", ("given", path));
            if (OtherSheet(path, parsed, file) is { } sheet) throw new CliUsageException("usage.rows-sheet", ("given", path), ("name", sheet), ("option", Sheet.Name));
            throw Unknown(path, sample);
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

    /// <summary>Refuses a file of JSON that is neither rows of a system nor a document of ours, in one line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="document">What the verb reads besides rows.</param>
    /// <param name="sample">The sample of a mapping.</param>
    public void RefuseForeign(string path, ParseResult parsed, JsonTypeInfo document, string sample)
    {
        if (path == "-" || InputFile.Length(path) is not > 0) return;
        using var file = Open(path, parsed);
        if (!file.IsJson || file.First(1, null) is not [var names, ..]) return;
        var fields = names.Select(name => name.Split('.')[0]).Distinct(StringComparer.Ordinal).ToList();
        var known = fields.Count(field => document.Properties.Any(property => property.Name == field));
        if (known <= 1 && fields.Count - known >= 2) throw Unknown(path, sample);
    }

    // The columns that the verb needs, as a reader calls them.
    private LocalizedText Needed() => new(string.Join(", ", Language.Korean.Words([.. needs])), string.Join(", ", Language.English.Words([.. needs])));

    private string? OtherSheet(string path, ParseResult parsed, TableFile file)
    {
        if (parsed.GetValue(Sheet) is not null) return null;
        foreach (var name in file.Sheets())
        {
            using var one = TableFile.Of(path, host, new(name, parsed.GetValue(Password), Password.Name));
            if (Presets.All.Where(fits).Any(mapping => one.First(Looked, null).Exists(mapping.Knows))) return name;
        }

        return null;
    }

    // A pipe is looked at as far as it was written by now where each line is a document; else all of it is waited for.
    private List<string[]>? Piped(string? each)
    {
        if (host.In is not PipedInput piped || piped.Head() is not { Length: > 0 } head) return null;
        var text = head.AsSpan().TrimStart("\uFEFF \t\r\n"u8);
        if (!text.StartsWith("{"u8) || text.IndexOf((byte)'\n') is not (> 0 and var end) || !IsWhole(text[..end]))
        {
            piped.Hold();
            return null;
        }

        using var first = new StrictText(new MemoryStream(head));
        return JsonRows.First(first, each, Looked);
    }

    private static bool IsWhole(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        try
        {
            return JsonDocument.TryParseValue(ref json, out var document) && document is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private RowMapping? Known(string path, ParseResult parsed, List<RowMapping> mappings)
    {
        if (mappings.Count == 0) return null;
        if (path == "-")
        {
            if (Piped(null) is { } lines) return mappings.OrderByDescending(mapping => mapping.KnownBy.Length).FirstOrDefault(mapping => (mapping.Each is { } list ? Piped(list) : lines) is { } seen && seen.Exists(mapping.Knows));
            if (host.In is not PipedInput piped || piped.Head().Length == 0) return null;
        }
        else if (InputFile.Length(path) is not > 0) return null;
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
