using System.CommandLine;
using CsRules.Cli.Desk;
using CsRules.Documents;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules desk DIR</c>: the pages of a folder, served to this machine's browser until it is stopped.</summary>
internal static class DeskVerb
{
    private const int LastPort = 65_535;

    public static Command Create(CliHost host)
    {
        var folder = new Argument<string>("DIR");
        var port = new WholeNumberOption("--port", 1, LastPort);
        var desk = new Command("desk") { folder, port };
        desk.SetAction(async (parsed, stopped) =>
        {
            var (path, language) = (parsed.GetValue(folder)!, parsed.Language());
            if (!Directory.Exists(path)) throw new CliUsageException("usage.no-folder", ("given", path));
            await using var server = DeskServer.Start(new DeskPages(host, new DeskFolder(host, path)), (int?)parsed.GetValue(port), language);
            await host.Out.WriteLineAsync(Shown.Line($"{server.Address}{(language == Language.Korean ? "?lang=ko" : "?lang=en")}"));
            await host.Out.FlushAsync(CancellationToken.None);
            await host.Error.WriteLineAsync(CommandTexts.Say("note.desk-open", language));
            await UntilAsync(stopped);
            return ExitCode.Answered;
        });
        return desk;
    }

    private static async Task UntilAsync(CancellationToken stopped)
    {
        var done = new TaskCompletionSource();
        await using var registered = stopped.Register(done.SetResult);
        await done.Task;
    }
}
