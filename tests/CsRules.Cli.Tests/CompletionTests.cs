using System.CommandLine;
using System.Diagnostics;
using CsRules.Cli.Io;
using NodaTime;

namespace CsRules.Cli.Tests;

/// <summary>Completion and the manual page know what the command knows.</summary>
public class CompletionTests
{
    private static readonly RootCommand Tree = CommandLine.Root(new CliHost(Stream.Null, TextWriter.Null, TextWriter.Null, false, false, 100, SystemClock.Instance));

    [Theory]
    [InlineData("csrules ret", "return")]
    [InlineData("csrules return ", "check --help --output --lang --encoding --lenient")]
    [InlineData("csrules return check --tr", "--trace")]
    [InlineData("csrules return check in.json --as-of 2025-01-01 --tr", "--trace")]
    [InlineData("csrules holidays -o j", "json")]
    [InlineData("csrules holidays --output ", "csv html json table xlsx")]
    [InlineData("csrules --lang ko sam", "sample")]
    [InlineData("csrules sla list --state br", "breached")]
    [InlineData("csrules sla report --period q", "quarter")]
    [InlineData("csrules schema retu", "return-check")]
    [InlineData("csrules mapping show ol", "olist")]
    [InlineData("csrules regime show K", "KR")]
    [InlineData("csrules market rules --market sm", "smartstore")]
    [InlineData("csrules completion z", "zsh")]
    [InlineData("csrules period --from ", "")]
    public void Bash_completes(string line, string expected)
    {
        if (!File.Exists("/bin/bash")) return;
        using var folder = new TempFolder();
        var script = folder.Write("completion.bash", CliRun.Of(["completion", "bash"]).Out);
        Assert.Equal(expected, Bash($"source '{script}'; cd '{Path.GetDirectoryName(script)}'; COMP_WORDS=({string.Join(' ', line.Split(' ').Select(word => $"'{word}'"))}); COMP_CWORD=$((${{#COMP_WORDS[@]}}-1)); _csrules; echo \"${{COMPREPLY[*]}}\""));
    }

    [Fact]
    public void Bash_completes_a_file_where_a_file_is_asked_for()
    {
        if (!File.Exists("/bin/bash")) return;
        using var folder = new TempFolder();
        var script = folder.Write("completion.bash", CliRun.Of(["completion", "bash"]).Out);
        folder.Write("orders.csv", "");
        foreach (var line in (string[])["csrules return check ord", "csrules return check --policy ord"])
            Assert.Equal("orders.csv", Bash($"source '{script}'; cd '{Path.GetDirectoryName(script)}'; COMP_WORDS=({line}); COMP_CWORD=$((${{#COMP_WORDS[@]}}-1)); _csrules; echo \"${{COMPREPLY[*]}}\""));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("powershell")]
    public void A_script_knows_every_command_and_option_in_either_language(string shell)
    {
        foreach (var language in (string[])["ko", "en"])
        {
            var run = CliRun.Of(["completion", shell, "--lang", language]);
            Assert.Equal((ExitCode.Answered, ""), (run.ExitCode, run.Error));
            foreach (var command in All(Tree))
            {
                Assert.Contains(string.Join(' ', HelpPage.PathOf(command)), run.Out, StringComparison.Ordinal);
                Assert.All(HelpPage.OptionsOf(command), option => Assert.Contains(option.Name, run.Out, StringComparison.Ordinal));
            }

            if (shell != "bash") Assert.Contains(language == "ko" ? "반품 권리" : "Return rights", run.Out, StringComparison.Ordinal);
            // A quote in a description must not end it.
            var quoted = shell == "powershell" ? run.Out.Replace("''", "", StringComparison.Ordinal) : run.Out.Replace("'\\''", "", StringComparison.Ordinal);
            Assert.All(quoted.Split('\n').Where(line => !line.TrimStart().StartsWith('#')), line => Assert.True(line.Count(c => c == '\'') % 2 == 0, line));
        }
    }

    [Fact]
    public void The_manual_page_tells_every_command_and_option_in_either_language()
    {
        foreach (var language in (string[])["ko", "en"])
        {
            var run = CliRun.Of(["man", "--lang", language]);
            Assert.Equal((ExitCode.Answered, ""), (run.ExitCode, run.Error));
            foreach (var command in All(Tree).Where(command => command.Subcommands.Count == 0))
            {
                var path = string.Join(' ', HelpPage.PathOf(command)).Replace("-", "\\-", StringComparison.Ordinal);
                var section = run.Out.Split(".SS ").Single(part => part.StartsWith($"\"csrules {path} ", StringComparison.Ordinal));
                Assert.All(command.Options, option => Assert.Contains(option.Name.Replace("-", "\\-", StringComparison.Ordinal), section, StringComparison.Ordinal));
            }

            // What begins with a mark is a macro: only ours do.
            Assert.All(run.Out.Split('\n').Where(line => line.StartsWith('.') || line.StartsWith('\'')), line => Assert.Matches(@"^\.(\\""|TH|SH|SS|TP|B )", line));
        }
    }

    private static string Bash(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/bash", ["--norc", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEnd().TrimEnd('\n'), process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal("", error);
        return output;
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);
}
