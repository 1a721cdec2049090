using System.CommandLine;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli;

/// <summary>How results are printed.</summary>
public enum OutputForm
{
    /// <summary>A table for a person.</summary>
    Table,

    /// <summary>JSON for a program.</summary>
    Json,

    /// <summary>A page that stands alone.</summary>
    Html,
}

/// <summary>Options that every verb has.</summary>
public static class SharedOptions
{
    private const string Output = "--output";
    private const string Lang = "--lang";
    private const string Encoding = "--encoding";
    private const string Lenient = "--lenient";

    /// <summary>Adds the shared options to the root. They are the root's own: an option remembers every command it was given to.</summary>
    public static void AddTo(RootCommand root, CliHost host)
    {
        ArgumentNullException.ThrowIfNull(root);
        var output = new Option<string?>(Output, "-o")
        {
            Recursive = true,
        };
        var language = new Option<string>(Lang)
        {
            Recursive = true,
            DefaultValueFactory = _ => host.Language == CsRules.Documents.Language.Korean ? "ko" : "en",
        };
        output.AcceptOnlyFromAmong("table", "csv", "xlsx", "json", "html");
        language.AcceptOnlyFromAmong("ko", "en");
        root.Options.Add(output);
        root.Options.Add(language);
        var encoding = new Option<string>(Encoding)
        {
            Recursive = true,
        };
        encoding.AcceptOnlyFromAmong("utf-8", "cp949");
        root.Options.Add(encoding);
        root.Options.Add(new Option<bool>(Lenient) { Recursive = true });
    }

    /// <summary>The language that a command line asks for, also where the rest of it can't be read; null where it asks for none.</summary>
    internal static Language? LanguageOf(IReadOnlyList<string> args)
    {
        Language? asked = null;
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            var given = args[i] == Lang && i + 1 < args.Count ? args[i + 1]
                : args[i].StartsWith(Lang, StringComparison.Ordinal) && args[i].Length > Lang.Length && args[i][Lang.Length] is '=' or ':' ? args[i][(Lang.Length + 1)..] : "";
            asked = given switch { "ko" => Documents.Language.Korean, "en" => Documents.Language.English, _ => asked };
        }

        return asked;
    }

    /// <summary>How inputs are to be read.</summary>
    internal static Io.TextEncoding InputEncoding(this ParseResult parsed) => parsed.GetValue<string?>(Encoding) switch
    {
        "utf-8" => Io.TextEncoding.Utf8,
        "cp949" => Io.TextEncoding.Cp949,
        _ => Io.TextEncoding.Detected,
    };

    /// <summary>True where unknown fields are passed by.</summary>
    internal static bool IsLenient(this ParseResult parsed) => parsed.GetValue<bool>(Lenient);

    /// <summary>The form asked for, or the one that fits who is reading.</summary>
    public static OutputForm Form(this ParseResult parsed, CliHost host)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(host);
        return parsed.GetValue<string?>(Output) switch
        {
            // What is a table to a person is one to a spreadsheet.
            "table" or "csv" or "xlsx" => OutputForm.Table,
            "json" => OutputForm.Json,
            "html" => OutputForm.Html,
            _ => host.OutIsTerminal ? OutputForm.Table : OutputForm.Json,
        };
    }

    /// <summary>True where JSON is asked for by name.</summary>
    internal static bool IsJson(this ParseResult parsed) => parsed.GetValue<string?>(Output) == "json";

    /// <summary>True where tables are asked for as CSV.</summary>
    public static bool IsCsv(this ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return parsed.GetValue<string?>(Output) == "csv";
    }

    /// <summary>True where tables are asked for as a spreadsheet.</summary>
    public static bool IsXlsx(this ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return parsed.GetValue<string?>(Output) == "xlsx";
    }

    /// <summary>A command line that says nothing but its language.</summary>
    internal static ParseResult Saying(Language language) =>
        new RootCommand { new Option<string>(Lang) }.Parse([Lang, language == Documents.Language.Korean ? "ko" : "en"]);

    /// <summary>The language asked for.</summary>
    public static Language Language(this ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return parsed.GetValue<string>(Lang) == "ko" ? Documents.Language.Korean : Documents.Language.English;
    }

    // As people type an instant; where they name no offset it is the shop's own time.
    private static readonly OffsetDateTimePattern[] Offset = [OffsetDateTimePattern.ExtendedIso, .. Forms.Select(form => OffsetDateTimePattern.CreateWithInvariantCulture(form + "o<G>"))];

    private static readonly LocalDateTimePattern[] Local = [.. Forms.Select(LocalDateTimePattern.CreateWithInvariantCulture)];

    private static string[] Forms => ["uuuu'-'MM'-'dd'T'HH':'mm", "uuuu'-'MM'-'dd'T'HH':'mm':'ss", "uuuu'-'MM'-'dd HH':'mm", "uuuu'-'MM'-'dd HH':'mm':'ss"];

    /// <summary>An option that takes an instant or a day: a day alone is over, so that all of what happened on it is known.</summary>
    public static Option<string?> AsOfOption() => new("--as-of") { HelpName = "WHEN" };

    /// <summary>Reads an <c>--as-of</c>; null where it was not given. A day alone is its last second in Seoul.</summary>
    public static Instant? AsOf(this ParseResult parsed, Option<string?> option)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        if (parsed.GetValue(option) is not { } text) return null;
        if (Instants(text).FirstOrDefault(CsRules.AsOf.Holds) is var at && at != default) return at;
        throw new CliUsageException("usage.as-of", ("from", $"{CsRules.AsOf.FirstYear}"), ("until", $"{CsRules.AsOf.LastYear}"), ("given", text));
    }

    private static IEnumerable<Instant> Instants(string text)
    {
        foreach (var pattern in Offset)
            if (OffsetText.TryParse(text, pattern, out var at)) yield return at;
        foreach (var pattern in Local)
            if (pattern.Parse(text) is { Success: true } at && IsInside(at.Value.Date)) yield return at.Value.InZoneLeniently(Law.Default.Zone).ToInstant();
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day && IsInside(day.Value))
            yield return day.Value.PlusDays(1).AtStartOfDayInZone(Law.Default.Zone).ToInstant() - Duration.FromSeconds(1);
    }

    // What lies at the calendar's ends has no day beside it.
    private static bool IsInside(LocalDate day) => day.Year is > 1 and < 9999;
}
