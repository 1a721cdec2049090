using System.Text.Json;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;

namespace CsRules.Cli.Tests;

public class RegimeTests
{
    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void Every_country_is_listed_and_shown_with_its_articles(string language)
    {
        var list = JsonDocument.Parse(CliRun.Of(["regime", "list", "-o", "json", "--lang", language]).Out).RootElement;
        Assert.Equal(LawBook.All.Sum(l => l.Acts.Length), list.GetArrayLength());
        foreach (var laws in LawBook.All)
        {
            var run = CliRun.Of(["regime", "show", laws.Id, "-o", "table", "--lang", language]);
            Assert.Equal(ExitCode.Answered, run.ExitCode);
            Assert.DoesNotContain("regime.", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_country_that_is_not_built_in_is_a_usage_error() =>
        Assert.Equal(ExitCode.Usage, CliRun.Of(["regime", "show", "XX"]).ExitCode);

    [Theory]
    [InlineData("FI", "2025-11-17", "allowed")]
    [InlineData("FI", "2025-11-18", "refused")]
    [InlineData("KR", "2025-11-17", "refused")]
    public void Return_check_takes_the_regime_from_the_document(string regime, string notice, string outcome)
    {
        var document = """{"regime":"REGIME","claim":{"supply":{"on":"2025-11-03"},"withdrawal":{"noticeOn":"NOTICE"}}}"""
            .Replace("REGIME", regime, StringComparison.Ordinal).Replace("NOTICE", notice, StringComparison.Ordinal);
        var answer = JsonDocument.Parse(CliRun.Of(["return", "check", "-", "-o", "json"], document).Out).RootElement;
        Assert.Equal(outcome, answer.GetProperty("outcome").GetString());
        Assert.Equal(regime, answer.GetProperty("regime").GetString());
    }

    [Fact]
    public void The_better_right_of_the_consumers_own_country_decides()
    {
        const string Document = """{"regime":"KR","consumerRegime":"FI","claim":{"supply":{"on":"2025-11-03"},"withdrawal":{"noticeOn":"2025-11-12"}}}""";
        var answer = JsonDocument.Parse(CliRun.Of(["return", "check", "-", "-o", "json"], Document).Out).RootElement;
        Assert.Equal(("allowed", "FI"), (answer.GetProperty("outcome").GetString()!, answer.GetProperty("regime").GetString()!));
    }

    [Theory]
    [InlineData("README.md", Language.English)]
    [InlineData("README.ko.md", Language.Korean)]
    public void The_table_of_laws_on_the_page_of_laws_is_the_one_that_the_data_gives(string readme, Language language)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Modules", "Laws", readme));
        foreach (var act in LawBook.All.SelectMany(l => l.Acts))
            Assert.Contains(Row(act.Regime, language), text, StringComparison.Ordinal);
    }

    private static string Row(StatutoryRegime regime, Language language)
    {
        var lines = RegimeTable.Of(regime, language);
        return $"| {regime.Id} | {regime.Act.Name(language)} | {lines[0].Answer} | {lines[1].Answer} | {Explanations.Label(regime.ChangeOfMindCost, language)} | {lines[0].Article} |";
    }
}
