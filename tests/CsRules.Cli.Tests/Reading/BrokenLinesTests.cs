using System.Text;

namespace CsRules.Cli.Tests.Reading;

/// <summary>Files that break off, begin badly, end in odd ways or hold bytes of nothing: what is wrong is told at its line, and no row goes without a word.</summary>
public sealed class BrokenLinesTests : IDisposable
{
    private const string Mapping = """
        {"zone":"Asia/Seoul","order":"id","customer":"cust","date":"date","delivered":{"column":"delivered","optional":true},"cancelled":{"column":"cancelled","optional":true},"amount":"amount"}
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Row(string id) => $$"""{"id":"{{id}}","cust":"c","date":"2025-10-01","delivered":"2025-10-03","amount":"10000"}""";

    private string Bytes(string name, byte[] bytes)
    {
        File.WriteAllBytes(_folder.At(name), bytes);
        return _folder.At(name);
    }

    private CliRun List(string file) => CliRun.Of(["return", "check", file, "--mapping", _folder.Write("map.json", Mapping), "--as-of", "2025-10-08", "-o", "json"]);

    [Fact]
    public void A_bad_byte_in_rows_over_many_lines_refuses_them_and_answers_none_without_it()
    {
        var run = List(Bytes("rows.json", [.. Encoding.UTF8.GetBytes("[\n{\"id\": \"A1\", \"cust\": \"c\", \"date\": \"2025-10-01\", \"delivered\": \"2025-10-03\",\n\"cancelled\": \"2025-10-04"), 0xFF, .. "\",\n\"amount\": \"10000\"}\n]\n"u8]));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("rows.json:3: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("[text.not-utf8]", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("A1", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_rows_a_line_each_a_bad_first_one_is_told_and_the_others_are_answered()
    {
        var run = List(_folder.Write("rows.jsonl", "{\"id\":\"A9\",\n" + string.Join('\n', Row("A0"), Row("A1"), Row("A2")) + "\n"));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("rows.jsonl:1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("[json.malformed]", run.Error, StringComparison.Ordinal);
        foreach (var id in (string[])["A0", "A1", "A2"]) Assert.Contains($"\"{id}\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_row_of_bytes_of_nothing_is_told()
    {
        var run = List(Bytes("last.jsonl", [.. Encoding.UTF8.GetBytes(Row("A0") + "\n" + Row("가방") + "\n"), 0xFF]));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("last.jsonl:3: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"A0\"", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sla status {0} --as-of 2025-10-02T10:30:00+09:00", "sla-status")]
    [InlineData("return check {0} -o json", "return-check")]
    public void The_last_line_of_a_document_stream_is_told_whatever_its_encoding(string command, string sample)
    {
        var lines = CliRun.Of(["sample", sample]).Out;
        if (sample == "return-check") lines = System.Text.Json.Nodes.JsonNode.Parse(lines)!.ToJsonString() + "\n";
        var file = Bytes("last.jsonl", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(lines), (byte)'{']);
        var run = CliRun.Of([.. command.Split(' ').Select(word => word == "{0}" ? file : word)]);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[text.not-utf8]", run.Error, StringComparison.Ordinal);
        Assert.NotEqual("", run.Out);
    }

    [Theory]
    [InlineData("[\n{0}\n]\n")]
    [InlineData("[\n{0}\n,\n{0}\n]\n")]
    [InlineData("{{\"value\":\n[{0}]}}\n")]
    [InlineData("[\r{0}\r]\r")]
    public void A_list_that_has_its_documents_on_lines_of_their_own_is_a_list(string form)
    {
        var claim = System.Text.Json.Nodes.JsonNode.Parse(CliRun.Of(["sample", "return-check"]).Out)!.ToJsonString();
        var run = CliRun.Of(["return", "check", _folder.Write("list.json", string.Format(null, form, claim)), "-o", "json"]);
        Assert.Equal((ExitCode.Answered, ""), (run.ExitCode, run.Error));
        Assert.Contains("\"outcome\":\"allowed\"", run.Out.Replace(": ", ":", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sla status {0} --as-of 2025-10-02T10:30:00+09:00 -o json", "sla-status")]
    [InlineData("service audit {0} --as-of 2025-10-20 -o json", "service-audit")]
    public void In_a_file_of_lines_each_is_read_however_many_bad_ones_come_first(string command, string sample)
    {
        var lines = CliRun.Of(["sample", sample]).Out;
        CliRun Run(string name, string text) => CliRun.Of([.. command.Split(' ').Select(word => word == "{0}" ? _folder.Write(name, text) : word)]);
        var run = Run("bad.jsonl", "{\"id\":\n{\"id\":\n" + lines);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Equal(Run("good.jsonl", lines).Out, run.Out);
        Assert.Contains("bad.jsonl:1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("bad.jsonl:2: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_fault_stands_on_its_line_however_lines_end(string end)
    {
        string[] lines = [.. CliRun.Of(["sample", "refund-quote"]).Out.TrimEnd().Split('\n')];
        lines[9] += " @";
        var run = CliRun.Of(["refund", "quote", _folder.Write("quote.json", string.Join(end, lines) + end)]);
        Assert.Contains($"line 10, column {lines[9].Length}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_with_bytes_of_nothing_is_refused_at_its_line_and_one_of_any_line_ends_is_read()
    {
        const string Case = "id: d\nsource: s\ngiven.asOf: 2025-11-12T10:00:00+09:00\ngiven.claim.supply.on: 2025-11-03\ngiven.claim.withdrawal.noticeOn: 2025-11-10\nexpected.outcome: allowed\n";
        foreach (var end in (string[])["\n", "\r\n", "\r"])
            Assert.Equal(ExitCode.Answered, CliRun.Of(["cases", "run", _folder.Write("good.case", Case.Replace("\n", end, StringComparison.Ordinal)), "-o", "json"]).ExitCode);
        var run = CliRun.Of(["cases", "run", Bytes("bad.case", [.. Encoding.UTF8.GetBytes(Case[..^4]), 0xFF, .. Encoding.UTF8.GetBytes(Case[^4..])]), "-o", "json"]);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[text.not-utf8]", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("holds", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_case_calls_itself_does_nothing_to_the_terminal()
    {
        var file = _folder.Write("case.json", """
            {"id":"\u001b[2Jx\u009b31m","source":"\u001b[31mred\u202e","note":"n","given":{"asOf":"2025-12-15T10:00:00+09:00","claim":{"supply":{"on":"2025-10-20"},"withdrawal":{"reason":"defective","knewOn":"2025-10-22","noticeOn":"2025-12-01"}}},"expected":{"outcome":"allowed"}}
            """);
        var told = CliRun.Of(["cases", "run", file, "-o", "table"]).Out;
        Assert.Contains("red", told, StringComparison.Ordinal);
        Assert.DoesNotContain(told, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain("\u202e", told, StringComparison.Ordinal);
    }
}
