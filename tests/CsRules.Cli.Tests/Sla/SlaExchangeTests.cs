using System.Text.Json;

namespace CsRules.Cli.Tests.Sla;

/// <summary>Conversations of several exchanges, those that nobody answered, and those that were reopened: in the list, the report and the work list. Open 9 to 12 and 13 to 18 in Seoul.</summary>
public class SlaExchangeTests
{
    // Answered after half an hour, and then after five minutes; nine hours late, then after five minutes, and asked again.
    private const string Exchanges = """
        {"id":"two","channel":"email","created":"2026-03-03T01:00:00Z","events":[{"at":"2026-03-03T01:00:00Z","kind":"customerMessage"},{"at":"2026-03-03T01:30:00Z","kind":"agentReply"},{"at":"2026-03-03T01:40:00Z","kind":"customerMessage"},{"at":"2026-03-03T01:45:00Z","kind":"agentReply"}]}
        {"id":"three","channel":"email","created":"2026-03-03T00:00:00Z","events":[{"at":"2026-03-03T00:00:00Z","kind":"customerMessage"},{"at":"2026-03-04T01:00:00Z","kind":"agentReply"},{"at":"2026-03-04T02:00:00Z","kind":"customerMessage"},{"at":"2026-03-04T02:05:00Z","kind":"agentReply"},{"at":"2026-03-04T05:00:00Z","kind":"customerMessage"}]}

        """;

    private static CliRun Run(string talks, params string[] more) => CliRun.Of(["sla", .. more, "--as-of", "2026-03-04T15:00:00+09:00"], talks);

