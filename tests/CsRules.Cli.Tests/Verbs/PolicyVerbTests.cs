using CsRules.Documents;
using CsRules.Returns;

namespace CsRules.Cli.Tests.Verbs;

/// <summary>Terms by the law of choice.</summary>
public class PolicyVerbTests
{
    private const string Fee = """{"clauses":[{"kind":"returnShippingFee","amount":"3000 KRW"}]}""";

    [Fact]
    public void Terms_in_words_are_read_up_to_their_limit_and_refused_by_it_beyond()
    {
        using var folder = new TempFolder();
        var most = string.Concat(Enumerable.Repeat(new string('가', 499) + "\n", 200));
        Assert.Equal(ExitCode.Answered, CliRun.Of(["policy", "check", folder.Write("most.txt", most), "-o", "json"]).ExitCode);
        var run = CliRun.Of(["policy", "check", folder.Write("more.txt", most + "."), "-o", "json"]);
        Assert.Equal((ExitCode.InputErrors, ""), (run.ExitCode, run.Out));
        Assert.Contains("[limit.text]", run.Error, StringComparison.Ordinal);
        Assert.Equal("limit.text", Assert.Single(Assert.Throws<CsRulesException>(() => TermsText.Read(most + ".")).Errors).Code);
    }

    // The act that was named judges, and the general one where none was.
    [Theory]
    [InlineData("valid")]
    [InlineData("valid", "--act", "kr-ecommerce-act")]
    [InlineData("void", "--act", "kr-door-to-door-act")]
    [InlineData("void", "--regime", "TW")]
    [InlineData("valid", "--regime", "fi")]
    public void Terms_are_judged_by_the_law_that_was_asked_for(string expected, params string[] options)
    {
        using var folder = new TempFolder();
        var run = CliRun.Of(["policy", "check", folder.Write("terms.json", Fee), "-o", "json", .. options]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"\"verdict\":\"{expected}\"", run.Out.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kr-ecommerce-act", "--act", "kr-ecomerce-act")]
    [InlineData("tw-cpa", "--regime", "TW", "--act", "kr-door-to-door-act")]
    [InlineData("TW", "--regime", "XX")]
    public void A_law_that_is_not_built_in_is_answered_with_those_that_are(string expected, params string[] options)
    {
        using var folder = new TempFolder();
        var run = CliRun.Of(["policy", "check", folder.Write("terms.json", Fee), .. options]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }
}
