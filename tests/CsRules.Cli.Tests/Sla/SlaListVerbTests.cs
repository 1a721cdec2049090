using System.Text.Json;

namespace CsRules.Cli.Tests.Sla;

/// <summary>Which ones were late, and what else is asked of a list of every clock.</summary>
public class SlaListVerbTests
{
    private const string Talks = """
        {"id":"a","channel":"email","created":"2025-10-01T00:00:00Z","events":[{"at":"2025-10-01T00:00:00Z","kind":"customerMessage"},{"at":"2025-10-01T01:30:00Z","kind":"agentReply","agent":"a7","team":"front"}]}
        {"id":"b, or \"so\"","channel":"email","created":"2025-09-30T00:00:00Z","events":[{"at":"2025-09-30T00:00:00Z","kind":"customerMessage"},{"at":"2025-10-01T08:00:00Z","kind":"agentReply","agent":"b2"}]}
        {"id":"c","channel":"email","created":"2025-10-01T00:00:00Z","events":[{"at":"2025-10-01T00:00:00Z","kind":"customerMessage"}]}

        """;

    private static CliRun List(params string[] more) => CliRun.Of(["sla", "list", "-", "--as-of", "2025-10-02T12:00:00+09:00", "--metric", "firstResponse", .. more], Talks);

    private static string[] Ids(CliRun run) => [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("conversation").GetString()!)];

    [Fact]
    public void Every_clock_has_its_wait_its_target_its_verdict_and_who_gave_the_answer()
    {
        var run = List("--output", "json");
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        var first = JsonDocument.Parse(run.Out.Split('\n')[0]).RootElement;
        Assert.Equal(("met", 5400, 21600, "a7", "front"), (first.GetProperty("state").GetString(), first.GetProperty("waitSeconds").GetInt32(), first.GetProperty("targetSeconds").GetInt32(), first.GetProperty("agent").GetString(), first.GetProperty("team").GetString()));
        // Without a filter both ended and open ones are there, of every clock.
        Assert.Equal(3, Ids(run).Length);
        Assert.True(Ids(CliRun.Of(["sla", "list", "-", "--as-of", "2025-10-02T12:00:00+09:00", "--output", "json"], Talks)).Length > 6);
    }

    [Fact]
    public void What_is_asked_for_is_what_comes()
    {
        Assert.Equal(["b, or \"so\"", "c"], Ids(List("--output", "json", "--state", "breached")));
        Assert.Equal(["a", "b, or \"so\""], Ids(List("--output", "json", "--state", "met", "--state", "breached"))[..2]);
        Assert.Equal(["a", "c"], Ids(List("--output", "json", "--month", "2025-10")));
        Assert.Equal(["b, or \"so\""], Ids(List("--output", "json", "--agent", "b2")));
        Assert.Equal(ExitCode.Usage, List("--month", "October").ExitCode);
        Assert.Equal(ExitCode.Usage, List("--state", "late").ExitCode);
    }

    [Fact]
    public void As_csv_fields_are_quoted_where_they_must_and_times_are_seconds()
    {
        var rows = List("--output", "csv").Out.Split("\r\n");
        Assert.Equal("Conversation,Channel,Metric,State,Open,Began,Ended,Wait (s),Target (s),Team,Agent", rows[0]);
        Assert.Equal("a,Email,First response,met,no,2025-10-01 09:00,2025-10-01 10:30,5400,21600,front,a7", rows[1]);
        Assert.StartsWith("\"b, or \"\"so\"\"\",", rows[2], StringComparison.Ordinal);
        Assert.EndsWith("39600,21600,,", rows[3], StringComparison.Ordinal);
        Assert.Equal(("", 5), (rows[^1], rows.Length));
    }

    // Asked at nine, answered at half past ten by "a", after two days by nobody: seconds, one figure a cell, nothing where nobody knows.
    [Fact]
    public void A_report_and_a_trend_as_csv_have_seconds_too()
    {
        const string TwoTalks = """
            {"id":"a","channel":"email","created":"2025-10-01T00:00:00Z","events":[{"at":"2025-10-01T00:00:00Z","kind":"customerMessage"},{"at":"2025-10-01T01:30:00Z","kind":"agentReply"}]}
            {"id":"b","channel":"email","created":"2025-10-01T00:00:00Z","events":[{"at":"2025-10-01T00:00:00Z","kind":"customerMessage"}]}
            """;
        string Csv(string verb) => CliRun.Of(["sla", verb, "-", "--as-of", "2025-10-03", "-o", "csv", "--lang", "en"], TwoTalks).Out;
        Assert.Contains("First response,Email,2025-10,2,1,0,1,1,1,1,50.0%,5400,5400,,\r\n", Csv("report"), StringComparison.Ordinal);
        Assert.StartsWith("Metric,Period,Waits,Median (s),Median at least (s),Median at most (s),Attained,Attained at least,Attained at most,", Csv("trend"), StringComparison.Ordinal);
        Assert.Contains("First response,2025-10 (so far),2,5400,,,50.0%,", Csv("trend"), StringComparison.Ordinal);
        // Sixteen open hours of two days, less the ten of which six are allowed.
        Assert.Contains(",-36000,", Csv("status"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", "1 h 30 min")]
    [InlineData("html", ">1 h 30 min</div></td>")]
    public void A_person_reads_hours(string form, string cell) => Assert.Contains(cell, List("--output", form).Out, StringComparison.Ordinal);

    // Wherever a person gets a table, a spreadsheet gets it; lines beside it are left out, and what has no table is as it was.
    [Fact]
    public void Csv_is_had_of_every_table()
    {
        using var log = new SlaLog();
        var report = log.Report(log.Csv, "--output", "csv").Out;
        Assert.StartsWith("Metric,Channel,Period,All,Ended,Closed without an answer,Still open,\"Open, late\",Met,Missed,Attained,Mean (s),Median (s),90% (s),99% (s)\r\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("We usually", report, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\nConversations,", report, StringComparison.Ordinal);
        Assert.StartsWith("Conversation,", CliRun.Of(["sla", "status", "-", "--as-of", "2025-10-02", "-o", "csv"], Talks).Out, StringComparison.Ordinal);
        Assert.Equal(CliRun.Of(["sample", "hours"]).Out, CliRun.Of(["sample", "hours", "-o", "csv"]).Out);
        Assert.Contains(",", CliRun.Of(["holidays", "--year", "2025", "-o", "csv"]).Out, StringComparison.Ordinal);
    }
}
