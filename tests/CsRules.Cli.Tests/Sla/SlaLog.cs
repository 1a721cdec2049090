using CsRules.Cli.Verbs;

namespace CsRules.Cli.Tests.Sla;

/// <summary>The excerpt of a real service desk's log, with its mapping and policy, written to a folder.</summary>
internal sealed class SlaLog : IDisposable
{
    private readonly TempFolder _folder = new();

    public SlaLog()
    {
        Csv = _folder.Write("log.csv", SampleVerb.Resource("sla-log.csv"));
        Mapping = _folder.Write("mapping.json", SampleVerb.Resource("sla-mapping.json"));
        Policy = _folder.Write("policy.json", SampleVerb.Resource("sla-incident-policy.json"));
    }

    public string Csv { get; }

    public string Mapping { get; }

    public string Policy { get; }

    public string[] Options => ["--mapping", Mapping, "--policy", Policy, "--as-of", "2016-04-30T00:00:00Z"];

    public CliRun Report(string path, params string[] more) => CliRun.Of(["sla", "report", path, .. Options, .. more]);

    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>The log split by incident into so many files, each with its header.</summary>
    public string[] Shards(int count)
    {
        var lines = File.ReadAllLines(Csv);
        return [.. Enumerable.Range(0, count).Select(shard => Write($"shard-{shard}.csv",
            string.Join('\n', lines.Where((line, i) => i == 0 || int.Parse(line[3..10], System.Globalization.CultureInfo.InvariantCulture) % count == shard)) + "\n"))];
    }

    public void Dispose() => _folder.Dispose();
}
