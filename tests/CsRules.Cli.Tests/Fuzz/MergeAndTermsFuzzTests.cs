using System.Globalization;
using System.Text;
using CsRules.Documents;
using CsRules.Returns;

namespace CsRules.Cli.Tests.Fuzz;

/// <summary>
/// Parts of reports, tables and terms, spoiled: parts that are added to true ones, CSV of every column, sentences of a shop's terms. As
/// often as <c>CSRULES_FUZZ</c> says, the same for the same count; besides the samples, what stands in <c>Fuzz/Corpus</c> is spoiled.
/// </summary>
[Collection(nameof(Alone))]
[Trait("Category", "Fuzz")]
public class MergeAndTermsFuzzTests
{
    private static int Rounds { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CSRULES_FUZZ"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 100;

    [Theory]
    [InlineData("sla", "sla-report", 3)]
    [InlineData("service", "service-histories", 5)]
    public void A_spoiled_part_is_merged_or_refused_and_never_takes_the_true_ones_with_it(string verb, string sample, int seed)
    {
        var lines = CliRun.Of(["sample", sample]).Out.TrimEnd().Split('\n');
        var parts = Enumerable.Range(0, 3).Select(i => CliRun.Of([verb, "report", "-", "--as-of", "2025-11-10", "--partial"], string.Join('\n', lines.Where((_, at) => at % 3 == i)) + "\n").Out).ToArray();
        var others = Corpus($"{verb}-part");
        var (mutator, random, refused) = (new Mutator(seed), new Random(seed), 0);
        var whole = CliRun.Of([verb, "merge", "-", "--partial"], string.Concat(parts)).Out;
        for (var round = 0; round < Rounds; round++)
        {
            var from = round % 4 == 0 && others.Length > 0 ? others[round / 4 % others.Length] : parts[round % 3];
            var spoiled = mutator.Json(from.TrimEnd('\n')).Replace('\n', ' ') + "\n";
            var at = random.Next(4);
            foreach (var form in (string[])["json", "html"])
            {
                var run = CliRun.Of(form == "json" ? [verb, "merge", "-", "--partial"] : [verb, "merge", "-", "-o", "html"], string.Concat([.. parts[..at], spoiled, .. parts[at..]]));
                Assert.True(run.ExitCode is ExitCode.Answered or ExitCode.InputErrors, $"{run.ExitCode} {run.Error}\n{spoiled}");
                foreach (var word in (string[])["   at ", "[command.stopped]", "[document.unanswerable]"])
                    Assert.False(run.Error.Contains(word, StringComparison.Ordinal), $"{run.Error}\n{spoiled}");
                // What it is merged with may be another, where it still could be true; a refused one changes nothing.
                if (form != "json" || run.ExitCode == ExitCode.Answered || run.Error.Contains("repeated-part", StringComparison.Ordinal)) continue;
                refused++;
                Assert.True(whole == run.Out, $"{run.Error}\n{spoiled}");
            }
        }

        Assert.True(refused > Rounds / 10);
    }

    [Fact]
    public void Spoiled_terms_are_judged_or_refused()
    {
        var sample = Directly.Text("policy-check");
        var (mutator, random, judged) = (new Mutator(17), new Random(17), 0);
        string[] texts = [sample, sample, .. Corpus("terms")];
        for (var round = 0; round < Rounds; round++)
        {
            var spoiled = mutator.Json(texts[random.Next(texts.Length)]);
            var (policy, errors) = DocumentReader.Read(Encoding.UTF8.GetBytes(spoiled), CsRulesJson.TypeOf<ReturnPolicy>());
            if (policy is null)
            {
                Assert.NotEmpty(errors);
                continue;
            }

            if (!Validation.Check(new ReturnPolicyValidator(), policy).RemoveAll(e => e.IsWarning).IsEmpty) continue;
            judged++;
            foreach (var law in CsRules.Laws.LawBook.Of("KR").Acts)
                foreach (var judgement in policy.Compile(law).Judgements)
                    foreach (var language in Enum.GetValues<Language>())
                        Assert.NotEmpty(AnsweredClause.Of(judgement, language).ToString());
        }

        Assert.True(judged > 0);
    }

    // Bytes and not text: a table may be in another encoding, have other ends of lines, quotes that are never closed.
    [Theory]
    [InlineData("sla-log", "sla report @ --mapping sla-mapping.json --policy sla-incident-policy.json --as-of 2016-04-30")]
    [InlineData("tier-check", "tier check @ --program tier-program.json --mapping tier-mapping.json")]
    public void A_table_of_spoiled_bytes_is_answered_or_refused(string sample, string command)
    {
        using var folder = new TempFolder();
        var words = command.Split(' ').Select(word => word.EndsWith(".json", StringComparison.Ordinal) ? folder.Write(word, CliRun.Of(["sample", word.Split('.')[0]]).Out) : word).ToArray();
        var text = string.Join('\n', CliRun.Of(["sample", sample]).Out.Split('\n').Take(30));
        var random = new Random(sample.Length);
        byte[][] strange = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x00], [0xB0, 0xA1], "\r"u8.ToArray(), "\r\n"u8.ToArray(), "\""u8.ToArray(), "\"\""u8.ToArray(), ","u8.ToArray(), ";"u8.ToArray(), "\t"u8.ToArray(), "="u8.ToArray(), "\u2028"u8.ToArray()];
        for (var round = 0; round < Rounds / 4; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(round % 3 == 0 ? text.ReplaceLineEndings("\r\n") : text).ToList();
            for (var i = random.Next(1, 5); i > 0; i--)
            {
                var at = random.Next(bytes.Count);
                if (random.Next(4) == 0) bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                else bytes.InsertRange(at, strange[random.Next(strange.Length)]);
                if (bytes.Count == 0) bytes.Add((byte)'x');
            }

            var path = folder.At("in.csv");
            File.WriteAllBytes(path, [.. bytes]);
            var run = CliRun.Of([.. words.Select(word => word == "@" ? path : word), "-o", "json"]);
            var told = $"round {round}: {run.Error}\n{Convert.ToBase64String([.. bytes])}";
            Assert.True(run.ExitCode is >= ExitCode.Answered and <= ExitCode.Usage, told);
            foreach (var word in (string[])["   at ", "[command.stopped]", "[document.unanswerable]"]) Assert.False(run.Error.Contains(word, StringComparison.Ordinal), told);
            if (run.ExitCode != ExitCode.Answered) Assert.NotEmpty(run.Error);
        }
    }

    private static string[] Corpus(string kind)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Fuzz", "Corpus");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, kind + "*").Order(StringComparer.Ordinal).Select(File.ReadAllText)] : [];
    }
}
