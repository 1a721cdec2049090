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
            Description = "table (for a person), csv or xlsx (its tables for a spreadsheet), json (for a program) or html; a terminal gets a table, a pipe gets JSON",
            Recursive = true,
        };
        var language = new Option<string>(Lang)
        {
            Description = "ko or en; else CSRULES_LANG, else the system's",
            Recursive = true,
            DefaultValueFactory = _ => host.Language == CsRules.Documents.Language.Korean ? "ko" : "en",
        };
        output.AcceptOnlyFromAmong("table", "csv", "xlsx", "json", "html");
        language.AcceptOnlyFromAmong("ko", "en");
        root.Options.Add(output);
        root.Options.Add(language);
        var encoding = new Option<string>(Encoding)
        {
            Description = "utf-8 or cp949; without it a byte order mark decides, else UTF-8, else CP949 for a CSV",
            Recursive = true,
        };
        encoding.AcceptOnlyFromAmong("utf-8", "cp949");
        root.Options.Add(encoding);
        root.Options.Add(new Option<bool>(Lenient) { Description = "fields of a JSON document that are unknown are told and passed by", Recursive = true });
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

    /// <summary>The language asked for.</summary>
    public static Language Language(this ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return parsed.GetValue<string>(Lang) == "ko" ? Documents.Language.Korean : Documents.Language.English;
    }

    /// <summary>An option that takes an instant or a day (the day's start in Seoul).</summary>
    public static Option<string?> AsOfOption() => new("--as-of")
    {
        Description = "the instant to answer for, like 2025-10-01T09:30:00+09:00 (or a date); default: now",
    };

    /// <summary>Reads an <c>--as-of</c>; null where it was not given.</summary>
    public static Instant? AsOf(this ParseResult parsed, Option<string?> option)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        if (parsed.GetValue(option) is not { } text) return null;
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } at && CsRules.AsOf.Holds(at.Value.ToInstant())) return at.Value.ToInstant();
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day && day.Value.Year is > 1 and < 9999
            && day.Value.AtStartOfDayInZone(Law.Default.Zone).ToInstant() is var start && CsRules.AsOf.Holds(start)) return start;
        throw new CliUsageException($"--as-of takes an instant like 2025-10-01T09:30:00+09:00 or a date like 2025-10-01, from {CsRules.AsOf.FirstYear} to {CsRules.AsOf.LastYear}, not '{text}'.");
    }
}
