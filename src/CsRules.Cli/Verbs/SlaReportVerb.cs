using System.CommandLine;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Cli.Sla;
using CsRules.Sla;
using NodaTime.Text;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules sla report FILE…</c>: how fast conversations were answered; <c>--partial</c> makes a part to be merged.</summary>
internal static class SlaReportVerb
{
    public static Command Create(CliHost host)
    {
        var period = SlaReportPrinter.Period();
        var partial = new Option<bool>("--partial");
        var promise = SlaReportPrinter.LeastWaits();
        var by = SlaReportPrinter.By();
        var periodOf = new Option<string>("--period-of")
        {
            DefaultValueFactory = _ => "created",
        };
        periodOf.AcceptOnlyFromAmong("created", "ended");
        var month = new Option<string?>("--month") { HelpName = "MONTH" };
        var input = new SlaInput(host);
        var command = new Command("report") { period, by, periodOf, month, partial, promise };
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(partial) && parsed.GetValue(input.AsOf) is null)
                throw new CliUsageException("usage.partial-as-of");
            if (parsed.GetValue(month) is { } given && !YearMonthPattern.Iso.Parse(given).Success) throw new CliUsageException("usage.month", ("given", given));
            var dimensions = SlaReportPrinter.Dimensions(parsed.GetValue(by)!);
            var errors = new ErrorPrinter(host, parsed.Language());
            if (input.Plan(parsed, errors) is not { } plan) return ExitCode.InputErrors;
            var builder = new SlaReportBuilder(
                plan.Calendar.Zone, SlaReportPrinter.PeriodOf(parsed.GetValue(period)!),
                dimensions, Enum.Parse<SlaPeriodOf>(parsed.GetValue(periodOf)!, ignoreCase: true));
            var report = input.Report(parsed, plan, builder, errors, IsAsked);
            if (parsed.GetValue(partial)) host.Out.WriteLine(JsonSerializer.Serialize(report.ToDocument(partial: true), CsRulesJson.TypeOf<SlaReportDocument>()));
            else SlaReportPrinter.Print(report, (int)parsed.GetValue(promise)!.Value, parsed.Form(host), parsed.Language(), host);
            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;

            bool IsAsked(Conversation conversation) => parsed.GetValue(month) is not { } name || YearMonthPattern.Iso.Format(conversation.Created.InZone(plan.Calendar.Zone).Date.ToYearMonth()) == name;
        });
        return command;
    }
}
