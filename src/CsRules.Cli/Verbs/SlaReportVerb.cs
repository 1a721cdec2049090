using System.CommandLine;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Cli.Sla;
using CsRules.Sla;
using NodaTime.Text;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules sla report FILE…</c>: how fast conversations were answered; <c>--partial</c> and <c>--parts-to</c> make parts to be merged.</summary>
internal static class SlaReportVerb
{
    public static Command Create(CliHost host)
    {
        var period = SlaReportPrinter.Period();
        var run = new PartRun(host);
        var promise = SlaReportPrinter.LeastWaits();
        var by = SlaReportPrinter.By();
        var periodOf = new Option<string>("--period-of")
        {
            DefaultValueFactory = _ => "created",
        };
        periodOf.AcceptOnlyFromAmong("created", "ended");
        var month = new Option<string?>("--month") { HelpName = "MONTH" };
        var input = new SlaInput(host);
        var command = new Command("report") { period, by, periodOf, month, promise };
        run.AddTo(command);
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            run.Check(parsed, input.AsOf);
            if (parsed.GetValue(month) is { } given && !YearMonthPattern.Iso.Parse(given).Success) throw new CliUsageException("usage.month", ("given", given));
            var dimensions = SlaReportPrinter.Dimensions(parsed.GetValue(by)!);
            var errors = new ErrorPrinter(host, parsed.Language());
            if (input.Plan(parsed, errors) is not { } plan) return ExitCode.InputErrors;
            return run.Run(
                parsed, parsed.GetValue(input.Files)!, errors, (files, tally) => input.Report(parsed, files, plan, Builder(), errors, tally, IsAsked),
                report => JsonSerializer.Serialize(report.ToDocument(partial: true), CsRulesJson.TypeOf<SlaReportDocument>()),
                report => SlaReportPrinter.Print(report, (int)parsed.GetValue(promise)!.Value, parsed.Form(host), parsed.Language(), host));

            SlaReportBuilder Builder() => new(
                plan.Calendar.Zone, SlaReportPrinter.PeriodOf(parsed.GetValue(period)!),
                dimensions, Enum.Parse<SlaPeriodOf>(parsed.GetValue(periodOf)!, ignoreCase: true));

            bool IsAsked(Conversation conversation) => parsed.GetValue(month) is not { } name || YearMonthPattern.Iso.Format(conversation.Created.InZone(plan.Calendar.Zone).Date.ToYearMonth()) == name;
        });
        return command;
    }
}
