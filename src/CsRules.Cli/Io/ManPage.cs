using System.CommandLine;
using System.Text;
using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>The whole help as a manual page, in the macros that every <c>man</c> reads.</summary>
internal static class ManPage
{
    /// <summary>The page.</summary>
    public static string Of(RootCommand root, Language language)
    {
        var page = new StringBuilder(".\\\" -*- coding: utf-8 -*-\n.\\\" csrules man > csrules.1\n.TH CSRULES 1\n");
        Heading(page, "man-name", language).Append(HelpPage.Name).Append(" \\- ").Append(Text(HelpPage.About(root, language))).Append('\n');
        Heading(page, "usage", language).Append(Text(HelpPage.Usage(root, language))).Append('\n');
        Heading(page, "options", language);
        foreach (var option in HelpPage.OptionsOf(root)) Item(page, HelpPage.Label(option), HelpPage.Described(root, option, language));
        Heading(page, "commands", language);
        foreach (var command in Leaves(root))
        {
            page.Append(".SS \"").Append(Text(HelpPage.Usage(command, language)).Replace("\"", "\\(dq", StringComparison.Ordinal)).Append("\"\n").Append(Text(HelpPage.About(command, language))).Append('\n');
            foreach (var argument in command.Arguments) Item(page, argument.Name, HelpPage.About(command, argument, language));
            foreach (var option in command.Options) Item(page, HelpPage.Label(option), HelpPage.Described(command, option, language));
        }

        Heading(page, "man-exit", language);
        foreach (var code in (int[])[ExitCode.Answered, ExitCode.InputErrors, ExitCode.Usage, ExitCode.OverBudget]) Item(page, $"{code}", CommandTexts.Say($"help.exit.{code}", language));
        Heading(page, "man-environment", language);
        Item(page, "CSRULES_LANG", CommandTexts.Say("help.--lang", language));
        return page.ToString();
    }

    private static StringBuilder Heading(StringBuilder page, string word, Language language) =>
        page.Append(".SH \"").Append(Text(language.Word(word).ToUpperInvariant())).Append("\"\n");

    private static void Item(StringBuilder page, string name, string about) =>
        page.Append(".TP\n.B ").Append(Text(name)).Append('\n').Append(Text(about)).Append('\n');

    private static IEnumerable<Command> Leaves(Command command) => command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);

    // A backslash and a line that begins with a mark are macros; a hyphen is to be copied as one.
    private static string Text(string text)
    {
        var plain = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return plain.StartsWith('.') || plain.StartsWith('\'') ? "\\&" + plain : plain;
    }
}
