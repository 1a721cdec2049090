using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsRules.Cli.Tests.Machines;

/// <summary>The same answers, byte for byte, from documents that another program wrote: other line ends, other orders where order says nothing.</summary>
public class OtherWriterTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void Lines_may_end_as_on_windows() => Same(0, (_, text) => text.ReplaceLineEndings("\r\n"));

    [Fact]
    public void A_byte_order_mark_says_nothing() => Same(1, (_, text) => "\ufeff" + text);

    [Theory]
    [InlineData(1)]
    [InlineData(20251002)]
    public void Names_of_an_object_stand_in_any_order(int seed)
    {
        var random = new Random(seed);
        Same(seed % 2, (name, text) => name.EndsWith(".csv", StringComparison.Ordinal) ? text
            : name.EndsWith(".jsonl", StringComparison.Ordinal) || text.Count(c => c == '\n') > 1 && IsJson(text.Split('\n')[0]) ? EachLine(text, line => Turned(line, random, _ => false).ToJsonString())
            : Turned(text, random, _ => false).ToJsonString(Indented));
    }

    // Events of one instant stand as they are told, which is not what is asked here.
    private static string Apart(string sample) => sample.Replace("\"E2\", \"at\": \"2025-06-20T09:30:00", "\"E2\", \"at\": \"2025-06-20T09:30:01", StringComparison.Ordinal);

    // What a list of these says is a set: the answer may not depend on who wrote first.
    [Theory]
    [InlineData("hours --hours hours.json hours-queries.jsonl", "holidays")]
    [InlineData("points statement points-statement.json", "events")]
    [InlineData("tier assess tier-assess.json", "orders")]
    [InlineData("sla status sla-status.jsonl --policy sla-policy.json --as-of 2025-10-02T10:30:00+09:00", "targets", "atRisk", "holidays")]
    [InlineData("service audit service-histories.jsonl --policy service-policy.json --as-of 2025-10-20", "orders", "goodwill")]
    [InlineData("service report service-histories.jsonl --policy service-policy.json --as-of 2025-10-20", "orders", "feedback", "goodwill", "conversations")]
    public void A_list_that_is_a_set_stands_in_any_order(string question, params string[] sets)
    {
        var moved = 0;
        foreach (var seed in (int[])[3, 5, 7])
        {
            var random = new Random(seed);
            using var folder = new TempFolder();
            string[] Words(Func<string, string> written) => [.. question.Split(' ').Select(word => word.Contains(".json", StringComparison.Ordinal)
                ? folder.Write(word, written(Apart(CliRun.Of(["sample", word.Split('.')[0]]).Out))) : word), "-o", "json"];
            var before = CliRun.Of(Words(text => text));
            var after = CliRun.Of(Words(text => IsJson(text.Split('\n')[0])
                ? EachLine(text, line => Move(line).ToJsonString()) : Move(text).ToJsonString(Indented)));
            Assert.Equal((before.ExitCode, before.Out), (after.ExitCode, after.Out));

            JsonNode Move(string text)
            {
                var node = Turned(text, random, sets.Contains);
                if (!JsonNode.DeepEquals(node, JsonNode.Parse(text))) moved++;
                return node;
            }
        }

        // Without this the test would pass where no sample has such a list.
        Assert.True(moved > 0);
    }

    [Theory]
    [InlineData("sla report sla-report.jsonl --as-of 2025-10-20")]
    [InlineData("service report service-histories.jsonl --as-of 2025-10-20")]
    [InlineData("tier check tier-check.csv --program tier-program.json --mapping tier-mapping.json")]
    [InlineData("sla report sla-log.csv --mapping sla-mapping.json --policy sla-incident-policy.json --as-of 2016-04-30")]
    [InlineData("agenda @ --as-of 2025-10-20")]
    public void Rows_of_a_report_stand_in_any_order(string question)
    {
        var random = new Random(11);
        foreach (var form in (string[])["json", "html"])
            Assert.Equal(Ask(text => text, form), Ask(text =>
            {
                var lines = text.TrimEnd('\n').Split('\n');
                if (IsJson(lines[0])) random.Shuffle(lines);
                else if (!text.StartsWith('{')) ShuffleLog(lines.AsSpan(1), random);
                return string.Join('\n', lines) + "\n";
            }, form));

        string Ask(Func<string, string> written, string form)
        {
            using var folder = new TempFolder();
            var run = CliRun.Of([.. question.Split(' ').Select(word => word == "@" ? Shop(folder, written) : word.Contains(".json", StringComparison.Ordinal) || word.Contains(".csv", StringComparison.Ordinal)
                ? folder.Write(word, written(CliRun.Of(["sample", word.Split('.')[0]]).Out)) : word), "-o", form]);
            Assert.Equal(ExitCode.Answered, run.ExitCode);
            return run.Out;
        }
    }

    // Rows of one conversation keep their order: those of one instant stand as the log has them.
    private static void ShuffleLog(Span<string> rows, Random random)
    {
        var own = rows.ToArray().GroupBy(row => row.Split(',')[0]).ToDictionary(g => g.Key, g => new Queue<string>(g));
        var turns = rows.ToArray().Select(row => row.Split(',')[0]).ToArray();
        random.Shuffle(turns);
        for (var i = 0; i < rows.Length; i++) rows[i] = own[turns[i]].Dequeue();
    }

    private static string Shop(TempFolder folder, Func<string, string> written)
    {
        Assert.Equal(ExitCode.Answered, CliRun.Of(["sample", "agenda", "--to", folder.At("shop")]).ExitCode);
        foreach (var file in Directory.GetFiles(folder.At("shop"), "*.jsonl")) File.WriteAllText(file, written(File.ReadAllText(file)));
        return folder.At("shop");
    }

    // Forms and languages take turns.
    private static void Same(int turn, Func<string, string, string> written)
    {
        using var here = new TempFolder();
        using var there = new TempFolder();
        var changed = 0;
        var (before, after) = (EveryAnswer.In(here).ToList(), EveryAnswer.In(there, (name, text) =>
        {
            var other = written(name, text);
            if (other != text) changed++;
            return other;
        }).ToList());
        Assert.True(changed > 20);
        foreach (var (one, other) in before.Zip(after).Where((_, i) => i % 2 == turn))
        {
            var (expected, given) = (CliRun.Of(one), CliRun.Of(other));
            Assert.True(expected.Out == given.Out, $"{string.Join(' ', one)}\n{given.Error}");
            Assert.Equal(expected.ExitCode, given.ExitCode);
        }
    }

    private static string EachLine(string text, Func<string, string> written) =>
        string.Join('\n', text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? line : written(line))) + "\n";

    private static bool IsJson(string line)
    {
        try
        {
            return line.StartsWith('{') && JsonNode.Parse(line) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonNode Turned(string text, Random random, Func<string, bool> isSet) => Turned(JsonNode.Parse(text), random, isSet, false)!;

    private static JsonNode? Turned(JsonNode? node, Random random, Func<string, bool> isSet, bool isInSet)
    {
        switch (node)
        {
            case JsonObject table:
                var members = table.ToArray();
                random.Shuffle(members);
                return new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Turned(m.Value, random, isSet, isSet(m.Key)))));
            case JsonArray list:
                var items = list.Select(item => Turned(item, random, isSet, false)).ToArray();
                if (isInSet) random.Shuffle(items);
                return new JsonArray(items);
            default: return node?.DeepClone();
        }
    }
}
