using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules allocate --total 3000 --weights 10000,20000,5001</c>: the one division of an amount over lines.</summary>
internal static class AllocateVerb
{
    public static Command Create(CliHost host)
    {
        var total = new Option<string>("--total") { HelpName = "AMOUNT", Required = true };
        var weights = new Option<string>("--weights") { HelpName = "AMOUNTS", Required = true };
        var floors = new Option<string>("--floors") { HelpName = "AMOUNTS" };
        var ceilings = new Option<string>("--ceilings") { HelpName = "AMOUNTS" };
        var currency = new Option<string>("--currency") { DefaultValueFactory = _ => "KRW" };
        var command = new SheetCommand("allocate", "allocate")
        {
            total, weights, floors, ceilings, currency,
        };
        command.SetAction(parsed =>
        {
            if (!Currency.TryOf(parsed.GetValue(currency), out var unit))
                throw new CliUsageException("usage.currency", ("given", parsed.GetValue(currency)!));
            var whole = TypedAmounts.One(parsed.GetValue(total)!, unit) ?? throw new CliUsageException("usage.one-amount", ("option", total.Name), ("given", parsed.GetValue(total)!), ("currency", unit.Code));
            long[] Amounts(Option<string> option, string text) => AllocateVerb.Amounts(option.Name, text, unit, host, parsed.Language());
            var lines = Amounts(weights, parsed.GetValue(weights)!);
            var most = Ceilings(
                lines,
                parsed.GetValue(floors) is { } low ? Amounts(floors, low) : null,
                parsed.GetValue(ceilings) is { } high ? Amounts(ceilings, high) : null);
            if (Refused(whole, lines, most) is { } code)
            {
                host.Error.WriteLine(CommandTexts.Say(code, parsed.Language()));
                return ExitCode.InputErrors;
            }

            var allocation = most is null ? Allocation.Of(whole, lines) : Allocation.Within(whole, lines, most);
            Print(allocation, lines, unit, parsed.Form(host), parsed.Language(), host);
            return ExitCode.Answered;
        });
        return command;
    }

    // What can't be divided by.
    private static string? Refused(Money total, long[] weights, long[]? most) =>
        weights.Any(weight => weight < 0) ? "usage.weights-negative"
        : most?.Any(ceiling => ceiling < 0) == true ? "usage.ceilings-negative"
        : !total.IsZero && weights.All(weight => weight == 0) ? "usage.weights-zero" : null;

    private static long[] Amounts(string option, string text, Currency currency, CliHost host, Language language)
    {
        var amounts = TypedAmounts.Many(option, text, currency);
        if (TypedAmounts.IsDoubtful(text))
            host.Error.WriteLine(CommandTexts.Say("usage.amounts-read", language, ("option", option), ("n", amounts.Length), ("amounts", string.Join("; ", amounts.Select(amount => Explanations.Amount(amount, language))))));
        return [.. amounts.Select(amount => amount.MinorUnits)];
    }

    private static long[]? Ceilings(long[] weights, long[]? floors, long[]? ceilings)
    {
        if (floors is null && ceilings is null) return null;
        if (floors is not null && floors.Length != weights.Length) throw new CliUsageException("usage.amount-count", ("option", "--floors"));
        if (ceilings is not null && ceilings.Length != weights.Length) throw new CliUsageException("usage.amount-count", ("option", "--ceilings"));
        return
        [
            .. weights.Select((weight, i) =>
                Math.Min(floors is null ? long.MaxValue : weight - floors[i], ceilings is null ? long.MaxValue : ceilings[i])),
        ];
    }

    private static void Print(Allocation allocation, long[] weights, Currency currency, OutputForm form, Language language, CliHost host)
    {
        if (form == OutputForm.Json)
        {
            host.PrintJson(AllocationAnswer.Of(allocation));
            return;
        }

        var rows = weights.Select((weight, i) => new[] { $"{i + 1}", Explanations.Amount(new Money(weight, currency), language), Explanations.Amount(allocation.Shares[i], language) });
        if (!allocation.Unallocated.IsZero) rows = rows.Append([language.Word("left-over"), "", Explanations.Amount(allocation.Unallocated, language)]);
        Tables.Print(host, language.Words("weight-line", "weight", "part"), rows);
    }
}
