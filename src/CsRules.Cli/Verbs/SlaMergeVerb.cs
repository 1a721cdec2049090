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
        var expect = ReportParts.Expect();
        var promise = SlaReportPrinter.LeastWaits();
        var command = new Command("merge") { files, partial, expect, promise };
        command.SetAction(parsed =>
        {
            var errors = new ErrorPrinter(host, parsed.Language());
            var sum = ReportParts.Sum(parsed.GetValue(files)!, Form, host, errors);
            ReportParts.Count("sla merge", sum.Source, parsed.GetValue(expect), errors);
            if (parsed.GetValue(partial)) host.Out.WriteLine(JsonSerializer.Serialize(sum.ToDocument(partial: true), CsRulesJson.TypeOf<SlaReportDocument>()));
            else SlaReportPrinter.Print(sum, (int)parsed.GetValue(promise)!.Value, parsed.Form(host), parsed.Language(), host);
            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
        });
        return command;
    }

    private static PartForm<SlaReport, SlaReportDocument> Form { get; } = new(
        SlaReport.Empty, new SlaReportValidator(), part => part.ToReport(), (sum, part) => sum.Merge(part),
        PartKind.Of, report => report.Source,
        (given, expected) => given.OtherZoneOrPeriod(expected), IsWholeTaken: false);
}
