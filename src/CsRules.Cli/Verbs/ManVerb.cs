using System.CommandLine;
using CsRules.Cli.Io;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules man</c>: the page for <c>man</c>, made from the same tree as the help.</summary>
internal static class ManVerb
{
    public static Command Create(CliHost host)
    {
        var command = new Command("man");
        command.SetAction(parsed =>
        {
            host.Out.Write(ManPage.Of((RootCommand)parsed.RootCommandResult.Command, parsed.Language()));
            return ExitCode.Answered;
        });
        return command;
    }
}
