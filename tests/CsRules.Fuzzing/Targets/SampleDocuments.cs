using System.Text;
using CsRules.Cli;
using CsRules.Cli.Tests;

namespace CsRules.Fuzzing.Targets;

/// <summary>The built-in samples, as inputs to begin with.</summary>
internal static class SampleDocuments
{
    /// <summary>Every document of the samples of a type, each by itself.</summary>
    public static IReadOnlyList<byte[]> Of(Type type) =>
        [.. DocumentKind.All.Where(kind => kind.Type?.Type == type).SelectMany(kind => Split(Text(kind.Name))).Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes)];

    /// <summary>A whole sample.</summary>
    public static string Text(string kind) => CliRun.Of(["sample", kind]).Out;

    /// <summary>The first rows of a sample, which hold every kind of row.</summary>
    public static byte[] Rows(string kind) => Encoding.UTF8.GetBytes(string.Join('\n', Text(kind).Split('\n').Take(12)));

    private static string[] Split(string text) =>
        text.Split('\n') is [var first, ..] && first.EndsWith('}') ? text.TrimEnd().Split('\n') : [text];
}
