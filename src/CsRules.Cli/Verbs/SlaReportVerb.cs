using System.CommandLine;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Cli.Sla;
using CsRules.Sla;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules sla report FILE…</c>: how fast conversations were answered; <c>--partial</c> makes a part to be merged.</summary>
internal static class SlaReportVerb
{
    public static Command Create(CliHost host)
    {
        var period = SlaReportPrinter.Period();
        var partial = new Option<bool>("--partial") { Description = "one line of JSON for 'csrules sla merge'" };
        var promise = SlaReportPrinter.LeastWaits();
        var by = SlaReportPrinter.By();
        var periodOf = new Option<string>("--period-of")
        {
            Description = "created: each wait counts in the period in which its conversation began; ended: in the one in which it ended",
            DefaultValueFactory = _ => "created",
        };
        periodOf.AcceptOnlyFromAmong("created", "ended");
        var input = new SlaInput(host);
        var command = new Command("report", "How fast conversations were answered, per metric, period and channel, team, agent or whatever else is asked for") { period, by, periodOf, partial, promise };
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(partial) && parsed.GetValue(input.AsOf) is null)
                throw new CliUsageException("--partial needs --as-of: parts that were measured at different instants can't be merged.");
            var errors = new ErrorPrinter(host, parsed.Language());
            if (input.Plan(parsed, errors) is not { } plan) return ExitCode.InputErrors;
            var builder = new SlaReportBuilder(
                plan.Calendar.Zone, SlaReportPrinter.PeriodOf(parsed.GetValue(period)!),
                SlaReportPrinter.Dimensions(parsed.GetValue(by)!), Enum.Parse<SlaPeriodOf>(parsed.GetValue(periodOf)!, ignoreCase: true));
            var report = input.Report(parsed, plan, builder, errors);
            if (parsed.GetValue(partial)) host.Out.WriteLine(JsonSerializer.Serialize(report.ToDocument(partial: true), CsRulesJson.TypeOf<SlaReportDocument>()));
            else SlaReportPrinter.Print(report, parsed.GetValue(promise), parsed.Form(host), parsed.Language(), host);
            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
        });
        return command;
    }
}
