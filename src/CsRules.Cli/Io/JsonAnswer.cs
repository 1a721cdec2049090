using System.Text.Json;

namespace CsRules.Cli.Io;

/// <summary>An answer as JSON for a program.</summary>
internal static class JsonAnswer
{
    /// <summary>Prints an answer: laid out where it is the only one, else a line, so that many are JSON Lines.</summary>
    public static void PrintJson<T>(this CliHost host, T answer, bool only = true) => host.Out.WriteLine(Text(answer, only));

    /// <summary>The same as a text.</summary>
    public static string Text<T>(T answer, bool only = true) =>
        JsonSerializer.Serialize(answer, (only ? CsRulesJson.Indented : CsRulesJson.Options).GetTypeInfo(typeof(T)));
}
