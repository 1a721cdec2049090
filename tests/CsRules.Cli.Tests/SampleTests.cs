namespace CsRules.Cli.Tests;

public class SampleTests
{
    public static TheoryData<string> Kinds()
    {
        var kinds = new TheoryData<string>();
        foreach (var kind in DocumentKind.All) kinds.Add(kind.Name);
        return kinds;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_sample_is_printed_and_has_a_schema(string kind)
    {
        Assert.NotEmpty(CliRun.Of(["sample", kind]).Out);
        if (DocumentKind.Named(kind).Type is not null)
            Assert.Contains("$schema", CliRun.Of(["schema", kind]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_says_what_each_field_means_and_which_words_it_takes()
    {
        var schema = CliRun.Of(["schema", "return-check"]).Out;
        Assert.Contains("The day the goods physically came back to the seller", schema, StringComparison.Ordinal);
        Assert.Contains("\"disputed\"", schema, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("return-check", "return", "check")]
    [InlineData("policy-check", "policy", "check")]
    [InlineData("policy-write", "policy", "write")]
    [InlineData("refund-quote", "refund", "quote")]
    [InlineData("order-moves", "order", "moves")]
    [InlineData("market-status", "market", "status")]
    [InlineData("order-play", "order", "play")]
    [InlineData("points-statement", "points", "statement")]
    [InlineData("tier-assess", "tier", "assess")]
    public void A_sample_is_answered_by_its_verb(string kind, string verb, string noun)
    {
        var sample = CliRun.Of(["sample", kind]).Out;
        foreach (var output in (string[])["table", "json"])
            foreach (var language in (string[])["ko", "en"])
            {
                var run = CliRun.Of([verb, noun, "-", "-o", output, "--lang", language], sample);
                // What a shop is advised beside its page carries no code: it is no error.
                Assert.DoesNotContain("]", run.Error, StringComparison.Ordinal);
                Assert.Equal(ExitCode.Answered, run.ExitCode);
                Assert.NotEmpty(run.Out);
            }
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void The_demo_tells_its_story(string language)
    {
        var run = CliRun.Of(["demo", "-o", "table", "--lang", language]);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains("10-10", run.Out, StringComparison.Ordinal);
        // What each chapter answers, from its own sample.
        foreach (var told in language == "ko" ? (string[])["55,800원", "60,097원", "2,435원", "실버", "초과", "최근 30일", "N-1003"] : ["KRW 55,800", "KRW 60,097", "KRW 2,435", "실버", "late", "30 days", "N-1003"])
            Assert.Contains(told, run.Out, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 8), number => Assert.Single(run.Out.Split('\n'), line => line.StartsWith($"{number}. ", StringComparison.Ordinal)));
        Assert.DoesNotContain('\u001b', run.Out);
        var page = CliRun.Of(["demo", "-o", "html", "--lang", language]).Out;
        Assert.All(Enumerable.Range(1, 8), number => Assert.Single(page.Split($"<h2>{number}. ").Skip(1)));
        Assert.Single(page.Split("<html").Skip(1));
        Assert.All(CliRun.Of(["demo", "--lang", language]).Out.TrimEnd().Split('\n'), line => System.Text.Json.JsonDocument.Parse(line).Dispose());
        Assert.DoesNotContain("return.", run.Out.Replace("the return.", "", StringComparison.Ordinal).Replace("this return.", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
