using System.CommandLine;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Cli.Sla;
using CsRules.Sla;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules sla merge FILE…</c>: parts of a report, in any order and from anywhere, into one.</summary>
internal static class SlaMergeVerb
{
    public static Command Create(CliHost host)
    {
        var files = ReportParts.Files();
        var partial = ReportParts.Partial();
        var command = new Command("merge", "Merge reports made with 'sla report --partial', or whole ones") { files, partial };
        command.SetAction(parsed =>
        {
            var errors = new ErrorPrinter(host, parsed.Language());
            var sum = ReportParts.Sum<SlaReport, SlaReportDocument>(
                parsed.GetValue(files)!, SlaReport.Empty, new SlaReportValidator(), (sum, part) => sum.Merge(part.ToReport()),
                "sla-report.mismatch", host, errors);
            if (parsed.GetValue(partial)) host.Out.WriteLine(JsonSerializer.Serialize(sum.ToDocument(partial: true), CsRulesJson.TypeOf<SlaReportDocument>()));
            else SlaReportPrinter.Print(sum, parsed.Form(host), parsed.Language(), host);
            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
        });
        return command;
    }
}
