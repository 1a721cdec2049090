using System.Text.Json;

namespace CsRules.Cli.Tests.Sla;

/// <summary>A log says the same in whatever order it stands, and nothing of it vanishes.</summary>
public sealed class EventLogTests : IDisposable
{
    private const string Mapping = """
        {"zone":"Etc/UTC","dateFormat":"uuuu-MM-dd HH:mm","missing":["?"],"id":"id","created":"created","at":"at","state":"state","team":"team",
         "channel":{"otherwise":"email"},"priority":{"column":"priority","values":{"low":"low","urgent":"urgent"},"otherwise":"normal"},
         "states":{"in":["customerMessage"],"out":["agentReply"],"call":["agentContact"],"note":["internalNote"],"closed":["resolved"],"work":["acknowledged"]}}
        """;

    private const string Policy = """
        {"hours":{"zone":"Etc/UTC","alwaysOpen":true,"weekly":{"mon":[["00:00","24:00"]],"tue":[["00:00","24:00"]],"wed":[["00:00","24:00"]],"thu":[["00:00","24:00"]],"fri":[["00:00","24:00"]],"sat":[["00:00","24:00"]],"sun":[["00:00","24:00"]]}},
         "targets":[{"metric":"firstResponse","within":"8h"},{"metric":"nextResponse","within":"8h"},{"metric":"totalResolution","within":"8h"},{"metric":"firstResponse","priority":"urgent","within":"30m"}]}
        """;

    private readonly SlaLog _log = new();

    public void Dispose() => _log.Dispose();

    private CliRun Report(string name, params string[] rows) => CliRun.Of(["sla", "report", _log.Write(name, "id,created,at,state,team,priority\n" + string.Join('\n', rows) + "\n"), .. Options()]);

    private CliRun Json(params string[] lines) => CliRun.Of(["sla", "report", _log.Write("talk.jsonl", string.Join('\n', lines)), .. Options()[2..]]);

    private string[] Options() =>
        ["--mapping", _log.Write("map.json", Mapping), "--policy", _log.Write("p.json", Policy.Replace("\"alwaysOpen\":true,", "", StringComparison.Ordinal)), "--as-of", "2025-10-03T00:00:00Z", "--output", "json"];

    private static JsonElement Figures(CliRun run, string metric) => JsonDocument.Parse(run.Out).RootElement.GetProperty("figures").EnumerateArray()
        .First(f => f.GetProperty("metric").GetString() == metric && !f.TryGetProperty("channel", out _) && !f.TryGetProperty("period", out _));

    [Fact]
    public void Newest_first_is_the_same_as_oldest_first_also_where_two_rows_share_a_minute()
    {
        string[] rows =
        [
            "a,2025-10-01 09:00,2025-10-01 09:00,in,x,low", "a,2025-10-01 09:00,2025-10-01 09:30,out,x,low", "a,2025-10-01 09:00,2025-10-01 09:30,closed,x,low",
            "b,2025-10-01 10:00,2025-10-01 10:00,in,x,low", "b,2025-10-01 10:00,2025-10-01 10:00,out,x,low", "b,2025-10-01 10:00,2025-10-01 10:00,closed,x,low",
            "c,2025-10-01 11:00,2025-10-01 11:00,in,x,low", "c,2025-10-01 11:00,2025-10-01 12:00,work,x,urgent", "c,2025-10-01 11:00,2025-10-01 12:10,out,y,urgent", "c,2025-10-01 11:00,2025-10-01 13:00,in,y,urgent",
        ];
        var oldest = Report("oldest.csv", rows);
        Assert.Equal((ExitCode.Answered, ""), (oldest.ExitCode, oldest.Told));
        foreach (var order in (string[][])[[.. rows.Reverse()], [.. rows.OrderBy(r => r.Split(',')[2], StringComparer.Ordinal)], [.. rows.Reverse().OrderByDescending(r => r.Split(',')[2], StringComparer.Ordinal)]])
        {
            var run = Report("other.csv", order);
            Assert.Equal((ExitCode.Answered, oldest.Out), (run.ExitCode, run.Out));
        }
    }

    [Fact]
    public void A_real_log_turned_round_or_with_rows_apart_is_the_same()
    {
        var lines = File.ReadAllLines(_log.Csv);
        var whole = _log.Report(_log.Csv);
        // All first rows, then all second ones: the rows of one conversation keep their order and stand apart.
        var apart = lines.Skip(1).GroupBy(l => l[..10]).SelectMany(g => g.Index()).OrderBy(l => l.Index).Select(l => l.Item).ToList();
        foreach (var (name, rows) in new[] { ("turned.csv", lines.Skip(1).Reverse()), ("apart.csv", apart), ("both.csv", Enumerable.Reverse(apart)) })
            Assert.Equal(whole.Out, _log.Report(_log.Write(name, string.Join('\n', rows.Prepend(lines[0])))).Out);
    }

