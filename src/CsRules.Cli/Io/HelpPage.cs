using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CsRules.Cli.Service;
using CsRules.Documents;
using CsRules.Markets;

namespace CsRules.Cli.Io;

/// <summary>The help of a command, from the texts: <c>help.return.check</c> is a command, <c>help.return.check.--trace</c> an option of it,
/// and <c>help.--as-of</c> one that means the same wherever it stands.</summary>
internal static class HelpPage
{
    private const int Widest = 100;

    /// <summary>What the root is called by those who type it.</summary>
    public const string Name = "csrules";

    /// <summary>Puts the help in place of the parser's own.</summary>
    public static void AddTo(RootCommand root, CliHost host)
    {
        foreach (var option in root.Options.OfType<HelpOption>()) option.Action = new Shows(host);
    }

    /// <summary>The words of a command, from below the root.</summary>
    public static IReadOnlyList<string> PathOf(Command command)
    {
        var path = new Stack<string>();
        for (Symbol? at = command; at is Command and not RootCommand; at = at.Parents.FirstOrDefault()) path.Push(at.Name);
        return [.. path];
    }

    /// <summary>What a command does.</summary>
    public static string About(Command command, Language language) => Say(string.Join('.', PathOf(command).Prepend("help")), language);

    /// <summary>What an option or an argument of a command is.</summary>
    public static string About(Command command, Symbol part, Language language)
    {
        var path = PathOf(command);
        for (var i = path.Count; i > 0; i--)
            if (string.Join('.', [.. path.Take(i).Prepend("help"), part.Name]) is var own && CommandTexts.Holds(own)) return Say(own, language);
        return Say($"help.{part.Name}", language);
    }

    /// <summary>An option's value as the help names it; null where it takes none.</summary>
    public static string? ValueOf(Option option)
    {
        if (option is HelpOption or VersionOption || option.ValueType == typeof(bool)) return null;
        if (UsageFaults.Words(option) is { Count: > 0 } words && string.Join('|', words) is { Length: < 40 } all) return all;
        return option.HelpName ?? (option is IFileOption ? "FILE" : "VALUE");
    }

    /// <summary>The options that may stand behind a command, its own first.</summary>
    public static IEnumerable<Option> OptionsOf(Command command)
    {
        foreach (var option in command.Options.Where(option => command is RootCommand || option is not HelpOption and not VersionOption)) yield return option;
        for (Symbol? at = command.Parents.FirstOrDefault(); at is Command above; at = at.Parents.FirstOrDefault())
            foreach (var option in above.Options.Where(option => option.Recursive && option is not VersionOption)) yield return option;
    }

    /// <summary>The whole page.</summary>
    public static IEnumerable<string> Lines(Command command, Language language, int width)
    {
        width = Math.Min(width, Widest);
        foreach (var line in TextTable.Wrapped(About(command, language), width)) yield return line;
        yield return "";
        yield return language.Word("usage") + ":";
        foreach (var line in TextTable.Wrapped(Usage(command, language), width - 4).Select((line, i) => (i == 0 ? "  " : "    ") + line)) yield return line;
        List<(string, IEnumerable<(string, string)>)> parts =
        [
            (language.Word("arguments"), command.Arguments.Select(argument => (argument.Name, About(command, argument, language)))),
            (language.Word("options"), OptionsOf(command).Select(option => (Label(option), Described(command, option, language)))),
            (language.Word("commands"), command.Subcommands.Select(sub => (sub.Name, About(sub, language)))),
        ];
        foreach (var (heading, rows) in parts)
        {
            if (!rows.Any()) continue;
            yield return "";
            yield return heading + ":";
            foreach (var line in Columns([.. rows], width)) yield return line;
        }
    }

    /// <summary>The line that says how a command is typed.</summary>
    public static string Usage(Command command, Language language)
    {
        List<string> words = [Name, .. PathOf(command)];
        if (command.Subcommands.Count > 0) words.Add($"<{language.Word("command")}>");
        foreach (var argument in command.Arguments)
        {
            var name = argument.Name + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "");
            words.Add(argument.Arity.MinimumNumberOfValues == 0 || argument.HasDefaultValue ? $"[{name}]" : name);
        }

        words.AddRange(command.Options.Where(option => option.Required).Select(Label));
        words.Add($"[{language.Word("options").ToLowerInvariant()}]");
        return string.Join(' ', words);
    }

    /// <summary>An option with its names and its value.</summary>
    public static string Label(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias[0] == '-').Append(option.Name).OrderBy(name => name.Length)) + (ValueOf(option) is { } value ? " " + value : "");

    /// <summary>What an option is, whether it must be given, and what it is where it is not.</summary>
    public static string Described(Command command, Option option, Language language)
    {
        var about = About(command, option, language);
        if (option.Required) about += $" ({language.Word("required")})";
        if (option.HasDefaultValue && option.ValueType != typeof(bool) && Usual(option) is { Length: > 0 } usual) about += $" [{language.Word("default")}: {usual}]";
        return about;
    }

    private static string Usual(Option option) => option.GetDefaultValue() switch
    {
        System.Collections.IEnumerable and not string and var many => string.Join(", ", many.Cast<object>().Select(Text)),
        { } one => Text(one),
        _ => "",
    };

    private static string Text(object value) => value is Enum ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!) : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<string> Columns(List<(string Name, string About)> rows, int width)
    {
        // A long name has its line for itself.
        var names = Math.Min(rows.Max(row => TextWidth.Of(row.Name)), Math.Max(8, (width / 3) - 4));
        foreach (var (name, about) in rows)
        {
            var lines = TextTable.Wrapped(about, Math.Max(16, width - names - 4));
            var isBeside = TextWidth.Of(name) <= names;
            if (!isBeside) yield return "  " + name;
            for (var i = 0; i < lines.Count; i++)
                yield return "  " + TextTable.Padded(i == 0 && isBeside ? name : "", names) + "  " + lines[i];
        }
    }

    private static string Say(string code, Language language) => CommandTexts.Say(code, language,
        ("files", string.Join(", ", AgendaFolder.Names)),
        ("markets", string.Join(", ", MarketBook.All.Select(rules => rules.Id))),
        ("countries", string.Join(", ", Verbs.HolidaysVerb.Known)));

    private sealed class Shows(CliHost host) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            foreach (var line in Lines(parseResult.CommandResult.Command, host.Language, host.Width)) host.Out.WriteLine(line);
            return ExitCode.Answered;
        }
    }
}
