using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsRules.Returns;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Benchmarks.Documents;

/// <summary>
/// What the command takes for a stream of documents beside a bare parse and the typed parse of the same lines: processor time of
/// a process each, the command's start included. On Linux.
/// </summary>
internal static class StreamCosts
{
    private static readonly Instant Start = Instant.FromUtc(2025, 3, 3, 0, 0);

    /// <summary>Prints the table.</summary>
    /// <param name="command">The command's assembly, built for release.</param>
    /// <param name="lines">How many documents.</param>
    public static void Print(string command, int lines)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {lines:N0} lines | `JsonDocument` | typed parse | the command, processor | ratio to typed | wall |"));
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        Row<Conversation>("sla report", command, ["sla", "report", "@", "--as-of", "2026-01-01T00:00:00Z", "-o", "json"], Lines(lines, Talk));
        Row<ReturnCase>("return check", command, ["return", "check", "@", "-o", "json"], Lines(lines, Claim));
    }

    private static void Row<T>(string name, string command, string[] words, string file)
    {
        try
        {
            var bare = Processor(() => Each(file, line => JsonDocument.Parse(line).Dispose()));
            var type = CsRulesJson.TypeOf<T>();
            var typed = Processor(() => Each(file, line => JsonSerializer.Deserialize(line, type)));
            var (used, wall) = Run(command, [.. words.Select(word => word == "@" ? file : word)]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{name}` | {bare.TotalSeconds:F2} s | {typed.TotalSeconds:F2} s | {used.TotalSeconds:F2} s | {used / typed:F1} × | {wall.TotalSeconds:F2} s |"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Each(string file, Action<string> line)
    {
        foreach (var text in File.ReadLines(file)) line(text);
    }

    private static TimeSpan Processor(Action work)
    {
        // What is compiled and tiered up is not what is measured.
        work();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return Process.GetCurrentProcess().TotalProcessorTime - before;
    }

    private static (TimeSpan Processor, TimeSpan Wall) Run(string command, string[] words)
    {
        var before = OfChildren();
        var start = new ProcessStartInfo("dotnet", [command, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"The command ended with {process.ExitCode}.");
        return (OfChildren() - before, watch.Elapsed);
    }

    // Linux tells what ended processes took, in hundredths of a second: the 16th and 17th field, the name being the second.
    private static TimeSpan OfChildren()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)));
    }

    private static string Lines(int count, Func<Random, int, string> line)
    {
        var (random, file) = (new Random(1), Path.GetTempFileName() + ".jsonl");
        File.WriteAllLines(file, Enumerable.Range(0, count).Select(i => line(random, i)));
        return file;
    }

    private static string Talk(Random random, int number)
    {
        var at = Start + Duration.FromMinutes(random.Next(300_000));
        var events = new JsonArray();
        for (var i = random.Next(2, 6); i > 0; i--)
        {
            events.Add(new JsonObject { ["at"] = at.ToString(), ["kind"] = i % 2 == 0 ? "customerMessage" : "agentReply" });
            at += Duration.FromMinutes(random.Next(1, 2_000));
        }

        return new JsonObject { ["id"] = "C-" + number.ToString(CultureInfo.InvariantCulture), ["channel"] = "email", ["priority"] = "normal", ["created"] = events[0]!["at"]!.GetValue<string>(), ["events"] = events }.ToJsonString();
    }

    private static string Claim(Random random, int number)
    {
        var claim = SampleFile.First("return-check.json");
        claim["claim"]!["id"] = "R-" + number.ToString(CultureInfo.InvariantCulture);
        claim["claim"]!["supply"] = new JsonObject { ["on"] = new LocalDate(2025, 9, 30).PlusDays(random.Next(10)).ToString("uuuu-MM-dd", null) };
        return claim.ToJsonString();
    }
}
