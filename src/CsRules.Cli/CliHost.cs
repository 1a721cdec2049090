using NodaTime;

namespace CsRules.Cli;

/// <summary>
/// What the command may touch: three streams, whether a person is looking, and the clock.
/// Tests give their own; the library gets none of it.
/// </summary>
public sealed record CliHost(
    Stream In, TextWriter Out, TextWriter Error, bool OutIsTerminal, bool ErrorIsTerminal, int Width, IClock Clock)
{
    /// <summary>The page that is being written in place of a terminal; null where there is none.</summary>
    public Io.Sheet? Sheet { get; init; }

    /// <summary>Where tables go as a spreadsheet; null where nobody asked for that.</summary>
    public Io.XlsxBook? Book { get; init; }

    /// <summary>True where a person types what comes in.</summary>
    public bool InIsTerminal { get; init; }

    /// <summary>Where a spreadsheet is written; null where there is no such place.</summary>
    public Func<Stream>? Bytes { get; init; }

    /// <summary>How inputs are read.</summary>
    public Io.TextEncoding Encoding { get; init; }

    /// <summary>True where a field that is unknown is told and passed by.</summary>
    public bool IsLenient { get; init; }

    /// <summary>The language of who says none: that of the system, English where that is neither.</summary>
    public Documents.Language Language { get; init; } = Documents.Language.English;

    /// <summary>Where tables go as CSV; null where nobody asked for that.</summary>
    public Io.CsvSheet? Csv { get; init; }

    /// <summary>True where tables go to a spreadsheet, which adds up numbers; a person reads words.</summary>
    internal bool IsForSpreadsheet => Csv is not null || Book is not null;

    private const int WidthOfAFile = 120;

    // A terminal that does not say how wide it is.
    private const int WidthOfATerminal = 80;

    /// <summary>The real console.</summary>
    public static CliHost Console() => new(
        Io.StandardStreams.In(), Io.StandardStreams.Out(), Io.StandardStreams.Error(),
        !System.Console.IsOutputRedirected, !System.Console.IsErrorRedirected,
        WidthOfReader(),
        SystemClock.Instance)
    { InIsTerminal = !System.Console.IsInputRedirected, Language = LanguageOfTheSystem(), Bytes = Io.StandardStreams.OutBytes };

    private static int WidthOfReader() => System.Console.IsOutputRedirected ? WidthOfAFile
        : System.Console.WindowWidth is > 0 and var width ? width : WidthOfATerminal;

    private static Documents.Language LanguageOfTheSystem() => LanguageOf(Environment.GetEnvironmentVariable);

    /// <summary>The language of an environment: the command's own word first, then the system's, as programs read them.</summary>
    internal static Documents.Language LanguageOf(Func<string, string?> variable)
    {
        foreach (var name in (ReadOnlySpan<string>)["CSRULES_LANG", "LC_ALL", "LC_MESSAGES", "LANG"])
            if (variable(name) is { Length: > 0 } value)
                return value.Split('_', '.', '-', '@')[0].Equals("ko", StringComparison.OrdinalIgnoreCase) ? Documents.Language.Korean : Documents.Language.English;
        return System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko" ? Documents.Language.Korean : Documents.Language.English;
    }
}
