using CsRules.Agenda;
using CsRules.Cli.Io;
using CsRules.Cli.Service;
using CsRules.Cli.Tests.Service;
using CsRules.Cli.Watching;
using CsRules.Documents;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Cli.Tests.Watching;

/// <summary>When a watch draws anew.</summary>
public class WatchTests
{
    private static readonly Instant Now = Instant.FromUtc(2025, 10, 2, 3, 0);
    private static readonly FileStamps Files = new([("a", 1, DateTime.UnixEpoch)]);
    private static readonly FileStamps Changed = new([("a", 2, DateTime.UnixEpoch)]);

    [Fact]
    public void It_draws_at_first_and_when_a_file_changes()
    {
        Assert.Null(WatchStep.Wait(null, new(Now, Files)));
        Assert.Null(WatchStep.Wait(new(Files, null), new(Now, Changed)));
        Assert.Equal(Duration.FromSeconds(1), WatchStep.Wait(new(Files, null), new(Now, new([("a", 1, DateTime.UnixEpoch)]))));
    }

    [Property]
    public void It_draws_at_the_next_instant_and_not_before_and_never_sleeps_beyond_it(int milliseconds)
    {
        var next = Now + Duration.FromMilliseconds(milliseconds % 5_000);
        var wait = WatchStep.Wait(new(Files, next), new(Now, Files));
        Assert.Equal(next <= Now, wait is null);
        if (wait is { } left) Assert.True(left > Duration.Zero && Now + left <= next && left <= Duration.FromSeconds(1));
    }

    [Fact]
    public void Between_now_and_the_next_change_an_agenda_says_the_same()
    {
        using var shop = new DemoShop();
        using var told = new StringWriter();
        var host = new CliHost(Stream.Null, TextWriter.Null, told, false, false, 80, SystemClock.Instance);
        var folder = new AgendaFolder(host, shop.Path, new ErrorPrinter(host, Language.English));
        var plan = folder.Plan()!;
        var facts = folder.Facts(plan);
        var (at, changes) = (Instant.FromUtc(2025, 10, 12, 15, 0), 0);
        while (at < Instant.FromUtc(2025, 10, 17, 0, 0))
        {
            var agenda = folder.Answer(plan, facts, at);
            var next = NextChange.Of(plan, facts, agenda, at)!.Value;
            Assert.True(next > at);
            foreach (var between in (Instant[])[at + ((next - at) / 3), next - Duration.FromSeconds(1)])
                if (between > at) Assert.Equal(Says(agenda), Says(folder.Answer(plan, facts, between)));
            if (!Says(agenda).SequenceEqual(Says(folder.Answer(plan, facts, next)))) changes++;
            at = next;
        }

        // It does change at some of them.
        Assert.InRange(changes, 5, int.MaxValue);
    }

    [Theory]
    [InlineData("agenda", "usage.watch-terminal", false)]
    [InlineData("agenda", "usage.watch-as-of", true)]
    [InlineData("sla", "usage.watch-terminal", false)]
    [InlineData("sla", "usage.watch-as-of", true)]
    public void It_is_for_a_person_and_for_now(string verb, string code, bool terminal)
    {
        using var shop = new DemoShop();
        string[] words = verb == "sla" ? ["sla", "status", shop.File("conversations.jsonl")] : ["agenda", shop.Path];
        foreach (var (language, name) in ((Language, string)[])[(Language.Korean, "ko"), (Language.English, "en")])
        {
            var run = CliRun.Of([.. words, "--watch", "--as-of", "2025-10-14", "--lang", name], terminal: terminal);
            Assert.Equal(ExitCode.Usage, run.ExitCode);
            Assert.Equal(CommandTexts.Say(code, language), run.Error.Trim());
        }
    }

    [Fact]
    public async Task It_draws_until_it_is_stopped()
    {
        using var output = new StringWriter();
        using var stop = new CancellationTokenSource();
        using var folder = new TempFolder();
        var file = folder.Write("a", "x");
        var drawn = 0;
        var host = new CliHost(Stream.Null, output, TextWriter.Null, true, true, 80, SystemClock.Instance);
        var code = await Watch.RunAsync(host, [file], hasAsOf: false, _ =>
        {
            // What changes while it is watched is drawn; then it is stopped.
            if (++drawn == 1) File.WriteAllText(file, "longer");
            else stop.Cancel();
            return (DateTimeZone.Utc, null);
        }, Language.English, stop.Token);
        Assert.Equal((ExitCode.Answered, 2), (code, drawn));
    }

    private static IEnumerable<(string, bool)> Says(AgendaSheet agenda) => agenda.Entries.Select(entry => (entry.Id, entry.IsLate)).Order();
}
