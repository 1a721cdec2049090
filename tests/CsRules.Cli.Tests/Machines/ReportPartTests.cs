using System.Text.RegularExpressions;

namespace CsRules.Cli.Tests.Machines;

/// <summary>Parts that can't be, or that don't belong to the others, are told by name, whatever order they are given in.</summary>
public class ReportPartTests
{
    private const string AsOf = "2025-11-10";

    private static readonly string[] Talks = Shards("sla-report", "sla", "report");
    private static readonly string[] Customers = Shards("service-histories", "service", "report");

    public static TheoryData<string, string, string> Impossible() => new()
    {
        { "\"zone\":\"Asia/Seoul\"", "\"zone\":\"Asia/Nowhere\"", "sla-report.unknown-zone" },
        { "\"from\":\"2025-10-01T00\"", "\"from\":\"2025-10-01T05\"", "sla-report.not-a-period" },
        { "\"firstContact\":\\d+", "\"firstContact\":1000", "sla-report.bad-group" },
        { "\"groups\":\\[(\\{\"from\".*?\\]\\}\\]\\})", "\"groups\":[$1,$1", "sla-report.group-twice" },
        { "\"parts\":\\[(\\{.*?\\})\\]", "\"parts\":[$1,$1]", "sla-report.part-twice" },
        { "\"tzdbVersion\":\"[^\"]+\"", "\"tzdbVersion\":\"1999a\"", "sla-report.other-tzdb" },
        { "\"basis\":\"[^\"]+\"", "\"basis\":\"another\"", "sla-report.other-policy" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_part_that_can_t_be_is_told_and_the_others_are_merged_wherever_it_stands(string right, string wrong, string code)
    {
        foreach (var (verb, parts) in new[] { ("sla", Talks), ("service", Customers) })
        {
            var bad = new Regex(right).Replace(parts[0], wrong);
            Assert.NotEqual(parts[0], bad);
            var expected = CliRun.Of([verb, "merge", "-", "--partial"], string.Concat(parts));
            Assert.Equal((ExitCode.Answered, ""), (expected.ExitCode, expected.Error));
            for (var at = 0; at <= parts.Length; at++)
            {
                var run = CliRun.Of([verb, "merge", "-", "--partial"], string.Concat([.. parts[..at], bad, .. parts[at..]]));
                Assert.Equal((ExitCode.InputErrors, expected.Out), (run.ExitCode, run.Out));
                Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
                Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.StartsWith($"-:{at + 1}: ", line, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_in_any_order()
    {
        foreach (var (verb, parts) in new[] { ("sla", Talks), ("service", Customers) })
        {
            string[] wrong =
            [
                parts[0].Replace("Asia/Seoul", "Asia/Nowhere", StringComparison.Ordinal), parts[1].Replace("Asia/Seoul", "Asia/Tokyo", StringComparison.Ordinal),
                parts[1], parts[2].Replace("tzdbVersion\":\"", "tzdbVersion\":\"x", StringComparison.Ordinal),
            ];
            var told = Told(verb, [.. parts, .. wrong]);
            Assert.Equal(told.Errors, Told(verb, [.. wrong, .. parts]).Errors);
            Assert.Equal(told.Out, Told(verb, [.. wrong.Reverse(), .. parts.Reverse()]).Out);
            foreach (var code in (string[])["unknown-zone", "repeated-part", "other-tzdb"]) Assert.Contains(told.Errors, line => line.Contains(code, StringComparison.Ordinal));
            Assert.Contains(told.Errors, line => line.Contains("Asia/Tokyo", StringComparison.Ordinal) && line.Contains("Asia/Seoul", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Of_parts_that_overlap_the_one_that_holds_more_counts()
    {
        foreach (var (verb, parts) in new[] { ("sla", Talks), ("service", Customers) })
        {
            var two = CliRun.Of([verb, "merge", "-", "--partial"], parts[0] + parts[1]).Out;
            foreach (var order in new[] { parts[0] + two + parts[2], two + parts[2] + parts[0] })
            {
                var run = CliRun.Of([verb, "merge", "-", "--partial"], order);
                Assert.Equal(CliRun.Of([verb, "merge", "-", "--partial"], string.Concat(parts)).Out, run.Out);
                Assert.Single(run.Error.TrimEnd().Split('\n'), line => line.Contains("[sla-report.repeated-part]", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void A_whole_service_report_is_not_added_to_another()
    {
        var whole = CliRun.Of(["service", "report", "-", "--as-of", AsOf, "-o", "json"], CliRun.Of(["sample", "service-histories"]).Out).Out;
        var run = CliRun.Of(["service", "merge", "-", "--partial"], Customers[0] + whole.ReplaceLineEndings(" ") + "\n");
        Assert.Equal((ExitCode.InputErrors, Customers[0]), (run.ExitCode, run.Out));
        Assert.Contains("-:2: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("[sla-report.no-part]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_service_report_needs_its_instant() =>
        Assert.Equal(ExitCode.Usage, CliRun.Of(["service", "report", "-", "--partial"], CliRun.Of(["sample", "service-histories"]).Out).ExitCode);

    private static (List<string> Errors, string Out) Told(string verb, IEnumerable<string> parts)
    {
        var run = CliRun.Of([verb, "merge", "-", "--partial"], string.Concat(parts));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        return ([.. run.Error.TrimEnd().Split('\n').Select(line => Regex.Replace(line, "^-:\\d+: ", "")).Order(StringComparer.Ordinal)], run.Out);
    }

    private static string[] Shards(string sample, params string[] verb)
    {
        var lines = CliRun.Of(["sample", sample]).Out.TrimEnd().Split('\n');
        return [.. Enumerable.Range(0, 3).Select(shard =>
            CliRun.Of([.. verb, "-", "--as-of", AsOf, "--partial"], string.Join('\n', lines.Where((_, i) => i % 3 == shard)) + "\n").Out)];
    }
}
