using System.Text;
using CsRules.Cli.Tests;

namespace CsRules.Fuzzing.Targets;

/// <summary>A command over a document, printed in one of its forms: it answers or tells why not, and a terminal obeys nothing in it.</summary>
internal static class Commands
{
    private static readonly string[] Forms = ["json", "table", "html", "csv"];

    // "@" is the input; other words with an ending are samples as files.
    private static readonly (string Sample, string Line)[] Lines =
    [
        ("law-case", "cases run @"), ("market-status", "market status @"), ("policy-write", "policy write @"), ("policy-check", "policy check @"), ("return-check", "return check @"), ("refund-quote", "refund quote @"),
        ("order-play", "order play @"), ("subscription-check", "subscription check @"), ("coupon-best", "coupon best @ --nodes 1000"), ("points-statement", "points statement @"), ("sla-status", "sla list @ --as-of 2025-10-20"),
        ("sla-mapping", "sla report sla-log.csv --mapping @ --policy sla-incident-policy.json"), ("tier-mapping", "tier check tier-check.csv --program tier-program.json --mapping @"),
        ("service-policy", "service report service-histories.jsonl --as-of 2025-10-20 --policy @"),
    ];

    public static IEnumerable<FuzzTarget> All => Lines.Select(line => Of(line.Sample, line.Line));

    private static FuzzTarget Of(string sample, string line)
    {
        var files = new Lazy<InputFiles>();
        var seed = SampleDocuments.Text(sample);
        return new("command." + sample, InputForm.Json, bytes =>
        {
            var form = Forms[bytes.Length % Forms.Length];
            Promises.Ended(CliRun.Of([.. files.Value.Words(line, bytes, ".json"), "-o", form, "--lang", bytes.Length % 3 == 0 ? "ko" : "en"]), form == "json");
        }, [Encoding.UTF8.GetBytes(seed.StartsWith("{\n", StringComparison.Ordinal) ? seed : seed.Split('\n')[0])]);
    }
}
