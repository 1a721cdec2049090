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
    public void An_unknown_document_names_those_that_exist()
    {
        var run = CliRun.Of(["sample", "nonsense"]);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("nonsense", run.Error, StringComparison.Ordinal);
    }
}
