namespace CsRules.Cli.Tests.Machines;

/// <summary>Commands that bring up every module, every form of output and both languages, each with its instant given.</summary>
internal static class EveryAnswer
{
    // A name with a dot is a sample as a file.
    private static readonly string[] Questions =
    [
        "demo -o table",
        "return check return-check.json",
        "policy check policy-check.json",
        "policy write policy-write.json",
        "regime show FI",
        "regime list",
        "refund quote refund-quote.json",
        "order moves order-moves.json",
        "holidays --year 2025",
        "period --from 2025-09-26 --days 7",
        "allocate --total 12.50 --weights 10000,20000,5001 --currency USD",
        "hours --hours hours.json hours-queries.jsonl",
        "coupon best coupon-best.json",
        "coupon explain coupon-explain.json",
        "points statement points-statement.json",
        "tier assess tier-assess.json",
        "tier check tier-check.csv --program tier-program.json --mapping tier-mapping.json",
        "sla status sla-status.jsonl --as-of 2025-10-02T10:30:00+09:00",
        "sla report sla-report.jsonl --as-of 2025-10-02T10:30:00+09:00",
        "sla report sla-log.csv --mapping sla-mapping.json --policy sla-incident-policy.json --as-of 2016-04-30",
        "market status market-status.json",
        "subscription check subscription-check.json",
        "service audit service-histories.jsonl --policy service-policy.json --as-of 2025-10-20",
        "service patterns service-histories.jsonl --as-of 2025-10-20",
        "service report service-histories.jsonl --as-of 2025-10-20",
        "agenda @shop --as-of 2025-10-20",
    ];

    private static readonly string[] Pages = ["tier check", "sla report", "service report", "agenda"];

    /// <summary>Every question in every form and language, its files in a folder.</summary>
    public static IEnumerable<string[]> In(TempFolder folder) => In(folder, (_, text) => text);

    /// <summary>Every question in every form and language, its files in a folder, each as a machine or a program elsewhere would have written it.</summary>
    /// <param name="folder">Where the files go.</param>
    /// <param name="written">The text of a file, by its name and the sample's text.</param>
    public static IEnumerable<string[]> In(TempFolder folder, Func<string, string, string> written)
    {
        foreach (var question in Questions)
            foreach (var language in (string[])["ko", "en"])
                foreach (var form in Pages.Any(p => question.StartsWith(p, StringComparison.Ordinal)) ? (string[])["table", "json", "html"] : ["table", "json"])
                    if (!question.Contains(" -o ", StringComparison.Ordinal) || form == "table")
                        yield return [.. Words(question, folder, written), .. question.Contains(" -o ", StringComparison.Ordinal) ? (string[])[] : ["-o", form], "--lang", language];
    }

    private static IEnumerable<string> Words(string question, TempFolder folder, Func<string, string, string> written) => question.Split(' ').Select(word =>
        word == "@shop" ? Shop(folder, written)
        : word.EndsWith(".json", StringComparison.Ordinal) || word.EndsWith(".jsonl", StringComparison.Ordinal) || word.EndsWith(".csv", StringComparison.Ordinal)
            ? folder.Write(word, written(word, CliRun.Of(["sample", word.Split('.')[0]]).Out))
            : word);

    private static string Shop(TempFolder folder, Func<string, string, string> written)
    {
        var shop = folder.At("shop");
        if (Directory.Exists(shop)) return shop;
        Assert.Equal(ExitCode.Answered, CliRun.Of(["sample", "agenda", "--to", shop]).ExitCode);
        foreach (var file in Directory.GetFiles(shop)) File.WriteAllText(file, written(Path.GetFileName(file), File.ReadAllText(file)));
        return shop;
    }
}
