using System.CommandLine;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Cli.Sla;
using CsRules.Sla;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules sla trend FILE…</c>: the last period beside the one before and the same a year ago, with intervals.</summary>
internal static class SlaTrendVerb
{
    public static Command Create(CliHost host)
    {
        var period = SlaReportPrinter.Period();
        var by = SlaReportPrinter.By("none");
        var metrics = new Option<SlaMetric[]>("--metric")
        {
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [SlaMetric.FirstResponse],
        };
        var input = new SlaInput(host);
        var command = new SheetCommand("trend", "sla-trend") { period, by, metrics };
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var language = parsed.Language();
            var dimensions = SlaReportPrinter.Dimensions(parsed.GetValue(by)!);
            var errors = new ErrorPrinter(host, language);
            if (input.Plan(parsed, errors) is not { } plan) return ExitCode.InputErrors;
            var builder = new SlaReportBuilder(plan.Calendar.Zone, SlaReportPrinter.PeriodOf(parsed.GetValue(period)!), dimensions);
            var report = input.Report(parsed, parsed.GetValue(input.Files)!, plan, builder, errors, new(), _ => true);
            var trends = from metric in parsed.GetValue(metrics)!
                         from slice in (SlaSlice?[])[null, .. report.Dimensions.IsEmpty ? [] : report.Slices]
                         let trend = SlaTrend.Of(report, metric, slice)
                         where trend is not null
                         select (trend, slice);
            if (parsed.Form(host) == OutputForm.Json)
                foreach (var (trend, _) in trends) host.Out.WriteLine(JsonSerializer.Serialize(trend, CsRulesJson.TypeOf<SlaTrend>()));
            else
            {
                if (host.IsForSpreadsheet) Tables.Print(host, SlaSheetRows.TrendHeadings(report, language), trends.SelectMany(t => SlaSheetRows.Of(report, t.trend, t.slice, language)));
                else Tables.Print(host, SlaTrendWords.Headings(report, language), trends.SelectMany(t => SlaTrendWords.Rows(report, t.trend, t.slice, language)));
                Tables.Line(host, SlaWords.Text("trend-how", language));
                if (SlaWords.Missing(report, language) is { } missing) Tables.Line(host, missing);
            }

            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
        });
        return command;
    }
}
