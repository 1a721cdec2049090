using System.Globalization;

namespace CsRules.Cli.Tests.Fuzz;

/// <summary>
/// Mutates every sample document: whatever is given, there is an answer or an error with a code, never a stack trace, a
/// hang, or memory that grows. <c>CSRULES_FUZZ=10000</c> sets how often each document is spoiled; few by default, so that
/// the suite stays quick. The same count always gives the same documents.
/// </summary>
[Collection(nameof(Alone))]
[Trait("Category", "Fuzz")]
public class FuzzTests
{
    private const long MostGrowth = 64 << 20;
    private const int LinesAtOnce = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // An agenda reads a folder of files; the spoiled one stands among the others.
    private static readonly string[] Agenda = ["agenda", "@folder", "--as-of", "2025-10-20"];

    // "@" is the spoiled document, "NAME.ext" another sample as a file.
    private static readonly Dictionary<string, string[]> Commands = new()
    {
        ["return-check"] = ["return", "check", "@"],
        ["policy-check"] = ["policy", "check", "@"],
        ["policy-write"] = ["policy", "write", "@"],
        ["law-case"] = ["cases", "run", "@"],
        ["market-status"] = ["market", "status", "@"],
        ["subscription-check"] = ["subscription", "check", "@"],
        ["refund-quote"] = ["refund", "quote", "@"],
        ["order-moves"] = ["order", "moves", "@"],
        ["order-play"] = ["order", "play", "@"],
        ["hours"] = ["hours", "--hours", "@", "hours-queries.jsonl"],
        ["hours-queries"] = ["hours", "--hours", "hours.json", "@"],
        ["sla-policy"] = ["sla", "status", "sla-status.jsonl", "--policy", "@"],
        ["sla-status"] = ["sla", "status", "@"],
        ["sla-report"] = ["sla", "report", "@"],
        ["sla-mapping"] = ["sla", "report", "sla-log.csv", "--mapping", "@", "--policy", "sla-incident-policy.json"],
        ["sla-log"] = ["sla", "report", "@", "--mapping", "sla-mapping.json", "--policy", "sla-incident-policy.json"],
        ["sla-incident-policy"] = ["sla", "report", "sla-log.csv", "--mapping", "sla-mapping.json", "--policy", "@"],
        ["coupon-best"] = ["coupon", "best", "@"],
        ["coupon-explain"] = ["coupon", "explain", "@"],
        ["points-statement"] = ["points", "statement", "@"],
        ["tier-assess"] = ["tier", "assess", "@"],
        ["tier-program"] = ["tier", "check", "tier-check.csv", "--program", "@", "--mapping", "tier-mapping.json"],
        ["tier-mapping"] = ["tier", "check", "tier-check.csv", "--program", "tier-program.json", "--mapping", "@"],
        ["tier-check"] = ["tier", "check", "@", "--program", "tier-program.json", "--mapping", "tier-mapping.json"],
        ["service-histories"] = ["service", "audit", "@", "--as-of", "2025-10-20"],
        ["service-audit"] = ["service", "audit", "@", "--as-of", "2025-10-20", "--policy", "service-policy.json"],
        ["service-patterns"] = ["service", "patterns", "@", "--as-of", "2025-10-20"],
        ["service-report"] = ["service", "report", "@", "--as-of", "2025-10-20"],
        ["service-policy"] = ["service", "report", "service-histories.jsonl", "--as-of", "2025-10-20", "--policy", "@"],
        ["agenda-orders"] = Agenda,
        ["agenda-claims"] = Agenda,
        ["agenda-conversations"] = Agenda,
        ["agenda-points"] = Agenda,
        ["agenda-coupons"] = Agenda,
        ["agenda-complaints"] = Agenda,
        ["agenda-shop"] = Agenda,
    };

    private static int Rounds { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CSRULES_FUZZ"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 100;

    public static TheoryData<string> Kinds() => [.. DocumentKind.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_spoiled_document_is_answered_or_refused(string kind)
    {
        Assert.True(Commands.TryGetValue(kind, out var command), $"say here which command reads {kind}");
        using var folder = new TempFolder();
        var sample = Sample(kind);
        var words = command.Select(word => word.Contains('.', StringComparison.Ordinal) ? folder.Write(word, Sample(word.Split('.')[0])) : word).ToArray();
        var spoiled = folder.At(kind + (sample.StartsWith('{') ? ".json" : ".csv"));
        if (command == Agenda)
        {
            Assert.Equal(ExitCode.Answered, CliRun.Of(["sample", "agenda", "--to", folder.At("shop")]).ExitCode);
            spoiled = Directory.GetFiles(folder.At("shop"), kind["agenda-".Length..] + ".*").Single();
            words[Array.IndexOf(words, "@folder")] = folder.At("shop");
        }

        var mutator = new Mutator(kind.Length * 7919);
        long early = 0;
        // Where every line is a document, many are given at once.
        var copies = DocumentKind.Named(kind).Sample.EndsWith(".jsonl", StringComparison.Ordinal) ? LinesAtOnce : 1;
        for (var round = 0; round < Rounds / copies; round++)
        {
            var document = string.Join('\n', Enumerable.Range(0, copies).Select(_ => sample.StartsWith('{') ? mutator.Json(sample) : mutator.Csv(sample)));
            File.WriteAllText(spoiled, document);
            Check(round, document, [.. words.Select(word => word == "@" ? spoiled : word), "-o", round % 2 == 0 ? "json" : "table", "--lang", round % 3 == 0 ? "ko" : "en"]);
            if (round == Rounds / copies / 4) early = GC.GetTotalMemory(forceFullCollection: true);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - early, long.MinValue, MostGrowth);
    }

    private static void Check(int round, string document, string[] words)
    {
        CliRun? run = null;
        var asked = Task.Run(() => run = CliRun.Of(words));
        try
        {
            Assert.True(asked.Wait(Patience), $"round {round} does not end:\n{document}");
        }
        catch (AggregateException error)
        {
            Assert.Fail($"round {round}: {error.InnerException}\n{document}");
        }

        Assert.InRange(run!.ExitCode, ExitCode.Answered, ExitCode.Usage);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        if (run.ExitCode != ExitCode.Answered) Assert.NotEmpty(run.Error);
    }

    // The logs are long; their first rows hold every kind of row.
    private static string Sample(string kind)
    {
        var text = CliRun.Of(["sample", kind]).Out;
        return text.StartsWith('{') ? text : string.Join('\n', text.Split('\n').Take(60));
    }
}

/// <summary>Tests that measure memory run when no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
