using System.Text.Json;
using CsRules.Cli.Verbs;

namespace CsRules.Cli.Tests.Sla;

public sealed class SlaReportVerbTests : IDisposable
{
    private readonly SlaLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public void A_real_log_is_reported_as_table_json_and_page()
    {
        var incidents = File.ReadLines(_log.Csv).Skip(1).Select(l => l[..10]).Distinct().Count();
        var json = _log.Report(_log.Csv);
        Assert.Equal(ExitCode.Answered, json.ExitCode);
        var groups = JsonDocument.Parse(json.Out).RootElement.GetProperty("groups").EnumerateArray();
        Assert.Equal(incidents, groups.Sum(g => g.GetProperty("conversations").GetInt32()));
        Assert.Contains("최초응답", _log.Report(_log.Csv, "--output", "table", "--lang", "ko").Out, StringComparison.Ordinal);
        Assert.Contains("<svg", _log.Report(_log.Csv, "--output", "html").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_halves_reported_apart_and_merged_are_the_whole_byte_for_byte()
    {
        var parts = _log.Shards(2).Select(s => _log.Report(s, "--partial").Out).ToList();
        var whole = _log.Report(_log.Csv).Out;
        foreach (var order in new[] { parts, Enumerable.Reverse(parts) })
            Assert.Equal(whole, CliRun.Of(["sla", "merge", "-"], string.Concat(order)).Out);
    }

    [Fact]
    public void A_row_that_can_t_be_read_is_named_by_its_line_and_the_rest_is_used()
    {
        var lines = File.ReadAllLines(_log.Csv);
        lines[2] = lines[2].Replace(lines[2].Split(',')[4], "yesterday", StringComparison.Ordinal);
        var run = _log.Report(_log.Write("bad.csv", string.Join('\n', lines)));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("bad.csv:3:", run.Error, StringComparison.Ordinal);
        Assert.Contains("[csv.bad-row]", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"groups\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_isn_t_there_is_named()
    {
        var run = _log.Report(_log.Write("none.csv", "number,opened_at\nINC1,01-01-2016 10:00\n"));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("incident_state", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"a","channel":"email","created":"2025-10-01T00:00:00Z","events":[{"at":"2025-09-30T00:00:00Z","kind":"resolved"}]}""", "conversation.created-moved", 0)]
    [InlineData("""{"id":"a","channel":"email","created":"2025-10-01T00:00:00Z","csat":6}""", "conversation.csat", 1)]
    [InlineData("""{"id":"a","channel":"fax","created":"2025-10-01T00:00:00Z"}""", "json.unknown-word", 1)]
    [InlineData("""{"id":"a","channel":"email","created":"1825-10-01T00:00:00Z"}""", "sla.out-of-range", 1)]
    [InlineData("""{"id":"a","channel":"email","created":"2025-10-01T00:00:00Z","events":[{"at":"2025-10-03T00:00:00Z","kind":"resolved"},{"at":"2025-10-02T00:00:00Z","kind":"agentReply"}]}""", "conversation.out-of-order", 0)]
    [InlineData("""{"id":"a","channel":"email","created":"2025-10-01T00:00:00Z","events":[{"at":"2025-10-03T00:00:00Z","kind":"resolved","id":"1"},{"at":"2025-10-03T00:00:00Z","kind":"resolved","id":"1"}]}""", "conversation.duplicate-event", 0)]
    public void A_conversation_with_a_mistake_is_named_and_the_others_are_counted(string line, string code, int exit)
    {
        var good = """{"id":"b","channel":"email","created":"2025-10-01T00:00:00Z"}""";
        var run = CliRun.Of(["sla", "report", "-"], good + "\n" + line + "\n" + good.Replace("\"b\"", "\"c\"", StringComparison.Ordinal) + "\n");
        Assert.Equal(exit, run.ExitCode);
        Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("-:2:", run.Error, StringComparison.Ordinal);
        var counted = JsonDocument.Parse(run.Out).RootElement.GetProperty("groups").EnumerateArray().Sum(g => g.GetProperty("conversations").GetInt32());
        Assert.Equal(exit == 1 ? 2 : 3, counted);
    }

    [Theory]
    [InlineData("""{"hours":{"zone":"Etc/UTC"},"targets":[{"metric":"firstResponse","within":"-6h"}]}""", "sla.negative-target")]
    [InlineData("""{"hours":{"zone":"Nowhere"}}""", "hours.unknown-zone")]
    [InlineData("""{"hours":{"zone":"Etc/UTC"},"atRisk":["120%"]}""", "sla.at-risk-share")]
    [InlineData("""{"hours":{"zone":"Etc/UTC"},"targets":[{"metric":"firstResponse","within":"1h"},{"metric":"firstResponse","within":"2h"}]}""", "sla.same-target-twice")]
    [InlineData("""{"hours":{"zone":"Etc/UTC"},"targets":[{"metric":"firstResponse","within":"six hours"}]}""", "json.bad-value")]
    public void A_policy_with_a_mistake_is_refused(string policy, string code)
    {
        var run = CliRun.Of(["sla", "report", "-", "--policy", _log.Write("p.json", policy)], "");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1000000000001", "9000")]
    [InlineData("9000000000000000000", "9000")]
    [InlineData("1", "9000000000000000000")]
    public void A_part_with_more_than_all_shops_ever_counted_is_named_and_the_rest_is_merged(string ended, string seconds)
    {
        static string Part(string id, string ended, string seconds) =>
            $$"""{"format":"sla-report/3","zone":"Asia/Seoul","period":"month","asOf":"2025-11-01T00:00:00Z","basis":"b","parts":[{"id":"{{id}}","rows":1,"leftOut":0}],"groups":[{"from":"2025-10-01T00","channel":"email","conversations":1,"solved":0,"reopened":0,"firstContact":0,"csatSum":0,"csatCount":0,"metrics":[{"metric":"firstResponse","met":1,"breached":0,"running":0,"paused":0,"openLate":0,"openUnjudged":0,"ended":{{ended}},"unanswered":0,"seconds":{{seconds}},"waits":[1,{{ended}},1]}]}]}""" + "\n";
        var most = Part("a", "1000000000000", "1000000000000");
        var one = CliRun.Of(["sla", "merge", "-", "--partial"], most);
        Assert.Equal(ExitCode.Answered, one.ExitCode);
        var run = CliRun.Of(["sla", "merge", "-", "--partial"], most + Part("b", ended, seconds));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("-:2: $.groups[0].metrics[0]: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("[sla-report.bad-counts]", run.Error, StringComparison.Ordinal);
        Assert.Equal(one.Out, run.Out);
    }

    [Fact]
    public void Reports_that_can_t_be_merged_are_named()
    {
        var month = _log.Report(_log.Csv, "--partial").Out;
        string Other(params string[] changes) => CliRun.Of(["sla", "report", _log.Shards(2)[0], .. _log.Options, "--partial", .. changes]).Out;
        var later = CliRun.Of(["sla", "report", _log.Shards(2)[0], "--mapping", _log.Mapping, "--policy", _log.Policy, "--as-of", "2016-05-01T00:00:00Z", "--partial"]).Out;
        var preset = CliRun.Of(["sla", "report", _log.Shards(2)[0], "--mapping", _log.Mapping, "--as-of", "2016-04-30T00:00:00Z", "--partial"]).Out;
        var run = CliRun.Of(["sla", "merge", "-"], month + Other("--period", "week") + later + preset + month + _log.Report(_log.Csv, "--output", "json").Out.ReplaceLineEndings(" ") + "\n" + """{"format":"x","period":"month"}""" + "\n");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        foreach (var told in new[] { "-:2: .*other-period", "-:3: .*other-as-of", "-:4: .*other-zone", "-:4: .*other-policy", "-:5: .*repeated-part", "-:6: .*no-part", "-:7: .*format" })
            Assert.Matches(told, run.Error);
        Assert.Equal(_log.Report(_log.Csv).Out, run.Out);
    }

    [Fact]
    public void A_part_needs_its_instant_and_a_missing_one_is_missed()
    {
        var forgotten = CliRun.Of(["sla", "report", _log.Csv, "--mapping", _log.Mapping, "--partial"]);
        Assert.Equal(ExitCode.Usage, forgotten.ExitCode);
        Assert.Contains("--as-of", forgotten.Error, StringComparison.Ordinal);
        var parts = _log.Shards(3).Select(s => _log.Report(s, "--partial").Out).ToList();
        Assert.Equal(ExitCode.Answered, CliRun.Of(["sla", "merge", "-", "--expect", "3"], string.Concat(parts)).ExitCode);
        var run = CliRun.Of(["sla", "merge", "-", "--expect", "3"], parts[0] + parts[1]);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[sla-report.parts]", run.Error, StringComparison.Ordinal);
        // Sums of sums count their parts.
        var two = CliRun.Of(["sla", "merge", "-", "--partial"], parts[0] + parts[1]).Out;
        Assert.Equal(ExitCode.Answered, CliRun.Of(["sla", "merge", "-", "--expect", "3"], parts[2] + two).ExitCode);
        Assert.Contains("repeated-part", CliRun.Of(["sla", "merge", "-"], parts[0] + two).Error, StringComparison.Ordinal);
    }

    // The rows of a mapper that could not read them are missing, and the sum says so.
    [Fact]
    public void A_part_of_a_failed_mapper_leaves_a_trace()
    {
        var lines = File.ReadAllLines(_log.Shards(2)[0]);
        var broken = _log.Report(_log.Write("broken.csv", string.Join('\n', lines.Skip(1).Prepend(lines[0].Replace("incident_state", "state", StringComparison.Ordinal)))), "--partial");
        Assert.Equal(ExitCode.InputErrors, broken.ExitCode);
        var good = _log.Report(_log.Shards(2)[1], "--partial").Out;
        var run = CliRun.Of(["sla", "merge", "-", "--expect", "2", "--output", "table"], broken.Out + good);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains($"{lines.Length - 1} of {File.ReadAllLines(_log.Csv).Length - 1} rows could not be used", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_rows_in_another_order_are_the_same_part()
    {
        var lines = File.ReadAllLines(_log.Csv);
        var turned = _log.Report(_log.Write("turned.csv", string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0]))), "--partial");
        var run = CliRun.Of(["sla", "merge", "-"], _log.Report(_log.Csv, "--partial").Out + turned.Out);
        Assert.Contains("[sla-report.repeated-part]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_due_comes_soonest_first()
    {
        var run = CliRun.Of(["sla", "status", "-", "--as-of", "2025-10-02T10:30:00+09:00"], SampleVerb.Resource("sla-conversations.jsonl"));
        var due = run.Out.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["T-1004", "T-1003", "T-1005"], due.Select(d => d.GetProperty("conversation").GetString()));
        Assert.Equal("2025-10-02T01:50:00Z", due[0].GetProperty("at").GetString());
        Assert.Equal("50%", due[0].GetProperty("atRisk").GetString());
        Assert.Equal("paused", due[^1].GetProperty("state").GetString());
        Assert.False(due[^1].TryGetProperty("at", out _));
    }

    [Theory]
    [InlineData("hours")]
    [InlineData("sla-policy")]
    [InlineData("sla-report")]
    [InlineData("sla-mapping")]
    public void Each_document_has_a_sample_and_a_schema(string name)
    {
        Assert.Equal(ExitCode.Answered, CliRun.Of(["sample", name]).ExitCode);
        Assert.Contains("$schema", CliRun.Of(["schema", name]).Out, StringComparison.Ordinal);
    }
}
