using System.Diagnostics;
using CsRules.Documents;

namespace CsRules.Cli.Tests.Fuzz;

/// <summary>At every path of every schema: nothing, another type, empty, extreme, twice. The answer is an answer or errors with a code.</summary>
[Collection(nameof(Alone))]
[Trait("Category", "Fuzz")]
public class EveryPathTests
{
    private const int LongestQuote = 3_000;

    // A machine that is busy otherwise is slow now and then; a document that grows is slow by orders.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    // A hundred thousand groups are checked one by one.
    private static readonly TimeSpan LongestReport = TimeSpan.FromSeconds(30);

    // What compiles a calendar or a whole shop takes a while: one document in three where fuzzing is asked for, one in eleven elsewhere.
    private static readonly string[] Slow = ["SlaPolicy", "BusinessHours", "ServicePolicy", "AgendaPolicy", "ServiceReportDocument", "CouponCase", "LifeCase", "OrderLife", "ClaimRecord"];

    private static readonly HashSet<string> Known = [.. Texts.Errors().SelectMany(module => module.Codes)];

    private static int Some => Environment.GetEnvironmentVariable("CSRULES_FUZZ") is null ? 11 : 3;

    public static TheoryData<string> Documents() => [.. Samples().Select(sample => sample.Key)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_library_answers_what_its_validator_lets_pass_and_tells_what_it_does_not(string name)
    {
        var (directly, sample) = Samples()[name];
        var faults = new List<string>();
        var answered = 0;
        Assert.Empty(directly.Ask(sample));
        var step = Slow.Contains(directly.Type.Name) ? Some : 1;
        foreach (var (path, json) in EveryPath.Of(sample, CsRulesJson.Options.GetTypeInfo(directly.Type)).Where((_, i) => i % step == 0))
        {
            var watch = Stopwatch.StartNew();
            try
            {
                var errors = directly.Ask(json);
                if (errors.IsEmpty) answered++;
                foreach (var error in errors)
                    if (error.Explain(CsRules.Documents.Language.Korean) == error.Code || error.Explain(CsRules.Documents.Language.English) == error.Code)
                        faults.Add($"{path}: no words for {error.Code}");
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                faults.Add($"{path}: {error}\n{json[..Math.Min(LongestQuote, json.Length)]}");
            }

            if (watch.Elapsed > Longest) faults.Add($"{path}: {watch.Elapsed}\n{json[..Math.Min(LongestQuote, json.Length)]}");
        }

        Assert.True(answered > 0);
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults.DistinctBy(f => f.Split('\n')[0]).Take(20))}");
    }

    public static TheoryData<string> Doors() => [.. Samples().Select(sample => sample.Key), .. Unchecked.All.Select(door => door.Name)];

    [Theory]
    [MemberData(nameof(Doors))]
    public void Facts_that_nobody_checked_are_answered_or_refused_by_a_code(string name)
    {
        var (type, sample, ask) = Unchecked.All.FirstOrDefault(door => door.Name == name) is { } door
            ? (door.Type, door.Sample, door.Ask)
            : Samples()[name] is var (directly, text) ? (directly.Type, text, directly.Unchecked) : default;
        var faults = new List<string>();
        var (answered, refused) = (0, 0);
        Assert.Empty(ask(sample));
        var step = Slow.Contains(type.Name) ? Some : 1;
        foreach (var (path, json) in EveryPath.Of(sample, CsRulesJson.Options.GetTypeInfo(type)).Where((_, i) => i % step == 0))
        {
            try
            {
                var errors = ask(json);
                if (errors.IsEmpty) answered++;
                else if (errors.FirstOrDefault(error => !Known.Contains(error.Code) || !error.Path.StartsWith('$')) is { } untold) faults.Add($"{path}: not on the page of codes: {untold}");
                else refused++;
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                faults.Add($"{path}: {error}\n{json[..Math.Min(LongestQuote, json.Length)]}");
            }
        }

        Assert.True(answered > 0 && refused > 0);
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults.DistinctBy(f => f.Split('\n')[0]).Take(20))}");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_list_as_long_as_it_may_be_is_answered_or_refused_in_time(string name)
    {
        var (directly, sample) = Samples()[name];
        var slow = new List<string>();
        foreach (var (path, json) in EveryPath.AtItsLimits(sample, CsRulesJson.Options.GetTypeInfo(directly.Type)).DistinctBy(list => list.Path))
        {
            var document = json();
            var watch = Stopwatch.StartNew();
            var errors = directly.Ask(document);
            if (watch.Elapsed > (directly.Type.Name.EndsWith("ReportDocument", StringComparison.Ordinal) ? LongestReport : Longest)) slow.Add($"{path}: {watch.Elapsed} {(errors.IsEmpty ? "answered" : $"{errors.Length} errors, {errors[0]}")}");
        }

        Assert.True(slow.Count == 0, string.Join('\n', slow));
    }

    private static Dictionary<string, (Directly Directly, string Sample)> Samples()
    {
        var kinds = DocumentKind.All.Where(k => k.Type is not null).GroupBy(k => k.Type!.Type).ToDictionary(g => g.Key, g => g.Last().Name);
        var part = CliRun.Of(["sla", "report", "-", "--as-of", "2025-10-02", "--partial"], CliRun.Of(["sample", "sla-report"]).Out).Out;
        var service = CliRun.Of(["service", "report", "-", "--as-of", "2025-11-10", "--partial"], CliRun.Of(["sample", "service-histories"]).Out).Out;
        return Directly.All.Select((d, i) => (Name: $"{d.Type.Name} {i}", d)).ToDictionary(x => x.Name, x => (x.d, x.d.Type.Name switch
        {
            "SlaReportDocument" => part,
            "ServiceReportDocument" => service,
            _ => Directly.Text(kinds[x.d.Type]),
        }));
    }
}
