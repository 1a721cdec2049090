using System.Text.Json;
using CsRules.Cli.Verbs;

namespace CsRules.Cli.Tests.Service;

public sealed class ServiceVerbTests : IDisposable
{
    private const string Day = "2025-10-14T10:00:00+09:00";
    private readonly TempFolder _folder = new();
    private readonly string _histories;
    private readonly string _policy;

    public ServiceVerbTests()
    {
        _histories = _folder.Write("histories.jsonl", SampleVerb.Resource("service-histories.jsonl"));
        _policy = _folder.Write("policy.json", SampleVerb.Resource("service-policy.json"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_pattern_of_the_table_is_in_the_sample()
    {
        var leading = Lines(Run("patterns", "-o", "json")).Select(l => l.GetProperty("leading").GetString()!).ToHashSet();
        Assert.Equal(11, leading.Count);
        var rapid = Lines(Run("patterns", "-o", "json")).Single(l => l.GetProperty("customer").GetString() == "C-02").GetProperty("findings")[0];
        Assert.Equal("pattern.rapid", rapid.GetProperty("code").GetString());
        Assert.Equal("T-102/e3", rapid.GetProperty("events")[0].GetString());
    }

    [Fact]
    public void Every_sin_but_the_untagged_one_is_in_the_sample_with_its_events()
    {
        var found = Lines(Run("audit", "-o", "json")).SelectMany(l => l.GetProperty("findings").EnumerateArray()).ToList();
        Assert.Equal(["apathy", "brushOff", "coldness", "robotism", "ruleBound", "runAround"], found.Select(f => f.GetProperty("sin").GetString()).Distinct().Order());
        Assert.All(found, f => Assert.NotEqual(0, f.GetProperty("events").GetArrayLength()));
        Assert.Contains(found, f => f.TryGetProperty("law", out var law) && law.GetString() == "E-Commerce Act Art 17(1)1");
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void Tables_and_page_speak_both_languages(string language)
    {
        foreach (var (noun, form) in new[] { ("patterns", "table"), ("audit", "table"), ("report", "table"), ("report", "html") })
        {
            var run = Run(noun, "-o", form, "--lang", language);
            Assert.Equal((ExitCode.Answered, ""), (run.ExitCode, run.Error));
            foreach (var raw in new[] { "label.", "pattern.", "audit.", "service.page" }) Assert.DoesNotContain(raw, run.Out, StringComparison.Ordinal);
        }

        Assert.Contains(language == "ko" ? "반품 문의는 한 팀이 끝까지 답변합니다." : "One team answers a question about returns to its end.", Run("report", "-o", "html", "--lang", language).Out, StringComparison.Ordinal);
        Assert.Contains("<!doctype html>", Run("audit", "-o", "html").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void No_customer_and_no_pattern_stands_on_the_published_page()
    {
        var page = Run("report", "-o", "html").Out;
        for (var i = 1; i <= 24; i++) Assert.DoesNotContain($"C-{i:00}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("discount seeker", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_reported_apart_and_merged_are_the_whole_byte_for_byte()
    {
        var lines = File.ReadAllLines(_histories);
        var parts = Enumerable.Range(0, 3).Select(p => CliRun.Of(["service", "report", "-", "--policy", _policy, "--as-of", Day, "--partial"], string.Join('\n', lines.Where((_, i) => i % 3 == p))).Out).ToList();
        var whole = Run("report", "-o", "json").Out;
        foreach (var order in new[] { parts, Enumerable.Reverse(parts) })
            Assert.Equal(whole, CliRun.Of(["service", "merge", "-"], string.Concat(order)).Out);
        // A whole report with its figures merges too.
        Assert.Equal(whole, CliRun.Of(["service", "merge", "-"], whole).Out);
    }

    [Fact]
    public void Reports_that_can_t_be_merged_are_named()
    {
        var month = Run("report", "--partial").Out;
        var run = CliRun.Of(["service", "merge", "-"], month + Run("report", "--partial", "--period", "day").Out + month.Replace("service-report/1", "x", StringComparison.Ordinal));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("-:2: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("[service-report.mismatch]", run.Error, StringComparison.Ordinal);
        Assert.Contains("[service-report.format]", run.Error, StringComparison.Ordinal);
        Assert.Equal(Run("report", "-o", "json").Out, run.Out);
    }

    [Theory]
    [InlineData("""{"customer":""}""", "contact.no-customer")]
    [InlineData("""{"customer":"C-01"}""", "agenda.repeated")]
    [InlineData("""{"customer":"x","feedback":[{"id":"f","at":"2025-10-01T00:00:00Z","source":"survey","recommends":11}]}""", "contact.recommends")]
    [InlineData("""{"customer":"x","age":30}""", "json.unknown-field")]
    [InlineData("""{"customer":"x","conversations":[{"id":"t","channel":"email","created":"2025-10-01T00:00:00Z","events":[{"at":"2025-09-01T00:00:00Z","kind":"resolved"}]}]}""", "conversation.before-creation")]
    public void A_history_with_a_mistake_is_named_and_the_others_are_counted(string line, string code)
    {
        var good = File.ReadLines(_histories).First();
        var run = CliRun.Of(["service", "patterns", "-", "--as-of", Day], good + "\n" + line + "\n");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.StartsWith("stdin:2:", run.Error, StringComparison.Ordinal);
        Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
        Assert.Single(Lines(run));
    }

    private CliRun Run(string noun, params string[] more) => CliRun.Of(["service", noun, _histories, "--policy", _policy, "--as-of", Day, .. more]);

    private static List<JsonElement> Lines(CliRun run) => [.. run.Out.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement)];
}
