using System.CommandLine;
using CsRules.Decisions;
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
    private static readonly Option<string?> OutputOption = new("--output", "-o")
    {
        Description = "table (for a person), json (for a program) or html; a terminal gets a table, a pipe gets JSON",
        Recursive = true,
    };

    private static readonly Option<string> LanguageOption = new("--lang")
    {
        Description = "ko or en",
        Recursive = true,
        DefaultValueFactory = _ => "en",
    };

    static SharedOptions()
    {
        OutputOption.AcceptOnlyFromAmong("table", "json", "html");
        LanguageOption.AcceptOnlyFromAmong("ko", "en");
    }

    /// <summary>Adds the shared options to the root.</summary>
    public static void AddTo(RootCommand root)
    {
        ArgumentNullException.ThrowIfNull(root);
        root.Options.Add(OutputOption);
        root.Options.Add(LanguageOption);
    }

    /// <summary>The form asked for, or the one that fits who is reading.</summary>
    public static OutputForm Form(this ParseResult parsed, CliHost host)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(host);
        return parsed.GetValue(OutputOption) switch
        {
            "table" => OutputForm.Table,
            "json" => OutputForm.Json,
            "html" => OutputForm.Html,
            _ => host.OutIsTerminal ? OutputForm.Table : OutputForm.Json,
        };
    }

    /// <summary>The language asked for.</summary>
    public static Language Language(this ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return parsed.GetValue(LanguageOption) == "ko" ? Decisions.Language.Korean : Decisions.Language.English;
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
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value.Year: > 1 and < 9999 } at) return at.Value.ToInstant();
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value.Year: > 1 and < 9999 } day)
            return day.Value.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb["Asia/Seoul"]).ToInstant();
        throw new CliUsageException($"--as-of takes an instant like 2025-10-01T09:30:00+09:00 or a date like 2025-10-01, not '{text}'.");
    }
}
