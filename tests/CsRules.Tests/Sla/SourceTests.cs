using System.Text.Json;
using CsRules.Documents;
using CsRules.Sla;
using NodaTime;
using static CsRules.Tests.Sla.Talk;

namespace CsRules.Tests.Sla;

/// <summary>Reports that don't belong together are refused by name, and what is missing is said.</summary>
public class SourceTests
{
    private static readonly Instant AsOf = Utc("2024-02-01T00:00");
    private static readonly SlaPlan Plan = Policy((SlaMetric.FirstResponse, "2h")).Compile(Years);

    private static SlaReport Part(string id, long leftOut = 0, Instant? asOf = null, string? basis = null, int talks = 2) =>
        SlaReport.Of(Enumerable.Repeat(Plan.Measure(Of("2024-01-15T09:00"), asOf ?? AsOf), talks), DateTimeZone.Utc)
            .From(new() { AsOf = asOf ?? AsOf, Basis = basis ?? Plan.Basis, Parts = [new(id, talks + leftOut, leftOut)] });

    private static string[] Refused(SlaReport one, SlaReport other)
    {
        var errors = Assert.Throws<CsRulesException>(() => one.Merge(other)).Errors;
        foreach (var language in Enum.GetValues<Language>()) Assert.All(errors, e => Assert.DoesNotContain("{", e.Explain(language), StringComparison.Ordinal));
        return [.. errors.Select(e => e.Code)];
    }

    [Fact]
    public void What_does_not_belong_together_is_refused_by_name()
    {
        Assert.Equal(4, Part("a").Merge(Part("b")).Conversations);
        Assert.Equal(["sla-report.other-as-of"], Refused(Part("a"), Part("b", asOf: AsOf + Duration.FromSeconds(1))));
        Assert.Equal(["sla-report.other-policy"], Refused(Part("a"), Part("b", basis: "other")));
        Assert.Equal(["sla-report.repeated-part"], Refused(Part("a"), Part("a")));
        Assert.Equal(["sla-report.repeated-part"], Refused(Part("a").Merge(Part("b")), Part("b").Merge(Part("c"))));
        Assert.Equal(["sla-report.no-source"], Refused(Part("a"), SlaReport.Of([Plan.Measure(Of("2024-01-15T09:00"), AsOf)], DateTimeZone.Utc)));
        Assert.Equal(["sla-report.other-as-of", "sla-report.other-policy", "sla-report.repeated-part"], Refused(Part("a"), Part("a", asOf: AsOf + Duration.FromHours(1), basis: "b")));
    }

    [Fact]
    public void A_part_carries_its_time_zone_database_and_two_releases_are_not_merged()
    {
        var version = Plan.Calendar.TzdbVersion;
        Assert.Matches("^[0-9]{4}[a-z]$", version);
        SlaReport With(string id, string? tzdb) => Part(id).From(Part(id).Source! with { TzdbVersion = tzdb });
        var document = JsonSerializer.SerializeToElement(With("a", version).ToDocument(partial: true), CsRulesJson.TypeOf<SlaReportDocument>());
        Assert.Equal(version, document.GetProperty("tzdbVersion").GetString());
        Assert.Equal(version, document.Deserialize(CsRulesJson.TypeOf<SlaReportDocument>())!.ToReport().Source!.TzdbVersion);
        Assert.Equal(version, With("a", version).Merge(With("b", version)).Source!.TzdbVersion);
        Assert.Equal(["sla-report.other-tzdb"], Refused(With("a", version), With("b", "1999a")));
        Assert.Equal(["sla-report.other-tzdb"], Refused(With("a", null), With("b", version)));
    }

    [Fact]
    public void A_part_of_nothing_may_come_twice()
    {
        var sum = Part("n", talks: 0).Merge(Part("n", talks: 0)).Merge(Part("a"));
        Assert.Equal((3, 2), (sum.Source!.Parts.Length, sum.Conversations));
        // What was read and could not be used is not nothing.
        Assert.Equal(["sla-report.repeated-part"], Refused(Part("n", leftOut: 1, talks: 0), Part("n", leftOut: 1, talks: 0)));
    }

    [Fact]
    public void What_is_missing_is_said_on_the_page_and_in_json_and_a_whole_report_is_not_merged_again()
    {
        var sum = Part("a", leftOut: 3).Merge(Part("b", leftOut: 1));
        Assert.Contains("4 of 8 rows could not be used", sum.ToHtml(Language.English), StringComparison.Ordinal);
        Assert.Contains("8행 가운데 4행은", sum.ToHtml(Language.Korean), StringComparison.Ordinal);
        var whole = JsonSerializer.Deserialize(JsonSerializer.Serialize(sum.ToDocument(), CsRulesJson.TypeOf<SlaReportDocument>()), CsRulesJson.TypeOf<SlaReportDocument>())!;
        Assert.Equal((8, 4), (whole.Rows!.Value, whole.LeftOut!.Value));
        Assert.Equal((8, 4), (whole.ToReport().Source!.Rows, whole.ToReport().Source!.LeftOut));
        Assert.Equal(["sla-report.no-part"], Refused(whole.ToReport(), Part("c")));
        Assert.DoesNotContain("could not be used", Part("a").ToHtml(Language.English), StringComparison.Ordinal);
        // Also where nothing at all could be used.
        Assert.Contains("2 of 2 rows", Part("a", leftOut: 2, talks: 0).ToHtml(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_basis_is_of_what_is_answered_and_not_of_how_it_is_written()
    {
        var target = new SlaTarget { Metric = SlaMetric.FirstResponse, Within = Budget("2h") };
        var policy = new SlaPolicy { Hours = NineToFive, Targets = [target, target with { Channel = Channel.Chat }] };
        var basis = policy.Compile(Years).Basis;
        Assert.Equal(basis, (policy with { Targets = [.. policy.Targets.Reverse()], AtRisk = [Rate.Percent(90), Rate.Percent(50), Rate.Percent(75)] }).Compile(Years).Basis);
        SlaPolicy[] others =
        [
            policy with { Targets = [target] }, policy with { Targets = [target, target with { Channel = Channel.Chat, Within = Budget("3h") }] },
            policy with { BotRepliesCount = true }, policy with { AfterSolved = AfterSolved.Waits }, policy with { RestartedByHandOver = [SlaMetric.FirstResponse] },
            policy with { WhenSolved = WhenSolved.PauseResponse }, policy with { NeverPaused = [SlaMetric.FirstResponse] }, policy with { EffectiveFrom = new LocalDate(2020, 1, 1) },
            policy with { Hours = NineToFive with { Zone = "Europe/London" } }, policy with { Hours = NineToFive with { Holidays = [new LocalDate(2024, 5, 1)] } },
        ];
        Assert.Equal(others.Length + 1, others.Select(p => p.Compile(Years).Basis).Append(basis).Distinct().Count());
    }
}
