using System.Text.Json;
using CsRules.Tests.Surface;

namespace CsRules.Tests;

/// <summary>
/// A page kept beside the tests: what the library says must stay what it was. A change shows in review as changed lines; once
/// they are read, accept them with <c>CSRULES_ACCEPT=1 dotnet test</c> on the test that failed. It holds what is said as it is;
/// that it is right is told by the properties, the twins and the examples worked out by hand.
/// </summary>
internal static class Approved
{
    public static void Page(string name, IEnumerable<string> lines)
    {
        var now = string.Join('\n', lines.Select(l => l.TrimEnd())) + "\n";
        var file = Path.Combine(Repository.Root, "tests", "CsRules.Tests", "Approved", name + ".txt");
        if (Environment.GetEnvironmentVariable("CSRULES_ACCEPT") == "1") File.WriteAllText(file, now);
        Assert.True(File.Exists(file), $"Nobody has approved {name} yet.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), now.ReplaceLineEndings("\n"));
    }

    /// <summary>A document, a line for each of its members.</summary>
    public static string[] Json<T>(T value) =>
        JsonSerializer.Serialize(value, new JsonSerializerOptions(CsRulesJson.Options) { WriteIndented = true, NewLine = "\n" }.GetTypeInfo(typeof(T))).Split('\n');
}
