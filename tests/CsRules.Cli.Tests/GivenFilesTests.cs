namespace CsRules.Cli.Tests;

/// <summary>What is named is judged before anything is answered: files, and options that take files.</summary>
public class GivenFilesTests
{
    [Theory]
    [InlineData("return check return-check.json missing.json")]
    [InlineData("coupon best coupon-best.json missing.json")]
    [InlineData("hours --hours missing.json hours-queries.jsonl")]
    [InlineData("hours --hours hours.json missing.jsonl")]
    [InlineData("sla status sla-status.jsonl --policy missing.json")]
    [InlineData("sla status sla-status.jsonl --policy sla-policy.json --policy missing.json")]
    [InlineData("sla status sla-log.csv --mapping missing.json")]
    [InlineData("sla status spoiled.json --mapping missing.json --policy spoiled.json")]
    [InlineData("sla report sla-log.csv --mapping missing.json")]
    [InlineData("sla report sla-status.jsonl --policy missing.json")]
    [InlineData("sla merge missing.json")]
    [InlineData("service audit service-histories.jsonl --policy missing.json")]
    [InlineData("service patterns service-histories.jsonl missing.jsonl")]
    [InlineData("service report service-histories.jsonl --policy missing.json")]
    [InlineData("service merge spoiled.json --policy missing.json")]
    [InlineData("tier check tier-check.csv --program missing.json --mapping tier-mapping.json")]
    [InlineData("tier check tier-check.csv --program spoiled.json --mapping missing.json")]
    public void A_file_that_is_not_there_is_found_out_before_the_first_answer(string command)
    {
        using var folder = new TempFolder();
        var run = Run(command, folder);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.StartsWith("There is no file ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("hours --hours DIR hours-queries.jsonl")]
    [InlineData("service audit service-histories.jsonl --policy DIR")]
    [InlineData("tier check tier-check.csv --program tier-program.json --mapping DIR")]
    public void A_folder_in_place_of_a_file_too(string command)
    {
        using var folder = new TempFolder();
        var run = Run(command.Replace("DIR", Path.GetTempPath(), StringComparison.Ordinal), folder);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("is a folder", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Theory]
    [InlineData("sla status sla-status.jsonl sla-log.csv")]
    [InlineData("sla report spoiled.json sla-log.csv")]
    [InlineData("sla status sla-log.csv --policy spoiled.json")]
    public void A_log_without_its_mapping_is_found_out_too(string command)
    {
        using var folder = new TempFolder();
        var run = Run(command, folder);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("--mapping says how to read it", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    // A name with a dot is a sample as a file, except the one that is missing and the one that is spoiled.
    private static CliRun Run(string command, TempFolder folder) => CliRun.Of([.. command.Split(' ').Select(word =>
        !word.Contains('.', StringComparison.Ordinal) ? word
        : word.StartsWith("missing", StringComparison.Ordinal) ? folder.At(word)
        : folder.Write(word, word == "spoiled.json" ? "{ broken" : CliRun.Of(["sample", word.Split('.')[0]]).Out))]);
}
