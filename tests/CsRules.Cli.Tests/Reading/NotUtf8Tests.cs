using System.Text;

namespace CsRules.Cli.Tests.Reading;

/// <summary>Every verb refuses bytes that are not UTF-8, says where they stand, and answers what stands beside them.</summary>
public class NotUtf8Tests
{
    // 가방 in CP949, and a byte that no encoding begins a character with. JSON is UTF-8; a table may be CP949.
    private static readonly byte[] Bag = [0xB0, 0xA1, 0xB9, 0xE6];
    private static readonly byte[] Nothing = [0xFF, 0xFF];

    // "@" is the file with the bad bytes, "NAME.ext" another sample as a file.
    public static TheoryData<string, string> Readers() => new()
    {
        { "return-check", "return check @" },
        { "policy-check", "policy check @" },
        { "refund-quote", "refund quote @" },
        { "order-moves", "order moves @" },
        { "market-status", "market status @" },
        { "order-play", "order play @" },
        { "hours", "hours --hours @ hours-queries.jsonl" },
        { "hours-queries", "hours --hours hours.json @" },
        { "sla-policy", "sla status sla-status.jsonl --policy @" },
        { "sla-status", "sla status @" },
        { "sla-mapping", "sla report sla-log.csv --mapping @ --policy sla-incident-policy.json" },
        { "sla-log", "sla report @ --mapping sla-mapping.json --policy sla-incident-policy.json" },
        { "coupon-best", "coupon best @" },
        { "coupon-explain", "coupon explain @" },
        { "points-statement", "points statement @" },
        { "tier-assess", "tier assess @" },
        { "tier-program", "tier check tier-check.csv --program @ --mapping tier-mapping.json" },
        { "tier-mapping", "tier check tier-check.csv --program tier-program.json --mapping @" },
        { "tier-check", "tier check @ --program tier-program.json --mapping tier-mapping.json" },
        { "service-audit", "service audit @ --as-of 2025-10-20" },
        { "service-patterns", "service patterns @ --as-of 2025-10-20" },
        { "service-report", "service report @ --as-of 2025-10-20" },
        { "service-policy", "service report service-histories.jsonl --as-of 2025-10-20 --policy @" },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public void Bytes_that_are_not_utf8_are_told_with_line_and_byte_and_never_replaced(string kind, string command)
    {
        using var folder = new TempFolder();
        var sample = Encoding.UTF8.GetBytes(CliRun.Of(["sample", kind]).Out);
        var isTable = kind is "sla-log" or "tier-check";
        // Inside the first text of the second line where there is one, else of the first.
        var line = sample.AsSpan().IndexOf((byte)'\n') + 1;
        var (at, number) = line > 1 && line < sample.Length - 2 ? (line + sample.AsSpan(line).IndexOfAny((byte)'"', (byte)',') + 1, 2) : (sample.AsSpan().IndexOf((byte)'"') + 1, 1);
        var spoiled = folder.At("spoiled" + (sample[0] == '{' ? number == 2 && kind.EndsWith('s') ? ".jsonl" : ".json" : ".csv"));
        File.WriteAllBytes(spoiled, [.. sample[..at], .. isTable ? Nothing : Bag, .. sample[at..]]);
        var words = command.Split(' ').Select(word => word switch
        {
            "@" => spoiled,
            _ when word.Contains('.', StringComparison.Ordinal) => folder.Write(word, CliRun.Of(["sample", word.Split('.')[0]]).Out),
            _ => word,
        }).ToArray();
        foreach (var form in (string[])["json", "table"])
        {
            var run = CliRun.Of([.. words, "-o", form]);
            Assert.Equal(ExitCode.InputErrors, run.ExitCode);
            Assert.Contains($"line {number} ({(isTable ? "0xFF" : "0xB0")})", run.Error, StringComparison.Ordinal);
            Assert.Contains("[text.not-utf8]", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain('\uFFFD', run.Out + run.Error);
        }
    }

    [Fact]
    public void A_coupon_for_one_word_never_fits_another_because_neither_could_be_read()
    {
        using var folder = new TempFolder();
        var sample = CliRun.Of(["sample", "coupon-best"]).Out.ReplaceLineEndings(" ");
        var (good, bad) = (Encoding.UTF8.GetBytes(sample + "\n"), Encoding.UTF8.GetBytes(sample.Insert(sample.IndexOf("\"id\": \"", StringComparison.Ordinal) + 7, "@") + "\n"));
        bad[Array.IndexOf(bad, (byte)'@')] = 0xB0;
        File.WriteAllBytes(folder.At("in.jsonl"), [.. good, .. bad, .. good]);
        var run = CliRun.Of(["coupon", "best", folder.At("in.jsonl"), "--as-of", "2025-10-02"]);
        Assert.Equal(2, run.Out.TrimEnd().Split('\n').Length);
        Assert.Contains("in.jsonl:2: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
    }
}
