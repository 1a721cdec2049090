using System.CommandLine;
using System.CommandLine.Parsing;
using CsRules.Cli.Io;

namespace CsRules.Cli;

/// <summary>
/// Judges what stands where files are named, as arguments and in options, before the first of them is answered: an option that
/// was mistyped is no file, and a file that is not there must not be found out behind the answers of the others.
/// </summary>
internal static class GivenFiles
{
    /// <summary>The name of an argument that takes input files.</summary>
    public const string Name = "FILE";

    public static void Check(ParseResult parsed, string[] args)
    {
        var options = Options(parsed.CommandResult).ToList();
        foreach (var given in parsed.CommandResult.Children.OfType<ArgumentResult>().Where(a => a.Argument.Name == Name))
            foreach (var token in given.Tokens)
            {
                // Behind a lone "--" everything is a name.
                if (token.Value.Length > 1 && token.Value[0] == '-' && !args.Contains("--")) throw NoOption(token.Value, options);
                InputFile.Check(token.Value);
            }

        foreach (var given in parsed.CommandResult.Children.OfType<OptionResult>().Where(o => o.Option is IFileOption))
            foreach (var token in given.Tokens) InputFile.Check(token.Value);
    }

    private static CliUsageException NoOption(string given, List<string> options)
    {
        var near = Documents.Nearest.To(given, options);
        return new(near is null ? $"There is no option {given}." : $"There is no option {given}; did you mean {near}?");
    }

    private static IEnumerable<string> Options(SymbolResult? at)
    {
        for (; at is not null; at = at.Parent)
            if (at is CommandResult command)
                foreach (var option in command.Command.Options) yield return option.Name;
    }
}
