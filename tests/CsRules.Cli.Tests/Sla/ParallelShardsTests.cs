using System.Diagnostics;

namespace CsRules.Cli.Tests.Sla;

/// <summary>The same command as mapper and reducer, over eight shards, under GNU parallel.</summary>
[Trait("Category", "Machine")]
public sealed class ParallelShardsTests : IDisposable
{
    private readonly SlaLog _log = new();

    public void Dispose() => _log.Dispose();

    [ParallelFact]
    public async Task Eight_shards_reported_side_by_side_and_merged_are_the_whole()
    {
        var command = Path.Combine(AppContext.BaseDirectory, "CsRules.Cli.dll");
        var script = $"parallel --will-cite -j 2 dotnet {command} sla report {{}} --partial {string.Join(' ', _log.Options)} ::: {string.Join(' ', _log.Shards(8))}"
            + $" | dotnet {command} sla merge - --output json";
        using var process = Process.Start(new ProcessStartInfo("bash", ["-o", "pipefail", "-c", script]) { RedirectStandardOutput = true })!;
        var merged = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(_log.Report(_log.Csv).Out, merged);
    }

    private sealed class ParallelFactAttribute : FactAttribute
    {
        public ParallelFactAttribute()
        {
            if (!File.Exists("/usr/bin/parallel")) Skip = "GNU parallel is not installed (Debian: parallel).";
        }
    }
}
