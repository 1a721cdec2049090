using System.CommandLine;
using CsRules.Cli.Io;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules completion bash | zsh | powershell</c>: a script that completes verbs, nouns, options and their words, made from the same tree as the help.</summary>
internal static class CompletionVerb
{
    private static readonly Dictionary<string, Func<RootCommand, Documents.Language, string>> Shells = new(StringComparer.Ordinal)
    {
        ["bash"] = (root, _) => CompletionScript.Bash(root),
        ["zsh"] = CompletionScript.Zsh,
        ["powershell"] = CompletionScript.PowerShell,
    };

    public static Command Create(CliHost host)
    {
        var shell = new Argument<string>("SHELL");
        var command = new Command("completion") { shell };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(shell)!;
            if (!Shells.TryGetValue(name, out var script)) throw CliUsageException.NoSuch("usage.no-shell", name, Shells.Keys);
            host.Out.Write(script((RootCommand)parsed.RootCommandResult.Command, parsed.Language()));
            return ExitCode.Answered;
        });
        return command;
    }
}
