using System.Diagnostics;
using System.Text.Json;

namespace CsRules.Cli.Tests.Machines;

/// <summary>A mapper that is killed while it writes leaves whole parts or none, and one that does its work again completes them.</summary>
[Trait("Category", "Machine")]
public sealed class KilledMapperTests : IDisposable
{
    private const int Shards = 400;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_killed_mapper_leaves_is_whole_and_its_work_done_again_is_all_of_it()
    {
        var shards = Enumerable.Range(0, Shards).Select(shard => _folder.Write($"shard-{shard:000}.jsonl",
            string.Concat(Enumerable.Range(0, 20).Select(i => $$"""{"id":"T-{{shard}}-{{i}}","channel":"email","created":"2025-10-0{{1 + (i % 9)}}T00:00:00Z"}""" + "\n")))).ToArray();
        var parts = _folder.At("parts");
        string[] work = ["sla", "report", .. shards, "--as-of", "2025-11-10", "--parts-to", parts];
        using (var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CsRules.Cli.dll"), .. work]) { RedirectStandardOutput = true })!)
        {
            // It is at work as soon as there is a part.
            while (!process.HasExited && (!Directory.Exists(parts) || Directory.GetFiles(parts, "shard-*.json").Length == 0)) await Task.Delay(5);
            Assert.False(process.HasExited, "It was done before it could be killed.");
            process.Kill();
            await process.WaitForExitAsync();
        }

        var left = Directory.GetFiles(parts, "*.json");
        Assert.InRange(left.Length, 1, Shards - 1);
        foreach (var file in left) using (JsonDocument.Parse(await File.ReadAllTextAsync(file))) { }
        Assert.Equal(ExitCode.Answered, CliRun.Of(work).ExitCode);
        var all = Directory.GetFiles(parts, "*.json");
        Assert.Equal(Shards, all.Length);
        var merged = CliRun.Of(["sla", "merge", .. all, "--expect", $"{Shards}"]);
        Assert.Equal((ExitCode.Answered, ""), (merged.ExitCode, merged.Error));
        Assert.Equal(CliRun.Of(["sla", "report", .. shards, "--as-of", "2025-11-10", "-o", "json"]).Out, merged.Out);
    }
}
