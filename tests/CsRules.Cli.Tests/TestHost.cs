using System.Text;
using NodaTime;

namespace CsRules.Cli.Tests;

/// <summary>Runs the command in memory and keeps what it said.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    /// <summary>What was said without the last line of a run over rows, which counts them.</summary>
    public string Told => string.Concat(Error.Split('\n').Where(line => line.Length > 0 && !line.Contains("[rows.", StringComparison.Ordinal)).Select(line => line + "\n"));

    public static readonly Instant Now = Instant.FromUtc(2025, 10, 2, 3, 0);

    public static CliRun Of(string[] args, string input = "", bool terminal = false, int width = 120) => Of(args, Encoding.UTF8.GetBytes(input), terminal, width);

    public static CliRun Of(string[] args, byte[] input, bool terminal = false, int width = 120)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var reader = new MemoryStream(input);
        var host = new CliHost(reader, output, error, terminal, false, width, new FixedClock(Now));
        var code = CommandLine.RunAsync(args, host).GetAwaiter().GetResult();
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>The bytes that a command writes where a spreadsheet is asked for.</summary>
    public static (int ExitCode, byte[] Bytes, string Error) Sheet(params string[] args)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var bytes = new MemoryStream();
        var host = new CliHost(Stream.Null, TextWriter.Null, error, false, false, 120, new FixedClock(Now)) { Bytes = () => bytes };
        var code = CommandLine.RunAsync([.. args, "--output", "xlsx"], host).GetAwaiter().GetResult();
        return (code, bytes.ToArray(), error.ToString());
    }

    private sealed class FixedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
