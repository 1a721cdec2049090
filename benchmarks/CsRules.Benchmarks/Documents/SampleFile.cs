using System.Text.Json.Nodes;

namespace CsRules.Benchmarks.Documents;

/// <summary>The samples of the command, as they stand in the repository.</summary>
internal static class SampleFile
{
    /// <summary>The first document of a sample.</summary>
    public static JsonObject First(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CsRules.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("This runs in the repository.");
        var text = File.ReadAllText(Path.Combine(folder.FullName, "src", "CsRules.Cli", "Samples", name));
        return JsonNode.Parse(name.EndsWith(".jsonl", StringComparison.Ordinal) ? text.Split('\n')[0] : text)!.AsObject();
    }
}
