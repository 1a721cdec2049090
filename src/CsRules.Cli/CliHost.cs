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

    /// <summary>Where tables go as CSV; null where nobody asked for that.</summary>
    public Io.CsvSheet? Csv { get; init; }

    private const int WidthOfAFile = 120;

    // A terminal that does not say how wide it is.
    private const int WidthOfATerminal = 80;

    /// <summary>The real console.</summary>
    public static CliHost Console() => new(
        Io.StandardStreams.In(), Io.StandardStreams.Out(), Io.StandardStreams.Error(),
        !System.Console.IsOutputRedirected, !System.Console.IsErrorRedirected,
        WidthOfReader(),
        SystemClock.Instance);

    private static int WidthOfReader() => System.Console.IsOutputRedirected ? WidthOfAFile
        : System.Console.WindowWidth is > 0 and var width ? width : WidthOfATerminal;
}