    [Fact]
    public void A_conversation_that_the_shop_began_is_first_answered_from_the_customer_s_first_word_as_in_json()
    {
        foreach (var began in new[] { "call", "out" })
        {
            var log = Report($"{began}.csv", $"a,2025-10-01 09:00,2025-10-01 09:00,{began},x,low", "a,2025-10-01 09:00,2025-10-01 12:00,in,x,low", "a,2025-10-01 09:00,2025-10-01 12:40,out,x,low");
            var json = Json("""{"id":"a","channel":"email","priority":"low","team":"x","created":"2025-10-01T09:00:00Z","events":[{"at":"2025-10-01T09:00:00Z","kind":"agentContact"},{"at":"2025-10-01T12:00:00Z","kind":"customerMessage"},{"at":"2025-10-01T12:40:00Z","kind":"agentReply"}]}""");
            Assert.Equal(2400, Figures(log, "firstResponse").GetProperty("mean").GetInt32());
            Assert.Equal(Figures(json, "firstResponse").ToString(), Figures(log, "firstResponse").ToString());
        }
    }

    [Fact]
    public void A_priority_holds_from_its_row_on()
    {
        // Answered after two hours and a half of eight; raised to urgent, half an hour, after that.
        var met = Report("low.csv", "a,2025-10-01 09:00,2025-10-01 09:00,in,x,low", "a,2025-10-01 09:00,2025-10-01 11:30,out,x,low", "a,2025-10-01 09:00,2025-10-01 12:00,note,x,urgent");
        Assert.Equal((1, 0), (Figures(met, "firstResponse").GetProperty("met").GetInt32(), Figures(met, "firstResponse").GetProperty("breached").GetInt32()));
        var late = Report("urgent.csv", "a,2025-10-01 09:00,2025-10-01 09:00,in,x,low", "a,2025-10-01 09:00,2025-10-01 10:00,note,x,urgent", "a,2025-10-01 09:00,2025-10-01 11:30,out,x,urgent");
        Assert.Equal(1, Figures(late, "firstResponse").GetProperty("breached").GetInt32());
    }

    // A word in a solved conversation is a wait, and reopens nothing by itself; work on it does.
    [Theory]
    [InlineData("in", 2, "0%")]
    [InlineData("work", 1, "100%")]
    public void What_comes_after_the_solution_in_a_log_of_messages(string state, int asked, string reopened)
    {
        var run = Report("after.csv", "a,2025-10-01 09:00,2025-10-01 09:00,in,x,low", "a,2025-10-01 09:00,2025-10-01 09:30,out,x,low", "a,2025-10-01 09:00,2025-10-01 09:31,closed,x,low", $"a,2025-10-01 09:00,2025-10-01 10:00,{state},x,low");
        var next = Figures(run, "nextResponse");
        Assert.Equal((asked == 2 ? 1 : 0, reopened), (next.GetProperty("breached").GetInt32(), next.GetProperty("reopenRate").GetString()));
    }

    [Fact]
    public void Rows_that_stand_apart_are_put_together_and_told()
    {
        string[] rows = ["a,2025-10-01 09:00,2025-10-01 09:00,in,x,low", "b,2025-10-01 10:00,2025-10-01 10:00,in,x,low", "a,2025-10-01 09:00,2025-10-01 09:30,out,x,low"];
        var run = Report("apart.csv", rows);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains("[csv.scattered]", run.Error, StringComparison.Ordinal);
        Assert.Equal(Report("together.csv", rows[0], rows[2], rows[1]).Out, run.Out);
        Assert.Equal(run.Out, CliRun.Of(["sla", "report", "-", .. Options()], "id,created,at,state,team,priority\n" + string.Join('\n', rows)).Out);
    }

