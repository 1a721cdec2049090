using System.Collections.Immutable;
using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Documents;
using CsRules.Loyalty;

namespace CsRules.Cli.Loyalty;

/// <summary>Customers from order lists, and the program that they are held against.</summary>
internal static class TierRows
{
    /// <summary>How such lists are read.</summary>
    public static RowInput Input(CliHost host) => new(host, mapping => mapping is { Date: not null, Customer: not null }, ["day-date", "field-customer", "amount"]);

    /// <summary>The program of a file, compiled; null where it has errors, which are printed.</summary>
    public static TierLadder? Ladder(string path, CliHost host, ErrorPrinter errors) => SettingsFile.Read<TierProgram>(path, Judge, host, errors)?.Compile();

    /// <summary>What the lists hold; null where none of them could be read.</summary>
    public static OrderLog? Read(CliHost host, RowInput input, IReadOnlyList<string> paths, ParseResult parsed, Currency currency, ErrorPrinter errors, RowTally tally)
    {
        var (log, any) = (new OrderLog(currency, paths.Count == 1), false);
        using var progress = new Progress(host, parsed.Language().Word("unit-rows"));
        foreach (var path in paths)
        {
            var mapping = input.Of(path, parsed)!;
            input.Tell(path, mapping, errors);
            using var file = input.Open(path, parsed);
            if (OrderLogReader.Create(path, mapping, currency, errors) is { } reader) any |= reader.Read(file, path, log, errors, tally, progress);
        }

        // A mapping that fits no file must not look like a shop without customers.
        return any ? log : null;
    }

    // A program that is right may still ask for what a list does not hold.
    private static ImmutableArray<InputError> Judge(TierProgram program)
    {
        var wrong = Validation.Check(new TierProgramValidator(), program);
        return program.Window.Kind == TierWindowKind.SinceAnniversary ? wrong.Add(new("csv.no-anniversaries", "$.window.kind", [])) : wrong;
    }
}
