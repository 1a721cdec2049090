using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CsRules.Cluster;

/// <summary>The guide, whose commands and sources are those that are run here.</summary>
internal static partial class ClusterPage
{
    /// <summary>The page in each language.</summary>
    public static readonly string[] Names = ["CLUSTER.md", "CLUSTER.ko.md"];

    /// <summary>The folder of these sources.</summary>
    public static string Here { get; } = Folder();

    /// <summary>The text of a page.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(Here, "..", "..", "src", "CsRules", "Sla", name)).ReplaceLineEndings("\n");

    /// <summary>Its blocks of a language, in their order.</summary>
    public static List<string> Blocks(string name, string language) =>
        [.. Fence().Matches(Text(name)).Where(block => block.Groups[1].Value == language).Select(block => block.Groups[2].Value)];

    /// <summary>What a shell is to do, by what its first line calls it: "# one process".</summary>
    public static Dictionary<string, string> Commands(string name = "CLUSTER.md") => Blocks(name, "sh").ToDictionary(block => block.Split('\n')[0].TrimStart('#', ' '));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("^```(\\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
