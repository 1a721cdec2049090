using System.Text.Json;
using CsRules.Cli.Verbs;

namespace CsRules.Cli.Tests.Sla;

/// <summary>The reports as mappers of an engine: what they write where, what they leave out, and what they tell by their exit code.</summary>
public sealed class MapperTests : IDisposable
{
    private const string AsOf = "2025-11-10";

    // Each verb with lines that it takes and one that it refuses.
    private static readonly Dictionary<string, (string[] Lines, string Bad)> Inputs = new()
    {
        ["sla"] = (Lines("sla-conversations.jsonl"), """{"id":"bad","channel":"fax","created":"2025-10-01T00:00:00Z"}"""),
        ["service"] = (Lines("service-histories.jsonl"), """{"customer":""}"""),
    };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Verbs() => [.. Inputs.Keys];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void As_many_refused_lines_as_may_be_are_left_out_and_one_more_leaves_no_report(string verb)
    {
        var (good, bad) = Inputs[verb];
        var text = string.Concat([.. good, bad + "\n", bad + "\n"]);
        var usual = Report(verb, text, "--partial");
        Assert.Equal(ExitCode.InputErrors, usual.ExitCode);
        var enough = Report(verb, text, "--partial", "--skip-bad", "2");
        Assert.Equal((ExitCode.Answered, usual.Out, usual.Error), (enough.ExitCode, enough.Out, enough.Error));
        Assert.Contains("\"leftOut\":2", enough.Out, StringComparison.Ordinal);
        foreach (var form in (string[][])[["--partial"], ["-o", "json"], ["-o", "csv"], ["-o", "html"]])
        {
            var over = Report(verb, text, [.. form, "--skip-bad", "1"]);
            Assert.Equal((ExitCode.OverBudget, ""), (over.ExitCode, over.Out));
            Assert.StartsWith("stdin: ", over.Error.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
            Assert.Contains("[report.over-budget]", over.Error, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Answered, Report(verb, string.Concat(good), "--partial", "--skip-bad", "0").ExitCode);
        Assert.Equal(ExitCode.OverBudget, Report(verb, good[0] + bad + "\n", "--partial", "--skip-bad", "0").ExitCode);
        var sheet = CliRun.Sheet([verb, "report", _folder.Write("bad.jsonl", text), "--as-of", AsOf, "--skip-bad", "1"]);
        Assert.Equal((ExitCode.OverBudget, 0), (sheet.ExitCode, sheet.Bytes.Length));
    }

    [Fact]
    public void What_has_not_begun_yet_is_no_refused_line_and_takes_nothing_of_the_budget()
    {
        var (good, bad) = Inputs["sla"];
        var later = """{"id":"later","channel":"email","created":"2025-11-11T00:00:00Z"}""" + "\n";
        var run = Report("sla", string.Concat([.. good, later, later.Replace("later", "after", StringComparison.Ordinal), bad + "\n"]), "--partial", "--skip-bad", "1");
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains("\"leftOut\":3", run.Out, StringComparison.Ordinal);
        Assert.Contains("[sla.later]", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.OverBudget, Report("sla", later + bad + "\n" + bad + "\n", "--partial", "--skip-bad", "1").ExitCode);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_part_that_is_missing_is_told_where_the_number_of_parts_is_known(string verb)
    {
        var parts = _folder.At("counted");
        Assert.Equal(ExitCode.Answered, CliRun.Of([verb, "report", .. Shards(verb, 3), "--as-of", AsOf, "--parts-to", parts]).ExitCode);
        var files = Files(parts);
        Assert.Equal((ExitCode.Answered, ""), CliRun.Of([verb, "merge", .. files, "--expect", "3"]) is var whole ? (whole.ExitCode, whole.Error) : default);
        var run = CliRun.Of([verb, "merge", .. files[..2], "--expect", "3"]);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[sla-report.parts]", run.Error, StringComparison.Ordinal);
        Assert.Equal(CliRun.Of([verb, "merge", .. files[..2]]).Out, run.Out);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Shards_of_nothing_but_refused_lines_are_as_many_whatever_they_are_called(string verb)
    {
        string[] bad = [.. Enumerable.Range(0, 3).Select(i => Inputs[verb].Bad.Replace("bad", $"bad{i}", StringComparison.Ordinal) + new string(' ', i) + "\n")];
        string[] parts = [.. bad.Select(line => Report(verb, line, "--partial").Out)];
        Assert.Equal(3, parts.Distinct(StringComparer.Ordinal).Count());
        var run = CliRun.Of([verb, "merge", "-", "--expect", "3", "-o", "json"], string.Concat(parts));
        Assert.Equal((ExitCode.Answered, ""), (run.ExitCode, run.Error));
        Assert.Contains("\"rows\": 3,", run.Out, StringComparison.Ordinal);
        // The same lines again are the same part.
        Assert.Equal(parts[0], Report(verb, bad[0], "--partial").Out);
    }

    // What comes behind needs not be told: a file of another kind would be told line by line.
    [Fact]
    public void Above_the_budget_no_more_is_read()
    {
        var run = Report("sla", string.Concat(Enumerable.Repeat(Inputs["sla"].Bad + "\n", 1_000)), "--skip-bad", "3");
        Assert.Equal(ExitCode.OverBudget, run.ExitCode);
        Assert.Equal(5, run.Error.TrimEnd().Split('\n').Length);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_file_that_is_no_JSON_as_a_whole_is_no_line_to_skip(string verb)
    {
        var cut = _folder.Write("cut.json", "[" + string.Join(",", Inputs[verb].Lines) + ",{");
        var run = CliRun.Of([verb, "report", cut, "--as-of", AsOf, "--partial", "--skip-bad", "1000"]);
        Assert.Equal((ExitCode.OverBudget, ""), (run.ExitCode, run.Out));
        Assert.Contains("[report.unread]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_without_its_columns_is_no_line_to_skip()
    {
        using var log = new SlaLog();
        var run = log.Report(log.Write("none.csv", "number,opened_at\n"), "--partial", "--skip-bad", "1000");
        Assert.Equal((ExitCode.OverBudget, ""), (run.ExitCode, run.Out));
        Assert.Contains("[report.unread]", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Each_file_is_a_part_of_its_own_in_a_folder_whichever_came_to_the_same_process(string verb)
    {
        var shards = Shards(verb, 3);
        var parts = _folder.At("parts");
        var run = CliRun.Of([verb, "report", .. shards, "--as-of", AsOf, "--parts-to", parts]);
        Assert.Equal((ExitCode.Answered, ""), (run.ExitCode, run.Error));
        var files = Files(parts);
        Assert.Equal(files, run.Out.TrimEnd().Split('\n').Order(StringComparer.Ordinal));
        Assert.Equal(
            shards.Select(shard => CliRun.Of([verb, "report", shard, "--as-of", AsOf, "--partial"]).Out), files.Select(File.ReadAllText));
        Assert.Equal(CliRun.Of([verb, "report", .. shards, "--as-of", AsOf, "-o", "json"]).Out, CliRun.Of([verb, "merge", .. files]).Out);
        // Made again, one by one and in other company: the same files.
        foreach (var again in (string[][])[[shards[2], shards[0]], [shards[1]]])
            Assert.Equal(ExitCode.Answered, CliRun.Of([verb, "report", .. again, "--as-of", AsOf, "--parts-to", parts, "--partial"]).ExitCode);
        Assert.Equal(files, Files(parts));
        Assert.Equal(3, Directory.GetFileSystemEntries(parts).Length);
    }

    [Fact]
    public void A_shard_with_too_much_refused_has_no_part_and_the_others_have_theirs()
    {
        var (good, bad) = Inputs["sla"];
        var (one, two) = (_folder.Write("one.jsonl", string.Concat(good[..2]) + bad + "\n"), _folder.Write("two.jsonl", bad + "\n" + good[2] + bad + "\n"));
        var parts = _folder.At("parts");
        var run = CliRun.Of(["sla", "report", two, one, "--as-of", AsOf, "--parts-to", parts, "--skip-bad", "1"]);
        Assert.Equal(ExitCode.OverBudget, run.ExitCode);
        Assert.StartsWith("one-", Path.GetFileName(Assert.Single(Files(parts))), StringComparison.Ordinal);
        Assert.Contains("two.jsonl: ", run.Error.TrimEnd().Split('\n')[2], StringComparison.Ordinal);
        Assert.Equal(ExitCode.Answered, CliRun.Of(["sla", "report", two, one, "--as-of", AsOf, "--parts-to", parts, "--skip-bad", "2"]).ExitCode);
        Assert.Equal(2, Files(parts).Length);
        // Without a budget the parts stand and say what is missing, as one part does.
        Assert.Equal(ExitCode.InputErrors, CliRun.Of(["sla", "report", two, one, "--as-of", AsOf, "--parts-to", parts]).ExitCode);
        Assert.Equal(2, Files(parts).Length);
    }

    [Fact]
    public void A_name_is_of_the_shard_and_of_what_it_holds()
    {
        var lines = Inputs["sla"].Lines;
        var (a, b) = (Directory.CreateDirectory(_folder.At("a")).FullName, Directory.CreateDirectory(_folder.At("b")).FullName);
        string Shard(string folder, string name, string text)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            return Path.Combine(folder, name);
        }

        string[] Names(params string[] shards)
        {
            var parts = Directory.CreateDirectory(_folder.At(Path.GetRandomFileName())).FullName;
            Assert.Equal(ExitCode.Answered, CliRun.Of(["sla", "report", .. shards, "--as-of", AsOf, "--parts-to", parts], lines[0]).ExitCode);
            return [.. Files(parts).Select(file => Path.GetFileName(file)!)];
        }

        // One name in two folders, and two names for the same.
        Assert.Equal(2, Names(Shard(a, "part-0.jsonl", lines[0]), Shard(b, "part-0.jsonl", lines[1])).Length);
        Assert.Single(Names(Shard(a, "part-0.jsonl", lines[0]), Shard(b, "part-0.jsonl", lines[0])));
        Assert.Equal(2, Names(Shard(a, "part-0.jsonl", lines[0]), Shard(a, "part-1.jsonl", lines[0])).Length);
        Assert.Matches("^stdin-[0-9a-f]{32}\\.json$", Assert.Single(Names("-")));
        Assert.Matches("^10월_문의_-[0-9a-f]{32}\\.json$", Assert.Single(Names(Shard(a, "10월 문의*.jsonl", lines[0]))));
        Assert.Matches("^hidden-[0-9a-f]{32}\\.json$", Assert.Single(Names(Shard(a, "..hidden.jsonl", lines[0]))));
        Assert.Matches($"^{new string('가', 60)}-[0-9a-f]{{32}}\\.json$", Assert.Single(Names(Shard(a, new string('가', 61) + ".jsonl", lines[0]))));
    }

    [Theory]
    [InlineData("--skip-bad", "-1")]
    [InlineData("--skip-bad", "2147483648")]
    [InlineData("--skip-bad", "few")]
    [InlineData("--skip-bad")]
    [InlineData("--parts-to")]
    [InlineData("--parts-to", "{file}")]
    [InlineData("--parts-to", "{new}", "--as-of")]
    [InlineData("--parts-to", "{new}", "{missing}")]
    [InlineData("--parts-to", "{new}", "--output", "xlsx")]
    public void Options_are_judged_before_anything_is_answered(params string[] given)
    {
        foreach (var verb in Inputs.Keys)
        {
            var (file, folder) = (_folder.Write("talks.jsonl", Inputs[verb].Lines[0]), _folder.At("new"));
            var words = given.Select(word => word.Replace("{file}", file, StringComparison.Ordinal).Replace("{new}", folder, StringComparison.Ordinal)
                .Replace("{missing}", _folder.At("missing.jsonl"), StringComparison.Ordinal)).ToList();
            string[] asOf = words.Remove("--as-of") ? [] : ["--as-of", AsOf];
            foreach (var language in (string[])["ko", "en"])
            {
                string[] line = [verb, "report", file, .. asOf, .. words, "--lang", language];
                var run = words.Contains("xlsx") ? new CliRun(CliRun.Sheet([.. line.Where(word => word is not ("--output" or "xlsx"))]).ExitCode, "", "x") : CliRun.Of(line);
                Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Out));
                Assert.NotEqual("", run.Error);
                Assert.False(Directory.Exists(folder));
            }
        }
    }

    [Fact]
    public void The_greatest_budget_is_taken() =>
        Assert.Equal(ExitCode.Answered, Report("sla", Inputs["sla"].Lines[0], "--skip-bad", "2147483647").ExitCode);

    public static TheoryData<string, string, string, string> Settings() => new()
    {
        { "sla", "\"6h\"", "\"5h\"", "sla-report.other-policy" },
        { "sla", "\"18:00\"", "\"17:00\"", "sla-report.other-policy" },
        { "sla", "\"publicHolidays\": \"korea\"", "\"publicHolidays\": \"none\"", "sla-report.other-policy" },
        { "sla", "Asia/Seoul", "Asia/Tokyo", "sla-report.other-zone" },
        { "service", "\"18:00\"", "\"17:00\"", "sla-report.other-policy" },
        { "service", "Asia/Seoul", "Asia/Tokyo", "service-report.mismatch" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_part_made_under_another_policy_calendar_or_zone_is_refused_by_name(string verb, string right, string wrong, string code)
    {
        var usual = verb == "sla" ? SampleVerb.Resource("sla-policy.json") : ServicePolicy();
        var other = usual.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(usual, other);
        var (policy, changed) = (_folder.Write("policy.json", usual), _folder.Write("other.json", other));
        var shards = Shards(verb, 3);
        var parts = shards.Select((shard, i) => CliRun.Of([verb, "report", shard, "--as-of", AsOf, "--partial", "--policy", i < 2 ? policy : changed])).ToList();
        Assert.All(parts, part => Assert.Equal((ExitCode.Answered, ""), (part.ExitCode, part.Error)));
        var run = CliRun.Of([verb, "merge", "-", "--partial"], string.Concat(parts.Select(part => part.Out)));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
        Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.StartsWith("-:3: ", line, StringComparison.Ordinal));
        Assert.Equal(CliRun.Of([verb, "merge", "-", "--partial"], parts[0].Out + parts[1].Out).Out, run.Out);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_part_of_another_instant_is_refused_by_name(string verb)
    {
        var shards = Shards(verb, 3);
        var parts = shards.Select((shard, i) => CliRun.Of([verb, "report", shard, "--as-of", i < 2 ? AsOf : "2025-11-11", "--partial"]).Out).ToList();
        var run = CliRun.Of([verb, "merge", "-", "--partial"], string.Concat(parts));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[sla-report.other-as-of]", run.Error, StringComparison.Ordinal);
    }

    // Two shards of nothing but refused lines are two shards.
    [Theory]
    [MemberData(nameof(Verbs))]
    public void Parts_that_could_use_nothing_are_both_missed(string verb)
    {
        var (good, bad) = Inputs[verb];
        string[] parts = [.. ((string[])[bad + "\n", bad + "\n" + bad + "\n", bad + "\n", good[0]]).Select((text, shard) =>
            CliRun.Of([verb, "report", _folder.Write($"shard-{shard}.jsonl", text), "--as-of", AsOf, "--partial", "--skip-bad", "9"]).Out)];
        var run = CliRun.Of([verb, "merge", "-", "--partial"], string.Concat(parts));
        Assert.Equal((ExitCode.Answered, ""), (run.ExitCode, run.Error));
        var document = JsonDocument.Parse(run.Out).RootElement;
        var told = (verb == "sla" ? document : document.GetProperty("response")).GetProperty("parts").EnumerateArray().ToList();
        Assert.Equal((5, 4), (told.Sum(p => p.GetProperty("rows").GetInt32()), told.Sum(p => p.GetProperty("leftOut").GetInt32())));
        // Merged again, too; and one of them that was made twice is known again.
        Assert.Equal(run.Out, CliRun.Of([verb, "merge", "-", "--partial"], run.Out).Out);
        Assert.Contains("[sla-report.repeated-part]", CliRun.Of([verb, "merge", "-", "--partial"], run.Out + parts[0]).Error, StringComparison.Ordinal);
    }

    // What passes its own check and can't be measured is missing as well.
    [Fact]
    public void A_conversation_that_could_not_be_measured_is_left_out_and_said_so()
    {
        const string saved = """{"id":"a","channel":"email","created":"2025-10-01T00:00:00Z","saved":{"format":"sla-saved/2","basis":"other","at":"2025-10-01T01:00:00Z","versions":[]}}""" + "\n";
        var run = Report("sla", saved + Inputs["sla"].Lines[0], "--partial");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("\"rows\":2,\"leftOut\":1", run.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.OverBudget, Report("sla", saved + Inputs["sla"].Lines[0], "--partial", "--skip-bad", "0").ExitCode);
    }

    // Lines are checked on every core: who comes first in the file counts, and not who is checked first.
    [Fact]
    public void Of_a_customer_who_stands_twice_the_first_counts_on_any_number_of_cores()
    {
        static string Customer(int number, string channel) =>
            $$"""{"customer":"C-{{number}}","conversations":[{"id":"T-{{number}}-{{channel}}","channel":"{{channel}}","created":"2025-10-01T10:00:00+09:00"}]}""" + "\n";
        var once = string.Concat(Enumerable.Range(0, 4_000).Select(i => Customer(i, "email")));
        var twice = string.Concat(Enumerable.Range(0, 4_000).Select(i => Customer(i, "email") + Customer(i, "chat")));
        var run = CliRun.Of(["service", "report", _folder.Write("twice.jsonl", twice), "--as-of", AsOf, "--partial"]);
        Assert.Contains("\"rows\":8000,\"leftOut\":4000", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            CliRun.Of(["service", "report", _folder.Write("once.jsonl", once), "--as-of", AsOf, "--partial"]).Out,
            run.Out.Replace("\"rows\":8000,\"leftOut\":4000", "\"rows\":4000,\"leftOut\":0", StringComparison.Ordinal));
        Assert.All(run.Error.TrimEnd().Split('\n').Select((line, i) => (line, i)), told => Assert.Contains($".jsonl:{2 * (told.i + 1)}: ", told.line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_customer_who_was_refused_has_not_been_counted()
    {
        var good = """{"customer":"C-1","conversations":[{"id":"T-1","channel":"email","created":"2025-10-01T10:00:00+09:00"}]}""" + "\n";
        var run = Report("service", good.Replace("\"T-1\"", "\"\"", StringComparison.Ordinal) + good, "--partial");
        Assert.Contains("\"rows\":2,\"leftOut\":1", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("agenda.repeated", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void The_exit_codes_stand_in_the_manual_page(string language)
    {
        var page = CliRun.Of(["man", "--lang", language]).Out;
        foreach (var code in (int[])[ExitCode.Answered, ExitCode.InputErrors, ExitCode.Usage, ExitCode.OverBudget]) Assert.Contains($".B {code}\n", page, StringComparison.Ordinal);
    }

    private static CliRun Report(string verb, string text, params string[] more) => CliRun.Of([verb, "report", "-", "--as-of", AsOf, .. more], text);

    private static string[] Lines(string sample) => [.. SampleVerb.Resource(sample).TrimEnd().Split('\n').Select(line => line + "\n")];

    // The settings of the sample with hours of their own, so that hours and zone can be changed.
    private static string ServicePolicy() => "{\"replies\":" + SampleVerb.Resource("sla-policy.json") + "," + SampleVerb.Resource("service-policy.json").TrimStart()[1..];

    private static string[] Files(string folder) => [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)];

    private string[] Shards(string verb, int count) => [.. Enumerable.Range(0, count).Select(shard =>
        _folder.Write($"shard-{shard}.jsonl", string.Concat(Inputs[verb].Lines.Where((_, i) => i % count == shard))))];
}
