using System.Text.Json;

namespace CsRules.Cli.Tests.Sla;

/// <summary>By what and by when a report groups.</summary>
public sealed class SlaReportGroupTests
{
    // Asked in September and answered in October, by two teams; and one of October.
    private const string Log = """
        {"id":"1","channel":"email","team":"red","created":"2025-09-30T01:00:00Z","events":[{"at":"2025-09-30T01:00:00Z","kind":"customerMessage"},{"at":"2025-10-01T01:00:00Z","kind":"agentReply"},{"at":"2025-10-01T01:00:00Z","kind":"resolved"}]}
        {"id":"2","channel":"chat","team":"blue","created":"2025-10-02T01:00:00Z","events":[{"at":"2025-10-02T01:00:00Z","kind":"customerMessage"},{"at":"2025-10-02T01:30:00Z","kind":"agentReply"},{"at":"2025-10-02T01:30:00Z","kind":"resolved"}]}
        """;

    [Theory]
    [InlineData("none", "2025-09: 1; 2025-10: 1")]
    [InlineData("channel", "2025-09 email: 1; 2025-10 chat: 1")]
    [InlineData("team", "2025-09 red: 1; 2025-10 blue: 1")]
    [InlineData("team,channel", "2025-09 email red: 1; 2025-10 chat blue: 1")]
    public void Answers_are_grouped_by_what_is_asked(string by, string expected) => Assert.Equal(expected, Answers("--by", by));

    [Fact]
    public void A_wait_counts_when_it_ended_where_that_is_asked()
    {
        Assert.Equal("2025-09: 1; 2025-10: 1", Answers("--by", "none", "--period-of", "created"));
        Assert.Equal("2025-10: 2", Answers("--by", "none", "--period-of", "ended"));
    }

    [Fact]
    public void A_fourth_dimension_and_an_unknown_one_are_a_usage_error()
    {
        foreach (var by in new[] { "channel,priority,tier,team", "colour" })
            Assert.Equal(ExitCode.Usage, CliRun.Of(["sla", "report", "-", "--by", by], Log).ExitCode);
    }

    private static JsonElement.ArrayEnumerator Report(string[] options)
    {
        var run = CliRun.Of(["sla", "report", "-", "--as-of", "2025-11-01", "-o", "json", .. options], Log);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        return JsonDocument.Parse(run.Out).RootElement.GetProperty("groups").EnumerateArray();
    }

    // First responses that were given, by the names of their group. A conversation is on no team's line, the answer is.
    private static string Answers(params string[] options) => string.Join("; ", Report(options)
        .Select(group => (Name: string.Join(' ', Names(group)), Done: group.GetProperty("metrics").EnumerateArray()
            .Where(metric => metric.GetProperty("metric").GetString() == "firstResponse")
            .Sum(metric => metric.GetProperty("met").GetInt32() + metric.GetProperty("breached").GetInt32())))
        .Where(group => group.Done > 0).Select(group => $"{group.Name}: {group.Done}").Order(StringComparer.Ordinal));

    private static IEnumerable<string> Names(JsonElement group)
    {
        yield return group.GetProperty("from").GetString()![..7];
        foreach (var name in new[] { "channel", "team" })
            if (group.TryGetProperty(name, out var value)) yield return value.GetString()!;
    }
}
