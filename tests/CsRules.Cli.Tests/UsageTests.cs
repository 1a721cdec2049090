namespace CsRules.Cli.Tests;

public class UsageTests
{
    [Fact]
    public void An_unknown_verb_is_a_usage_error_and_no_stack_trace()
    {
        var run = CliRun.Of(["retrun", "check", "x.json"]);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("retrun", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_stands_twice_beside_one_that_could_be_mended_is_told_and_the_next_document_answered()
    {
        var good = CliRun.Of(["sample", "return-check"]).Out.ReplaceLineEndings("");
        var run = CliRun.Of(["return", "check", "-"], "{\"claim\":{\"id\":5},\"claim\":{\"id\":5}}\n" + good + "\n");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.StartsWith("stdin:1: $.claim", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("[command.stopped]", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(run.Out);
    }

    [Fact]
    public void An_unknown_document_names_those_that_exist()
    {
        var run = CliRun.Of(["sample", "nonsense"]);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("nonsense", run.Error, StringComparison.Ordinal);
    }
}
