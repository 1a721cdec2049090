using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace CsRules.Cluster;

/// <summary>
/// The page's own commands over 24 shards: a scheduler and three workers, of which one is killed while a mapper of it is at work. The
/// answer is that of one process, byte for byte.
/// </summary>
[Trait("Category", "Machine")]
public sealed partial class DaskReportTests(ITestOutputHelper output) : IDisposable
{
    private const int Shards = 24;
    private const int TalksOfShard = 500;

    private readonly string _folder = Directory.CreateTempSubdirectory("csrules-dask").FullName;

    public void Dispose()
    {
        // Whatever a failed run has left behind.
        foreach (var (id, _, _, _) in Processes().Where(process => process.Folder == _folder))
        {
            using var left = Process.GetProcessById(id);
            left.Kill();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [DaskFact]
    public async Task A_worker_is_killed_while_it_works_and_the_answer_is_that_of_one_process()
    {
        Prepare();
        var blocks = ClusterPage.Commands();
        var whole = await Bash(blocks["one process"]);
        Assert.True(whole.ExitCode == 0, whole.Error);

        var watch = Stopwatch.StartNew();
        // The scheduler and the workers end with the commands, and what they tell goes to a file: one that is slow to end keeps nobody waiting.
        using var bash = Start("exec > dask.log 2>&1\ntrap 'kill -9 $(jobs -p)' EXIT\n" + blocks["dask"]);
        var killed = KillWorkerAtWork(bash);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await bash.WaitForExitAsync(patience.Token);
        var seconds = watch.Elapsed.TotalSeconds;
        var told = await File.ReadAllTextAsync(Path.Combine(_folder, "dask.log"));
        Assert.True(bash.ExitCode == 0, told);
        Assert.NotNull(killed);

        var timings = told.Split('\n').Where(line => Timing().IsMatch(line)).ToList();
        foreach (var line in timings) output.WriteLine(line);
        output.WriteLine($"killed: {killed} while its mapper was at work; everything, scheduler and workers' start included: {seconds:0.0} s");
        Assert.Equal(Shards, timings.Count(line => line.StartsWith("worker-", StringComparison.Ordinal)));
        Assert.All(timings.Where(line => line.EndsWith(".json", StringComparison.Ordinal)), line => Assert.True(File.Exists(Path.Combine(_folder, "parts", line.Split("  ")[^1])), line));

        var (one, many) = (await File.ReadAllBytesAsync(Path.Combine(_folder, "whole.json")), await File.ReadAllBytesAsync(Path.Combine(_folder, "report.json")));
        Assert.NotEmpty(one);
        Assert.Equal(one, many);
        output.WriteLine($"{one.Length} bytes, the same as of one process");
        Assert.Equal(Shards, Directory.GetFiles(Path.Combine(_folder, "parts"), "*.json").Length);
    }

    // The same mapper for whatever pipes names of files to a command; needs no engine.
    [Fact]
    public async Task Names_through_a_pipe_make_the_same_parts()
    {
        Prepare();
        var blocks = ClusterPage.Commands();
        foreach (var name in (string[])["one process", "pipe"])
        {
            var run = await Bash(blocks[name]);
            Assert.True(run.ExitCode == 0, run.Error);
        }

        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(_folder, "whole.json")), await File.ReadAllBytesAsync(Path.Combine(_folder, "report.json")));
    }

    private void Prepare()
    {
        File.Copy(Path.Combine(ClusterPage.Here, "dask", "report.py"), Path.Combine(_folder, "report.py"));
        var bin = Directory.CreateDirectory(Path.Combine(_folder, "bin")).FullName;
        var command = Path.Combine(bin, "csrules");
        File.WriteAllText(command, $"#!/bin/sh\nexec dotnet {Path.Combine(AppContext.BaseDirectory, "CsRules.Cli.dll")} \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var shards = Directory.CreateDirectory(Path.Combine(_folder, "shards")).FullName;
        for (var shard = 0; shard < Shards; shard++)
            File.WriteAllText(Path.Combine(shards, $"shard-{shard:00}.jsonl"), string.Concat(Enumerable.Range(0, TalksOfShard).Select(i => Line((shard * TalksOfShard) + i))));
    }

    // Ten months, five channels, answers after minutes, hours or never.
    private static string Line(int number)
    {
        string[] channels = ["email", "chat", "social", "phone", "helpDesk"];
        var asked = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number * 36 % (300 * 1440));
        string At(int minutes) => asked.AddMinutes(minutes).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var line = new StringBuilder($$"""{"id":"T-{{number}}","channel":"{{channels[number % 5]}}","created":"{{At(0)}}","events":[{"at":"{{At(0)}}","kind":"customerMessage"}""");
        if (number % 7 > 0) line.Append($$""",{"at":"{{At(1 + (number * 37 % 2000))}}","kind":"agentReply"}""");
        return line.Append("]}\n").ToString();
    }

    private Process Start(string script)
    {
        var info = new ProcessStartInfo("bash", ["-e", "-o", "pipefail", "-c", script]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // Debian's own Python is the one that has Debian's Dask.
        info.Environment["PATH"] = $"{Path.Combine(_folder, "bin")}:/usr/bin:{Environment.GetEnvironmentVariable("PATH")}";
        return Process.Start(info)!;
    }

    private async Task<(int ExitCode, string Error)> Bash(string script)
    {
        using var process = Start(script);
        var (_, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await error);
    }

    // Waits until a worker has started a command, and kills the worker.
    private string? KillWorkerAtWork(Process bash)
    {
        while (!bash.HasExited)
        {
            foreach (var worker in Processes().Where(process => process.Folder == _folder && process.Words.StartsWith("/usr/bin/python3 /usr/bin/dask-worker ", StringComparison.Ordinal)))
                if (Processes().Any(child => child.Parent == worker.Id))
                {
                    using var process = Process.GetProcessById(worker.Id);
                    process.Kill();
                    return worker.Words.Split(' ').SkipWhile(word => word != "--name").ElementAt(1);
                }

            Thread.Sleep(20);
        }

        return null;
    }

    private static IEnumerable<(int Id, int Parent, string Words, string? Folder)> Processes()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            (int, int, string, string?) found;
            try
            {
                var parent = File.ReadAllText(Path.Combine(folder, "stat")).Split(") ")[^1].Split(' ')[1];
                var words = File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ').Trim();
                found = (id, int.Parse(parent, CultureInfo.InvariantCulture), words, new DirectoryInfo(Path.Combine(folder, "cwd")).LinkTarget);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            yield return found;
        }
    }

    [GeneratedRegex(@"^(worker-\d  +\d+\.\d\d s  |\d+ shards in )")]
    private static partial Regex Timing();

    private sealed class DaskFactAttribute : FactAttribute
    {
        public DaskFactAttribute()
        {
            if (!File.Exists("/usr/bin/dask-worker")) Skip = "Dask is not installed (Debian: python3-distributed).";
        }
    }
}
