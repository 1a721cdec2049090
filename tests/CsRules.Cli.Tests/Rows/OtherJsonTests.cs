namespace CsRules.Cli.Tests.Rows;

/// <summary>JSON as other systems write it: numbers for ids, null for an empty list, fields of their own, pages of an API.</summary>
public class OtherJsonTests
{
    private const string Talk = """{"id":"7","channel":"email","created":"2025-10-01T00:00:00Z","events":[{"at":"2025-10-01T00:00:00Z","kind":"customerMessage"}],"tags":[]}""";

    private static CliRun Status(string json, params string[] more) => CliRun.Of(["sla", "status", "-", "--as-of", "2025-10-02", "-o", "json", "--lang", "en", .. more], json);

    private static readonly string Answer = Status(Talk).Out;

    [Theory]
    [InlineData("\"id\":\"7\"", "\"id\":7")]
    [InlineData("\"tags\":[]", "\"tags\":null")]
    public void A_number_for_an_id_and_null_for_a_list_are_read(string old, string other)
    {
        var run = Status(Talk.Replace(old, other, StringComparison.Ordinal));
        Assert.Equal((ExitCode.Answered, Answer, ""), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void An_unknown_field_is_an_error_and_where_that_is_asked_for_a_warning()
    {
        var other = Talk.Replace("\"id\"", "\"shop\":{\"x\":1},\"id\"", StringComparison.Ordinal);
        Assert.Equal(ExitCode.InputErrors, Status(other).ExitCode);
        var lenient = Status(other, "--lenient");
        Assert.Equal((ExitCode.Answered, Answer), (lenient.ExitCode, lenient.Out));
        Assert.Contains("warning: $.shop: There is no field 'shop' here: passed by. [json.ignored-field]", lenient.Error, StringComparison.Ordinal);
        // What is wrong besides stays an error.
        Assert.Equal(ExitCode.InputErrors, Status(other.Replace("email", "pigeon", StringComparison.Ordinal), "--lenient").ExitCode);
    }

    [Theory]
    [InlineData("{\"conversations\":[X]}")]
    [InlineData("{\"conversations\":[X],\"next_page\":null,\"count\":1}")]
    [InlineData("{\n \"data\": {\"meta\": {\"all_count\": 1},\n \"payload\": [X]}}")]
    [InlineData("{\"results\":[X],\"page\":1}\n{\"results\":[],\"page\":2}\n")]
    [InlineData("[X]")]
    public void What_an_API_wraps_around_its_answers_is_opened(string page)
    {
        var run = Status(page.Replace("X", Talk, StringComparison.Ordinal));
        Assert.Equal((ExitCode.Answered, Answer, ""), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void A_page_without_entries_may_have_no_list()
    {
        using var folder = new TempFolder();
        var mapping = folder.Write("m.json", """{"zone":"Asia/Seoul","order":"id","customer":"buyer.id","date":"on","delivered":"came"}""");
        CliRun Check(string json) => CliRun.Of(["return", "check", folder.Write("orders.json", json), "--mapping", mapping, "--as-of", "2025-10-08", "-o", "json", "--lang", "en"]);
        const string full = """{"data":{"orders":[{"id":1,"buyer":{"id":5},"on":"2025-10-01","came":"2025-10-03"}]},"page":1}""";
        var (one, two) = (Check(full), Check(full + "\n{\"data\":{\"orders\":null},\"page\":2}\n"));
        Assert.Equal((ExitCode.Answered, one.Out), (two.ExitCode, two.Out));
        Assert.Contains("1 row read, all answered.", two.Error, StringComparison.Ordinal);
        // A row that says nothing is none of these.
        Assert.Equal(ExitCode.InputErrors, Check("""{"id":1,"on":"2025-10-01","came":"2025-10-03"}""" + "\n{\"id\":null,\"status\":\"x\"}\n").ExitCode);
    }

    // The parser's own search for a member stops at a name that is no text.
    [Theory]
    [InlineData("{\"orders\":[]}", "{\"\\ud800\":1}")]
    [InlineData("{\"data\":{\"orders\":[]}}", "{\"data\":{\"\\ud800\":1}}")]
    public void A_row_behind_a_page_whose_field_has_no_name_stops_no_command(string page, string row)
    {
        using var folder = new TempFolder();
        foreach (var each in (string[])["", "\"each\":\"lines\","])
        {
            var mapping = folder.Write("m.json", $$"""{{{each}}"zone":"Asia/Seoul","order":"id","customer":"buyer","date":"on","delivered":"came"}""");
            var run = CliRun.Of(["return", "check", folder.Write("orders.json", $"{page}\n{row}\n"), "--mapping", mapping, "--as-of", "2025-10-08"]);
            Assert.NotEqual(ExitCode.Answered, run.ExitCode);
            Assert.DoesNotContain("[command.stopped]", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_error_within_a_page_is_told_at_its_path_and_the_others_are_answered()
    {
        var run = Status($"{{\"conversations\":[{Talk.Replace("email", "pigeon", StringComparison.Ordinal).Replace("\"7\"", "\"8\"", StringComparison.Ordinal)},{Talk}]}}");
        Assert.Equal((ExitCode.InputErrors, Answer), (run.ExitCode, run.Out));
        Assert.Contains("$.conversations[0].channel: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_only_wrong_is_no_page()
    {
        var run = Status("""{"id":"7","events":[{"at":"x"}]}""");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("$.events[0].at", run.Error, StringComparison.Ordinal);
    }
}
