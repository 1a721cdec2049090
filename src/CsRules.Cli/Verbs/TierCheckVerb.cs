using System.Collections.Immutable;
using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Cli.Loyalty;
using CsRules.Documents;
using CsRules.Loyalty;
using NodaTime;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules tier check FILE… --program P --mapping M</c>: a program held against a CSV of orders.</summary>
internal static class TierCheckVerb
{
    public static Command Create(CliHost host)
    {
        var files = new Argument<string[]>("FILE") { Description = "orders as CSV; - is standard input", Arity = ArgumentArity.OneOrMore };
        var program = new FileOption<string>("--program") { Description = "the tier program (see: csrules sample tier-program)", Required = true };
        var mapping = new FileOption<string>("--mapping") { Description = "which column is which (see: csrules sample tier-mapping)", Required = true };
        var asOf = new Option<string?>("--as-of") { Description = "the instant to answer for; default: the start of the month after the last row" };
        var command = new Command("check", "A tier program on real orders: shares, cost, warnings") { files, program, mapping, asOf };
        command.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var errors = new ErrorPrinter(host, language);
            var instant = parsed.AsOf(asOf);
            if (Ladder(host, parsed.GetValue(program)!, errors) is not { } ladder) return ExitCode.InputErrors;
            if (SettingsFile.Read(parsed.GetValue(mapping)!, OrderLogJson.Default.OrderLogMapping, host, errors) is not { } columns) return ExitCode.InputErrors;
            if (OrderLogReader.Create(parsed.GetValue(mapping)!, columns, ladder.Program.Currency, errors) is not { } reader) return ExitCode.InputErrors;
            var log = new OrderLog(ladder.Program.Currency);
            var any = false;
            using (var progress = new Progress(host, language.Word("unit-rows")))
                foreach (var path in parsed.GetValue(files)!)
                {
                    using var text = InputFile.OpenTable(path, host);
                    any |= reader.Read(text, path, log, errors, progress);
                }

            // A mapping that fits no file must not look like a shop without customers.
            if (!any) return ExitCode.InputErrors;
            var customers = log.Customers();
            if (log.Unmatched > 0)
                errors.Note(parsed.GetValue(files)![0], null, [new("csv.refund-unmatched", "$", [new("amount", new Money(log.Unmatched, ladder.Program.Currency))])]);
            Print(host, TierCheck.Of(ladder, customers, instant ?? After(log.Latest, ladder.Zone) ?? host.Clock.GetCurrentInstant()), form, language);
            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
        });
        return command;
    }

    // When the month of the last row is over, and so counts.
    private static Instant? After(Instant? latest, DateTimeZone zone) =>
        latest is { } last ? zone.AtStartOfDay(last.InZone(zone).Date.With(DateAdjusters.EndOfMonth).PlusDays(1)).ToInstant() : null;

    private static TierLadder? Ladder(CliHost host, string path, ErrorPrinter errors) =>
        SettingsFile.Read<TierProgram>(path, Judge, host, errors)?.Compile();

    // A program that is right may still ask for what a CSV does not hold.
    private static ImmutableArray<InputError> Judge(TierProgram program)
    {
        var wrong = Validation.Check(new TierProgramValidator(), program);
        return program.Window.Kind == TierWindowKind.SinceAnniversary ? wrong.Add(new("csv.no-anniversaries", "$.window.kind", [])) : wrong;
    }

    private static void Print(CliHost host, TierCheck check, OutputForm form, Language language)
    {
        if (form == OutputForm.Json)
        {
            host.PrintJson(TierCheckAnswer.Of(check, language));
            return;
        }

        if (form == OutputForm.Html)
        {
            host.Out.WriteLine(check.ToHtml(language));
            return;
        }

        Tables.Print(host, TierCheckWords.Headings(language), check.Tiers.Select(tier => TierCheckWords.Row(tier, language)));
        foreach (var warning in check.Warnings) Tables.Line(host, warning.Explain(language));
    }
}
