using System.Text;
using System.Text.Json;
using CsRules.Cli.Tests;

namespace CsRules.Fuzzing.Targets;

/// <summary>Parts of reports, one a line: the sum is the same in whatever order they are given, and adding up in two steps is adding up at once.</summary>
internal static class Merges
{
    public static IEnumerable<FuzzTarget> All => [Of("sla", "sla-report"), Of("service", "service-histories")];

    /// <summary>A part of a report over a sample.</summary>
    public static byte[] Part(string verb, string sample, int third = 0)
    {
        var lines = SampleDocuments.Text(sample).TrimEnd().Split('\n').Where((_, at) => at % 3 == third);
        return Encoding.UTF8.GetBytes(CliRun.Of([verb, "report", "-", "--as-of", "2025-11-10", "--partial"], string.Join('\n', lines) + "\n").Out.TrimEnd());
    }

    private static FuzzTarget Of(string verb, string sample)
    {
        byte[][] parts = [.. Enumerable.Range(0, 3).Select(third => Part(verb, sample, third))];
        return new("merge." + verb, InputForm.Json, bytes => Ask(verb, bytes), [.. parts, [.. parts[0], (byte)'\n', .. parts[1]], [.. parts[0], (byte)'\n', .. parts[1], (byte)'\n', .. parts[2]]]);
    }

    private static void Ask(string verb, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var parts = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var sum = Sum(verb, text);
        Promises.Ended(sum, isJson: true);
        if (parts.Length is < 2 or > 6 || !Array.TrueForAll(parts, IsObject)) return;
        BrokenPromiseException.Same("the sum of parts in another order", sum.Out, Sum(verb, string.Join('\n', parts.Reverse())).Out);
        if (sum.ExitCode == 0) BrokenPromiseException.Same("the sum in two steps", sum.Out, Sum(verb, Sum(verb, string.Join('\n', parts[..^1])).Out.TrimEnd() + "\n" + parts[^1]).Out);
        Promises.Ended(CliRun.Of([verb, "merge", "-", "-o", "html"], text), isJson: false);
    }

    // Where the first lines are no JSON, the whole is taken for one document that is none.
    private static bool IsObject(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static CliRun Sum(string verb, string text) => CliRun.Of([verb, "merge", "-", "--partial"], text);
}
