using System.Diagnostics;
using System.Globalization;

namespace CsRules.Cli.Io;

/// <summary>Tells a person at a terminal how far a long input has come, and how fast; silent in pipes and scripts.</summary>
public sealed class Progress(CliHost host, string unit) : IDisposable
{
    private const long FirstAfter = 20_000;
    private const long Step = 10_000;
    private readonly long _began = Stopwatch.GetTimestamp();
    private long _count;
    private bool _shown;

    /// <summary>One more is done.</summary>
    public void Add()
    {
        _count++;
        if (!host.ErrorIsTerminal || _count < FirstAfter || _count % Step != 0) return;
        _shown = true;
        var rate = _count * 1_000 / Math.Max(1, (long)Stopwatch.GetElapsedTime(_began).TotalMilliseconds);
        host.Error.Write($"\r{_count.ToString("N0", CultureInfo.InvariantCulture)} {unit} ({rate.ToString("N0", CultureInfo.InvariantCulture)}/s) …");
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (_shown) host.Error.Write("\r\u001b[K");
    }
}
