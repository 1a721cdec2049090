using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Text.Json;

namespace CsRules.Cli;

/// <summary>What is wrong with a command line, in words of ours: the parser's own are in its language and name its types.</summary>
internal static class UsageFaults
{
    /// <summary>True where there are any: the parser's own, and a number where it would take one for a word.</summary>
    public static bool Any(ParseResult parsed) => parsed.Errors.Count > 0 || Results(parsed.CommandResult).Any(IsOther);

    /// <summary>Every fault; of a verb that there is none of, only that.</summary>
    public static List<CliUsageException> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0) return [NoCommand(command, parsed.UnmatchedTokens, OptionNames(parsed.CommandResult))];
        List<CliUsageException> faults = [];
        foreach (var result in Results(parsed.CommandResult))
            if (result.Errors.Any() || IsShort(result) || IsOther(result)) faults.Add(Value(result));
        foreach (var option in command.Options.Where(option => option.Required && parsed.GetResult(option) is null or { Implicit: true }))
            if (option.Required) faults.Add(new("usage.option-missing", ("option", option.Name)));
        foreach (var token in parsed.UnmatchedTokens)
            faults.Add(IsOption(token) ? NoOption(token, OptionNames(parsed.CommandResult)) : new("usage.too-much", ("given", token)));
        foreach (var argument in command.Arguments.Where(argument => (parsed.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues))
            faults.Add(new("usage.argument-missing", ("argument", argument.Name)));
        return faults.Count > 0 ? faults : [new("usage.unreadable")];
    }

    /// <summary>The words that an option takes, where it takes no others.</summary>
    public static IReadOnlyList<string> Words(Option option)
    {
        var type = option.ValueType.GetElementType() ?? Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        if (type.IsEnum) return [.. Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)];
        return type == typeof(bool) ? [] : [.. option.GetCompletions(CompletionContext.Empty).Select(item => item.Label)];
    }

    /// <summary>An option that there is none of.</summary>
    public static CliUsageException NoOption(string given, IReadOnlyCollection<string> options) => CliUsageException.NoSuch("usage.no-option", given.Split('=')[0], options);

    /// <summary>The options of a command and of what stands above it.</summary>
    public static List<string> OptionNames(CommandResult? at)
    {
        List<string> names = [];
        for (SymbolResult? result = at; result is not null; result = result.Parent)
            if (result is CommandResult command) names.AddRange(command.Command.Options.Where(option => result == at || option.Recursive).Select(option => option.Name));
        return names;
    }

    /// <summary>True where a word was meant as an option.</summary>
    public static bool IsOption(string token) => token.Length > 1 && token[0] == '-';

    private static CliUsageException NoCommand(Command command, IReadOnlyList<string> given, List<string> options)
    {
        List<string> names = [.. command.Subcommands.Select(sub => sub.Name)];
        if (given.Count == 0) return new("usage.command-missing", ("allowed", string.Join(", ", names)));
        if (IsOption(given[0])) return NoOption(given[0], options);
        // A noun without its verb.
        var verbs = command.Subcommands.Where(verb => verb.Subcommands.Any(noun => noun.Name == given[0])).Select(verb => $"{verb.Name} {given[0]}").ToList();
        return verbs.Count > 0
            ? new("usage.noun-of", ("given", given[0]), ("allowed", string.Join(", ", verbs)))
            : CliUsageException.NoSuch("usage.no-command", given[0], names);
    }

    private static IEnumerable<OptionResult> Results(CommandResult? at)
    {
        for (SymbolResult? result = at; result is not null; result = result.Parent)
            if (result is CommandResult command)
                foreach (var option in command.Children.OfType<OptionResult>().Where(option => !option.Implicit)) yield return option;
    }

    private static bool IsShort(OptionResult result) => result.Tokens.Count < result.Option.Arity.MinimumNumberOfValues;

    private static bool IsOther(OptionResult result) =>
        Words(result.Option) is { Count: > 0 } words && result.Tokens.Any(token => !words.Contains(token.Value, StringComparer.OrdinalIgnoreCase));

    private static CliUsageException Value(OptionResult result)
    {
        var (option, tokens) = (result.Option, result.Tokens);
        (string, object) name = ("option", option.Name);
        if (option.ValueType == typeof(bool) && tokens.Count > 0) return new("usage.no-value", name, ("given", tokens[0].Value));
        if (IsShort(result)) return new("usage.value-missing", name);
        if (tokens.Count > option.Arity.MaximumNumberOfValues) return new("usage.value-twice", name);
        var words = Words(option);
        if (words.Count > 0 && tokens.FirstOrDefault(token => !words.Contains(token.Value, StringComparer.OrdinalIgnoreCase)) is { } other)
            return CliUsageException.NoSuch("usage.value-unknown", other.Value, words, name);
        if (words.Count > 0) return CliUsageException.NoSuch("usage.value-unknown", tokens[0].Value, words, name);
        return option is WholeNumberOption number
            ? new(number.Most >= int.MaxValue ? "usage.number-from" : "usage.number", name, ("given", tokens[0].Value), ("from", $"{number.Least}"), ("until", $"{number.Most}"))
            : new("usage.alone", name);
    }
}