    [Fact]
    public void An_empty_field_is_not_yet_and_no_bad_row()
    {
        var run = Report("empty.csv", "a,2025-10-01 09:00,2025-10-01 09:00,in,x,low", "a,2025-10-01 09:00,,out,x,low", "b,2025-10-01 10:00,?,,,", "c,,2025-10-01 10:00,in,x,low", "d,2025-10-01 10:00,2025-10-01 10:05,?,x,low");
        Assert.Equal((ExitCode.Answered, ""), (run.ExitCode, run.Told));
        var first = Figures(run, "firstResponse");
        Assert.Equal((4, 0, 4), (first.GetProperty("conversations").GetInt32(), first.GetProperty("ended").GetInt32(), first.GetProperty("breached").GetInt32()));
        var bad = Report("bad.csv", "a,,,in,x,low", "b,2025-10-01 10:00,2025-10-01 10:00,gone,x,low", "c,2025-10-01 10:00,soon,in,x,low", "d,2025-10-01 10:00,2025-10-01 10:00,in,x,low");
        Assert.Equal((ExitCode.InputErrors, 3, 1), (bad.ExitCode, bad.Error.Split("[csv.bad-row]").Length - 1, Figures(bad, "firstResponse").GetProperty("conversations").GetInt32()));
    }

    [Fact]
    public void A_log_may_have_a_row_a_conversation_and_a_column_a_milestone()
    {
        var map = _log.Write("wide.json", """
            {"zone":"Etc/UTC","dateFormat":"uuuu-MM-dd HH:mm","id":"id","created":"opened","channel":{"otherwise":"email"},"priority":{"otherwise":"normal"},
             "milestones":{"answered":["agentReply"],"solved":["resolved"]}}
            """);
        var log = _log.Write("wide.csv", "id,opened,answered,solved\na,2025-10-01 09:00,2025-10-01 10:00,2025-10-01 11:00\nb,2025-10-01 09:00,,\nc,2025-10-01 09:00,2025-10-01 09:30,\n");
        var run = CliRun.Of(["sla", "report", log, "--mapping", map, .. Options()[2..]]);
        Assert.Equal((ExitCode.Answered, ""), (run.ExitCode, run.Told));
        Assert.Equal((2, 1), (Figures(run, "firstResponse").GetProperty("ended").GetInt32(), Figures(run, "totalResolution").GetProperty("ended").GetInt32()));
        var none = _log.Write("none.json", """{"zone":"Etc/UTC","dateFormat":"uuuu-MM-dd HH:mm","id":"id","created":"opened","channel":{"otherwise":"email"},"priority":{"otherwise":"normal"}}""");
        Assert.Contains("[csv.no-events]", CliRun.Of(["sla", "report", log, "--mapping", none, .. Options()[2..]]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merged_ticket_with_an_older_event_keeps_the_conversation_and_says_so()
    {
        var run = Report("older.csv", "a,2025-10-01 09:00,2025-09-30 22:00,in,x,low", "a,2025-10-01 09:00,2025-10-01 09:30,out,x,low");
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains("[conversation.created-moved]", run.Error, StringComparison.Ordinal);
        Assert.Equal(41_400, Figures(run, "firstResponse").GetProperty("mean").GetInt32());
        var json = Json("""{"id":"a","channel":"email","created":"2025-10-01T09:00:00Z","events":[{"at":"2025-09-30T22:00:00Z","kind":"customerMessage"},{"at":"2025-10-01T09:30:00Z","kind":"agentReply"}]}""");
        Assert.Contains("[conversation.created-moved]", json.Error, StringComparison.Ordinal);
        Assert.Equal(41_400, Figures(json, "firstResponse").GetProperty("mean").GetInt32());
    }

    [Fact]
    public void The_same_id_twice_is_told_and_counted_once_or_named_where_it_differs()
    {
        const string talk = """{"id":"a","channel":"email","created":"2025-10-01T09:00:00Z","events":[{"at":"2025-10-01T09:00:00Z","kind":"customerMessage"},{"at":"2025-10-01T09:30:00Z","kind":"agentReply"}]}""";
        var same = Json(talk, talk);
        Assert.Equal((ExitCode.Answered, 1), (same.ExitCode, Figures(same, "firstResponse").GetProperty("conversations").GetInt32()));
        Assert.Contains("talk.jsonl:2: ", same.Error, StringComparison.Ordinal);
        Assert.Contains("[sla.repeated]", same.Error, StringComparison.Ordinal);
        var other = Json(talk, talk.Replace("09:30", "09:31", StringComparison.Ordinal));
        Assert.Equal((ExitCode.InputErrors, 1, 1800), (other.ExitCode, Figures(other, "firstResponse").GetProperty("conversations").GetInt32(), Figures(other, "firstResponse").GetProperty("mean").GetInt32()));
        Assert.Contains("[sla.repeated-otherwise]", other.Error, StringComparison.Ordinal);
    }
}
