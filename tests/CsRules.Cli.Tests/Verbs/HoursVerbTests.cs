namespace CsRules.Cli.Tests.Verbs;

public class HoursVerbTests
{
    private const string NineToFive = """{"zone":"Etc/UTC","weekly":{"mon":[["09:00","17:00"]]}}""";

    [Fact]
    public void The_sample_queries_are_answered_one_line_each()
    {
        var run = WithHours(CliRun.Of(["sample", "hours"]).Out, CliRun.Of(["sample", "hours-queries"]).Out);
        Assert.Equal("", run.Error);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.StartsWith("""{"id":"due","result":"2025-10-10T01:00:00Z"}""" + "\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(5, run.Out.Count(c => c == '\n'));
    }

    [Fact]
    public void A_bad_line_is_named_and_the_rest_is_answered()
    {
        var run = WithHours(NineToFive, """
            {"id":"a","op":"isOpen","start":"2024-01-15T10:00:00Z"}
            {"id":"b","op":"isOpen","start":"yesterday"}
            {"id":"c","op":"isOpn","start":"2024-01-15T10:00:00Z"}

            not json
            {"id":"d","op":"add","start":"2024-01-15T10:00:00Z"}
            {"id":"e","op":"add","start":"2024-01-15T10:00:00Z","seconds":-1}
            {"id":"f","op":"isOpen","start":"2724-01-15T10:00:00Z"}
            {"id":"g","op":"elapsed","start":"2024-01-15T10:00:00Z","end":"2024-01-15T09:00:00Z"}
            """);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Equal("{\"id\":\"a\",\"result\":true}\n{\"id\":\"g\",\"result\":0}\n", run.Out);
        Assert.Equal(
            ["-:2 hours.bad-instant", "-:3 json.unknown-word", "-:5 json.malformed", "-:6 hours.missing", "-:7 hours.negative", "-:8 hours.out-of-range"],
            run.Error.TrimEnd().Split('\n').Select(l => l[..3] + " " + l[(l.LastIndexOf('[') + 1)..^1]));
    }

    [Fact]
    public void An_answer_that_doesn_t_exist_is_the_word_never()
    {
        var run = WithHours("""{"zone":"Etc/UTC","exceptions":{"2024-01-15":[["09:00","17:00"]]}}""",
            """{"id":1,"op":"add","start":"2024-01-15T10:00:00Z","seconds":9223372036854775807}""");
        Assert.Equal("{\"id\":1,\"result\":\"never\"}\n", run.Out);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
    }

    [Fact]
    public void Hours_with_mistakes_are_refused_with_all_of_them()
    {
        var run = WithHours("""{"zone":"Nowhere","weekly":{"mon":[["09:00","09:00"]]}}""", "");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[hours.unknown-zone]", run.Error, StringComparison.Ordinal);
        Assert.Contains("$.weekly.mon[0]", run.Error, StringComparison.Ordinal);
    }

    private static CliRun WithHours(string hours, string queries)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, hours);
            return CliRun.Of(["hours", "--hours", path], queries);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
