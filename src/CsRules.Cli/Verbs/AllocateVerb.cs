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
        var total = new Option<string>("--total") { Description = "the amount to divide, in the currency: 3000, -12.50", Required = true };
        var weights = new Option<string>("--weights") { Description = "one per line, for example what each costs: 10000,20000,5001", Required = true };
        var floors = new Option<string?>("--floors") { Description = "the lowest each line may come to, where the weights are what the lines cost" };
        var ceilings = new Option<string?>("--ceilings") { Description = "the most each line may get" };
        var currency = new Option<string>("--currency") { Description = "ISO 4217 code", DefaultValueFactory = _ => "KRW" };
        var command = new SheetCommand("allocate", "Divide an amount over lines: largest remainder, ties to the first line", "allocate")
        {
            total, weights, floors, ceilings, currency,
        };
        command.SetAction(parsed =>
        {
            if (!Currency.TryOf(parsed.GetValue(currency), out var unit))
                throw new CliUsageException($"--currency: '{parsed.GetValue(currency)}' is not an ISO 4217 code.");
            var whole = Amounts("--total", parsed.GetValue(total)!, unit);
            if (whole.Length != 1) throw new CliUsageException("--total takes one amount.");
            var lines = Amounts("--weights", parsed.GetValue(weights)!, unit);
            var most = Ceilings(
                lines,
                parsed.GetValue(floors) is { } low ? Amounts("--floors", low, unit) : null,
                parsed.GetValue(ceilings) is { } high ? Amounts("--ceilings", high, unit) : null);
            try
            {
                var allocation = most is null
                    ? Allocation.Of(new Money(whole[0], unit), lines)
                    : Allocation.Within(new Money(whole[0], unit), lines, most);
                Print(allocation, lines, unit, parsed.Form(host), parsed.Language(), host);
                return ExitCode.Answered;
            }
            catch (ArgumentException error)
            {
                host.Error.WriteLine(error.Message.Split(" (Parameter", 2)[0]);
                return ExitCode.InputErrors;
            }
        });
        return command;
    }

    private static long[] Amounts(string option, string text, Currency currency) =>
    [
        .. text.Split(',', StringSplitOptions.TrimEntries).Select((part, i) =>
            Money.TryParse($"{part} {currency.Code}", out var amount)
                ? amount.MinorUnits
                : throw new CliUsageException(part.Length == 0
                    ? $"{option}: amount {i + 1} is blank."
                    : $"{option}: amount {i + 1}, '{part}', is not an amount in {currency}.")),
    ];

    private static long[]? Ceilings(long[] weights, long[]? floors, long[]? ceilings)
    {
        if (floors is null && ceilings is null) return null;
        if (floors is not null && floors.Length != weights.Length) throw new CliUsageException("--floors takes one amount a weight.");
        if (ceilings is not null && ceilings.Length != weights.Length) throw new CliUsageException("--ceilings takes one amount a weight.");
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