    private static IEnumerable<JsonElement> Lines(CliRun run) => run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement);

    private static string Text(JsonElement line, params string[] names) => string.Join(' ', names.Select(n => line.TryGetProperty(n, out var value) ? value.ToString() : "-"));

    [Fact]
    public void Every_exchange_is_a_row_with_its_own_beginning_end_wait_and_verdict() => Assert.Equal(
        [
            "two 2026-03-03T01:00:00Z 2026-03-03T01:30:00Z - 1800 met", "two 2026-03-03T01:40:00Z 2026-03-03T01:45:00Z - 300 met",
            "three 2026-03-03T00:00:00Z 2026-03-04T01:00:00Z 2026-03-03T07:00:00Z 32400 breached", "three 2026-03-04T02:00:00Z 2026-03-04T02:05:00Z - 300 met",
            "three 2026-03-04T05:00:00Z - - 3600 running",
        ],
        Lines(Run(Exchanges, "list", "-", "--metric", "nextResponse")).Select(l => Text(l, "conversation", "start", "end", "breachedAt", "waitSeconds", "state")));

    [Fact]
    public void The_first_and_the_next_response_to_one_message_are_listed_once()
    {
        var lines = Lines(Run(Exchanges, "list", "-")).Where(l => Text(l, "metric") is "firstResponse" or "nextResponse").Select(l => Text(l, "conversation", "metric", "also", "waitSeconds")).ToList();
        Assert.Equal(
            ["two firstResponse nextResponse 1800", "two nextResponse - 300", "three firstResponse nextResponse 32400", "three nextResponse - 300", "three nextResponse - 3600"], lines);
        Assert.Contains("First response, Next response", Run(Exchanges, "list", "-", "-o", "csv").Out, StringComparison.Ordinal);
        foreach (var (language, said) in (ReadOnlySpan<(string, string)>)[("en", "not to be added up"), ("ko", "더하지 않습니다")])
            Assert.Contains(said, Run(Exchanges, "report", "-", "-o", "table", "--lang", language).Out, StringComparison.Ordinal);
    }

    // Of two targets for one wait the one that was late first is listed, and each is had by itself.
    [Fact]
    public void Of_two_targets_for_one_wait_the_sooner_one_is_listed()
    {
        using var folder = new TempFolder();
        var policy = folder.Write("policy.json", """{"hours":{"zone":"Asia/Seoul","weekly":{"tue":[["09:00","18:00"]],"wed":[["09:00","18:00"]]}},"targets":[{"metric":"firstResponse","within":"6h"},{"metric":"nextResponse","within":"10m"}]}""");
        string[] Rows(params string[] more) => [.. Lines(Run(Exchanges, ["list", "-", "--policy", policy, .. more])).Where(l => Text(l, "metric") is "firstResponse" or "nextResponse").Select(l => Text(l, "metric", "also", "state", "targetSeconds"))];
        Assert.Equal("nextResponse firstResponse breached 600", Rows()[0]);
        Assert.Equal("firstResponse - met 21600", Rows("--metric", "firstResponse")[0]);
    }

    private static JsonElement Figures(CliRun run, string metric, string? period = null) => JsonDocument.Parse(run.Out).RootElement.GetProperty("figures").EnumerateArray()
        .First(f => Text(f, "metric") == metric && Text(f, "period") == (period ?? "-"));

    [Fact]
    public void An_open_exchange_is_not_late_for_one_that_was_late_before_it() =>
        Assert.Equal("5 4 1 0 3 1", Text(Figures(Run(Exchanges, "report", "-", "-o", "json"), "nextResponse"), "began", "ended", "open", "openLate", "met", "breached"));

    [Fact]
    public void By_the_ending_a_late_exchange_counts_on_the_day_it_was_answered()
    {
        var report = Run(Exchanges, "report", "-", "-o", "json", "--period-of", "ended", "--period", "day");
        Assert.Equal("2 2 0 100%", Text(Figures(report, "nextResponse", "2026-03-03"), "ended", "met", "breached", "attainment"));
        Assert.Equal("2 1 1 50%", Text(Figures(report, "nextResponse", "2026-03-04"), "ended", "met", "breached", "attainment"));
        Assert.Equal("4 3 1 75%", Text(Figures(report, "nextResponse"), "ended", "met", "breached", "attainment"));
    }

    // Forty closed without a word after half a minute; three answered long after the target.
    [Fact]
    public void What_was_closed_without_a_word_is_within_no_target()
    {
        static string Talk(string id, string at, string kind) =>
            $$"""{"id":"{{id}}","channel":"email","created":"2026-03-02T00:00:00Z","events":[{"at":"2026-03-02T00:00:00Z","kind":"customerMessage"},{"at":"{{at}}","kind":"{{kind}}"}]}""";
        var talks = string.Join('\n', [.. Enumerable.Range(0, 40).Select(i => Talk($"a{i}", "2026-03-02T00:00:30Z", "closedWithoutReply")), .. Enumerable.Range(0, 3).Select(i => Talk($"b{i}", "2026-03-04T01:00:00Z", "agentReply"))]);
        var report = Run(talks, "report", "-", "-o", "json");
        foreach (var metric in new[] { "firstResponse", "nextResponse" })
            Assert.Equal("43 43 0 43 40 0%", Text(Figures(report, metric), "began", "ended", "met", "breached", "unanswered", "attainment"));
        Assert.False(JsonDocument.Parse(report.Out).RootElement.TryGetProperty("promise", out _));
        foreach (var (language, within) in (ReadOnlySpan<(string, string)>)[("en", "Answered within target"), ("ko", "목표 시간 안에 답변")])
            Assert.Contains($"<dt>{within}</dt><dd>0.0% (0 / 43)</dd>", Run(talks, "report", "-", "-o", "html", "--lang", language).Out, StringComparison.Ordinal);
        Assert.Equal("unanswered unanswered firstResponse nextResponse", Text(Lines(Run(talks, "list", "-", "--state", "unanswered")).First(), "state", "ending", "metric", "also"));
        Assert.Empty(Lines(Run(talks, "list", "-", "--state", "met")));
    }

    private static string Reopened(string solved, string after) =>
        $$"""{"id":"r","channel":"email","created":"2026-03-03T01:00:00Z","events":[{"at":"2026-03-03T01:00:00Z","kind":"customerMessage"},{"at":"2026-03-03T01:30:00Z","kind":"{{solved}}"},{"at":"2026-03-03T04:00:00Z","kind":"reopened"}{{after}}]}""";

    // Ten to noon and one to half past one.
    [Theory]
    [InlineData("resolved")]
    [InlineData("closedWithoutReply")]
    public void A_reopening_keeps_the_wait_of_who_was_never_answered(string solved)
    {
        var answered = Run(Reopened(solved, """,{"at":"2026-03-03T04:30:00Z","kind":"agentReply"}"""), "list", "-", "--metric", "firstResponse", "nextResponse");
        Assert.Equal("2026-03-03T01:00:00Z 2026-03-03T04:30:00Z 9000 answered", Text(Assert.Single(Lines(answered)), "start", "end", "waitSeconds", "ending"));
        var due = CliRun.Of(["sla", "status", "-", "--as-of", "2026-03-03T16:00:00+09:00"], Reopened(solved, ""));
        Assert.Equal("r running 2026-03-03T08:00:00Z", Text(Lines(due).First(l => Text(l, "metric") is "firstResponse" or "nextResponse"), "conversation", "state", "at"));
    }

    [Theory]
    [InlineData("list", "--state", "lat", "unanswered")]
    [InlineData("list", "--metric", "first", "firstResponse")]
    [InlineData("trend", "--metric", "first", "firstResponse")]
    public void A_word_that_is_none_is_told_with_those_that_are(string verb, string option, string given, string known)
    {
        var run = Run(Exchanges, verb, "-", option, given);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(known, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("CsRules.", run.Error, StringComparison.Ordinal);
    }

    // A part of the release before is merged with its like, and named beside one of this.
    [Fact]
    public void Parts_of_two_forms_are_not_merged()
    {
        var part = Run(Exchanges, "report", "-", "--partial").Out;
        Assert.Contains("\"sla-report/4\"", part, StringComparison.Ordinal);
        var before = part.Replace("sla-report/4", "sla-report/3", StringComparison.Ordinal).Replace("\"parts\":[{\"id\":\"", "\"parts\":[{\"id\":\"0", StringComparison.Ordinal);
        var alone = CliRun.Of(["sla", "merge", "-", "-o", "json"], before);
        Assert.Equal((ExitCode.Answered, true), (alone.ExitCode, alone.Out.Contains("\"sla-report/3\"", StringComparison.Ordinal)));
        foreach (var both in new[] { part + before, before + part })
        {
            var refused = CliRun.Of(["sla", "merge", "-"], both);
            Assert.Equal(ExitCode.InputErrors, refused.ExitCode);
            Assert.Contains("sla-report/3", refused.Error, StringComparison.Ordinal);
        }
    }
}
