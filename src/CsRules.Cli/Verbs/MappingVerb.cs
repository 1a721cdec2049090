using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using NodaTime;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules mapping list | show NAME | guess FILE</c>: which column of a file is which.</summary>
internal static class MappingVerb
{
    // Rows that are looked at.
    private const int Looked = 500;

    // A person reads the headings as they are.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions InALine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(CliHost host) => new("mapping")
    {
        List(host),
        Show(host),
        Guess(host),
    };

    // The words of a file are kept without an order, and written in one: the same mapping is the same text in every process.
    private static JsonObject Written(RowMapping mapping)
    {
        var written = JsonSerializer.SerializeToNode(mapping, MappingJson.Default.RowMapping)!.AsObject();
        foreach (var words in (JsonNode?[])[written["states"], written["milestones"], written["minutesAfterCreation"], written["channel"]?["values"], written["priority"]?["values"], written["status"]?["values"], written["lineStatus"]?["values"]])
            if (words is JsonObject some) Order(some);
        return written;
    }

    private static void Order(JsonObject words)
    {
        var ordered = words.OrderBy(word => word.Key, StringComparer.Ordinal).ToList();
        words.Clear();
        foreach (var (word, meaning) in ordered) words.Add(word, meaning);
    }

    // What is empty says nothing.
    private static JsonObject Tidy(JsonObject mapping)
    {
        foreach (var (name, value) in mapping.ToList())
            if (value is JsonArray { Count: 0 } or JsonObject { Count: 0 }) mapping.Remove(name);
        return mapping;
    }

    private static SheetCommand List(CliHost host)
    {
        var list = new SheetCommand("list", "mapping-list");
        list.SetAction(parsed =>
        {
            var language = parsed.Language();
            if (parsed.Form(host) == OutputForm.Json)
                foreach (var mapping in Presets.All) host.Out.WriteLine(Written(mapping).ToJsonString(InALine));
            else
                Tables.Print(host, language.Words("mapping", "about", "not-seen"), Presets.All.Select(mapping => new[] { mapping.Name!, mapping.About?.In(language) ?? "–", mapping.Unseen.IsEmpty ? "–" : string.Join("; ", mapping.Unseen.Select(unseen => unseen.In(language))) }));
            return ExitCode.Answered;
        });
        return list;
    }

    private static Command Show(CliHost host)
    {
        var name = new Argument<string>("NAME");
        var show = new Command("show") { name };
        show.SetAction(parsed =>
        {
            host.Out.Write(Presets.Text(parsed.GetValue(name)!));
            return ExitCode.Answered;
        });
        return show;
    }

    private static Command Guess(CliHost host)
    {
        var file = new Argument<string>(GivenFiles.Name);
        var zone = new Option<string>("--zone") { DefaultValueFactory = _ => "Asia/Seoul" };
        var sheet = new Option<string?>("--sheet");
        var password = new Option<string?>("--password");
        var guess = new Command("guess") { file, zone, sheet, password };
        guess.SetAction(parsed =>
        {
            var language = parsed.Language();
            var (errors, path) = (new ErrorPrinter(host, language), parsed.GetValue(file)!);
            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(parsed.GetValue(zone)!) is null) throw new CliUsageException("usage.zone", ("given", parsed.GetValue(zone)!));
            using var table = TableFile.Of(path, host, new(parsed.GetValue(sheet), parsed.GetValue(password)));
            var proposal = MappingGuess.Of(table.First(Looked, errors), parsed.GetValue(zone)!, Path.GetFileNameWithoutExtension(path));
            if (proposal.Mapping is not { } mapping)
            {
                errors.Print(path, null, proposal.Unsure);
                return ExitCode.InputErrors;
            }

            errors.Note(path, null, proposal.Unsure);
            host.Out.WriteLine(Tidy(Written(mapping)).ToJsonString(Readable));
            return ExitCode.Answered;
        });
        return guess;
    }
}
