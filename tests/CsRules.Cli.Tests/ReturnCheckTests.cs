using System.Globalization;
using System.Text.Json;

namespace CsRules.Cli.Tests;

public class ReturnCheckTests
{
    private const string Good = """{"claim":{"id":"a","supply":{"on":"2025-10-01"},"withdrawal":{"noticeOn":"2025-10-10"}}}""";

    [Fact]
    public void A_delivery_on_1_October_2025_ends_on_the_10th_and_says_why_in_Korean()
    {
        var run = CliRun.Of(["return", "check", "-", "--output", "json", "--lang", "ko"], Good);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        var answer = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal("allowed", answer.GetProperty("outcome").GetString());
        Assert.Equal("2025-10-10", answer.GetProperty("lastDay").GetString());
        Assert.Equal("10-01(수) + 7일 = 10-08(수) 대체공휴일(추석) → 10-09(목) 한글날 → 10-10(금) 까지", answer.GetProperty("reckoning").GetString());
    }

    [Fact]
    public void A_malformed_line_is_told_with_its_number_and_the_others_are_answered()
    {
        var run = CliRun.Of(["return", "check", "-", "-o", "json"], $"{Good}\n{{\"claim\": \n{Good}\n\n{Good}\n");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Equal(3, run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("stdin:2: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_claims_each_is_answered_without_sentences_unless_they_are_asked_for()
    {
        var refused = Good.Replace("2025-10-10", "2025-10-11", StringComparison.Ordinal).Replace("\"a\"", "\"b\"", StringComparison.Ordinal);
        using var folder = new TempFolder();
        var file = folder.Write("claims.jsonl", $"{Good}\n{refused}\n");
        var brief = Lines(CliRun.Of(["return", "check", file, "-o", "json"]));
        var whole = Lines(CliRun.Of(["return", "check", file, "-o", "json", "--texts"]));
        Assert.Equal(["allowed", "refused"], brief.Select(line => line.GetProperty("outcome").GetString()));
        Assert.Equal(2, whole.Length);
        Assert.Equal(3, brief[0].GetProperty("refund").GetProperty("businessDays").GetInt32());
        foreach (var (line, full) in brief.Zip(whole))
        {
            Assert.False(line.TryGetProperty("customer", out _) || line.TryGetProperty("agent", out _) || line.GetProperty("findings")[0].TryGetProperty("text", out _));
            Assert.True(full.TryGetProperty("customer", out _) && full.TryGetProperty("agent", out _) && full.GetProperty("findings")[0].TryGetProperty("text", out _));
            Within(line, full);
        }

        static JsonElement[] Lines(CliRun run) => [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    [Fact]
    public void Claims_of_a_pipe_come_one_by_one_and_have_their_sentences_unless_they_are_declined()
    {
        Assert.All(Told(), one => Assert.True(one));
        Assert.All(Told("--texts=false"), one => Assert.False(one));

        static bool[] Told(params string[] more) =>
            [.. CliRun.Of(["return", "check", "-", "-o", "json", .. more], $"{Good}\n{Good}\n").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.TryGetProperty("customer", out _))];
    }

    [Theory]
    [InlineData(1, null, true)]
    [InlineData(1, "--texts", true)]
    [InlineData(1, "--texts=false", false)]
    [InlineData(2, null, false)]
    [InlineData(2, "--texts", true)]
    [InlineData(2, "--texts=false", false)]
    [InlineData(2, "--trace", true)]
    public void One_claim_has_its_sentences_and_a_file_of_many_only_where_they_are_asked_for(int claims, string? option, bool isWhole)
    {
        using var folder = new TempFolder();
        string[] more = option is null ? [] : [option];
        var list = $"[{string.Join(',', Enumerable.Repeat(Good, claims))}]";
        foreach (var text in new[] { string.Concat(Enumerable.Repeat(Good + "\n", claims)), list, $"{{\"data\":{list}}}" })
        {
            var run = CliRun.Of(["return", "check", folder.Write("in.json", text), "-o", "json", .. more]);
            Assert.Equal(ExitCode.Answered, run.ExitCode);
            foreach (var line in run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Assert.Equal(isWhole, JsonDocument.Parse(line).RootElement.TryGetProperty("customer", out _));
        }
    }

    // What a line says, the whole answer says under the same name.
    private static void Within(JsonElement line, JsonElement whole)
    {
        Assert.Equal(line.ValueKind, whole.ValueKind);
        if (line.ValueKind == JsonValueKind.Object)
            foreach (var member in line.EnumerateObject()) Within(member.Value, whole.GetProperty(member.Name));
        else if (line.ValueKind == JsonValueKind.Array)
            foreach (var (one, other) in line.EnumerateArray().Zip(whole.EnumerateArray())) Within(one, other);
        else Assert.Equal(line.ToString(), whole.ToString());
    }

    [Fact]
    public void A_malformed_first_line_does_not_hide_the_rest()
    {
        var run = CliRun.Of(["return", "check", "-", "-o", "json"], $"{{oops\n{Good}\n{Good}\n");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Equal(2, run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("stdin:1: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_error_of_a_document_is_told_at_once_with_its_path_and_the_nearest_known_name()
    {
        var run = CliRun.Of(["return", "check", "-"],
            """{"clam":{},"claim":{"suply":{"on":"2025-10-01"},"withdrawal":{"reason":"changedMind","noticeOn":"10/10/2025"}}}""");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.Contains("$.clam: There is no field 'clam' here; did you mean 'claim'?", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'supply'?", run.Error, StringComparison.Ordinal);
        Assert.Contains("$.claim.withdrawal.reason", run.Error, StringComparison.Ordinal);
        Assert.Contains("$.claim.withdrawal.noticeOn", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"claim":{"sale":{"orderedOn":"2025-10-02"},"supply":{"on":"2025-10-01"}}}""", "claim.supply-before-order")]
    [InlineData("""{"claim":{"supply":{"on":"2025-10-01"},"withdrawal":{"knewOn":"2025-09-01"}}}""", "claim.knowledge-before-supply")]
    [InlineData("""{"claim":{"supply":{"on":"1999-10-01"}}}""", "claim.day-outside-calendar")]
    [InlineData("""{"claim":{"supply":{"state":"supplied"}}}""", "claim.supplied-without-day")]
    [InlineData("""{"regime":"XX","claim":{}}""", "claim.unknown-regime")]
    [InlineData("""{"claim":{},"policy":{"clauses":[{"kind":"returnWindow","days":180000}]}}""", "policy.days-too-many")]
    [InlineData("""{"claim":{"charges":[{"kind":"penalty","amount":"1 KRW"},{"kind":"penalty","amount":"1 USD"}]}}""", "claim.other-currency")]
    public void Facts_that_can_not_be_are_errors_with_a_code(string document, string code)
    {
        foreach (var language in (string[])["ko", "en"])
        {
            var run = CliRun.Of(["return", "check", "-", "--lang", language], document);
            Assert.Equal(ExitCode.InputErrors, run.ExitCode);
            Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("{", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("\"x\"")]
    [InlineData("{")]
    [InlineData("[{\"claim\":3}]")]
    public void Whatever_is_given_there_is_an_error_and_no_stack_trace(string input)
    {
        var run = CliRun.Of(["return", "check", "-"], input);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_usage_error()
    {
        var run = CliRun.Of(["return", "check", "no-such-file.json"]);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("no-such-file.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void As_of_overrides_the_document_and_the_clock()
    {
        const string Now = """{"claim":{"supply":{"on":"2025-10-01"}}}""";
        string Outcome(params string[] more) =>
            JsonDocument.Parse(CliRun.Of(["return", "check", "-", .. more], Now).Out).RootElement.GetProperty("outcome").GetString()!;
        Assert.Equal("allowed", Outcome());
        Assert.Equal("allowed", Outcome("--as-of", "2025-10-10T23:59:59+09:00"));
        Assert.Equal("refused", Outcome("--as-of", "2025-10-11T00:00:00+09:00"));
        Assert.Equal(ExitCode.Usage, CliRun.Of(["return", "check", "-", "--as-of", "soon"], Now).ExitCode);
    }

    [Theory]
    [InlineData(false, 12)]
    [InlineData(true, 1_000)]
    public void A_million_lines_would_stream_few_at_a_time(bool isFile, int most)
    {
        // Whoever writes a pipe may wait for the answer before writing the next line; of a file the next batches are read ahead.
        using var stream = new LineByLine(Good, 100_000, isFile);
        using var reader = new Io.StrictText(stream);
        var seen = Io.DocumentStream.Read(reader, CsRulesJson.TypeOf<CsRules.Returns.ReturnCase>()).Take(10).Count();
        Assert.Equal(10, seen);
        Assert.InRange(stream.LinesRead, 10, most);
    }

    [Fact]
    public void Answers_of_many_lines_come_in_the_order_of_the_lines()
    {
        using var folder = new TempFolder();
        var lines = Enumerable.Range(0, 500).Select(i => i % 97 == 5 ? "{}" : $$$"""{"asOf":"2025-10-10T10:00:00+09:00","claim":{"id":"R-{{{i}}}","supply":{"on":"2025-10-01"} } }""").ToList();
        var run = CliRun.Of(["return", "check", folder.Write("many.jsonl", string.Join('\n', lines)), "-o", "json"]);
        var expected = Enumerable.Range(0, 500).Where(i => i % 97 != 5).Select(i => $"R-{i}");
        Assert.Equal(expected, run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
        Assert.Equal(Enumerable.Range(0, 500).Where(i => i % 97 == 5).Select(i => i + 1), run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture)).Distinct());
    }

    private sealed class LineByLine(string line, int lines, bool isFile) : MemoryStream
    {
        public override bool CanSeek => isFile;

        private readonly byte[] _line = System.Text.Encoding.UTF8.GetBytes(line + "\n");

        public int LinesRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (LinesRead++ >= lines) return 0;
            _line.CopyTo(buffer, offset);
            return _line.Length;
        }
    }
}
