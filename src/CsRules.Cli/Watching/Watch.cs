using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Watching;

/// <summary>A table that is drawn anew on a terminal when its files change, or when the next instant comes at which anything of it does.</summary>
internal static class Watch
{
    private static readonly LocalDateTimePattern Second = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    /// <summary>The option.</summary>
    public static Option<bool> Option() => new("--watch");

    /// <summary>Draws until it is stopped; refused where nobody is looking, or where the instant to answer for is given.</summary>
    /// <param name="host">The terminal.</param>
    /// <param name="files">The files and folders that are read.</param>
    /// <param name="hasAsOf">True where the instant to answer for was given.</param>
    /// <param name="draw">Draws the table for an instant, and tells the zone of its times and the next instant at which it changes.</param>
    /// <param name="language">The language.</param>
    /// <param name="stopped">Stops it.</param>
    public static async Task<int> RunAsync(CliHost host, IReadOnlyCollection<string> files, bool hasAsOf, Func<Instant, (DateTimeZone Zone, Instant? Next)> draw, Language language, CancellationToken stopped)
    {
        if (!host.OutIsTerminal || host.Csv is not null || host.Book is not null || host.Sheet is not null || files.Contains("-")) throw new CliUsageException("usage.watch-terminal");
        if (hasAsOf) throw new CliUsageException("usage.watch-as-of");
        WatchDrawn? drawn = null;
        try
        {
            while (true)
            {
                var look = new WatchLook(host.Clock.GetCurrentInstant(), FileStamps.Of(files));
                if (WatchStep.Wait(drawn, look) is { } wait)
                {
                    await Task.Delay(wait.ToTimeSpan(), stopped);
                    continue;
                }

                await host.Out.WriteAsync("\u001b[H\u001b[2J\u001b[3J");
                var (zone, next) = Drawn(host, draw, look.Now, drawn, language);
                string At(Instant at) => Second.Format(at.InZone(zone).LocalDateTime);
                await host.Out.WriteLineAsync(next is { } change
                    ? CommandTexts.Say("note.watch-next", language, ("now", At(look.Now)), ("next", At(change)))
                    : CommandTexts.Say("note.watch", language, ("now", At(look.Now))));
                await host.Out.FlushAsync(stopped);
                drawn = new(look.Files, next);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Answered;
        }
    }

    // A file that is being saved may be gone for a moment: who watches is told, and goes on watching.
    private static (DateTimeZone Zone, Instant? Next) Drawn(CliHost host, Func<Instant, (DateTimeZone Zone, Instant? Next)> draw, Instant now, WatchDrawn? before, Language language)
    {
        try
        {
            return draw(now);
        }
        catch (CliUsageException gone) when (before is not null)
        {
            Tables.Line(host, gone.Say(language));
            return (Law.Default.Zone, null);
        }
        catch (IOException error) when (before is not null)
        {
            Tables.Line(host, CommandTexts.Say("note.io", language, ("given", error.Message)));
            return (Law.Default.Zone, null);
        }
    }
}
