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
        var options = UsageFaults.OptionNames(parsed.CommandResult);
        var arguments = parsed.CommandResult.Children.OfType<ArgumentResult>().ToList();
        // Behind a lone "--" everything is a name.
        if (!args.Contains("--") && arguments.SelectMany(given => given.Tokens).FirstOrDefault(token => UsageFaults.IsOption(token.Value)) is { } option)
            throw UsageFaults.NoOption(option.Value, options);
        foreach (var token in arguments.Where(given => given.Argument.Name == Name).SelectMany(given => given.Tokens)) InputFile.Check(token.Value);

        foreach (var given in parsed.CommandResult.Children.OfType<OptionResult>().Where(o => o.Option is IFileOption))
            foreach (var token in given.Tokens) InputFile.Check(token.Value);
    }
}
