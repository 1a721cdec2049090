using System.CommandLine;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Cli.Sla;
using CsRules.Json;
using CsRules.Sla;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules sla merge FILE…</c>: parts of a report, in any order and from anywhere, into one.</summary>
internal static class SlaMergeVerb
{
    public static Command Create(CliHost host)
    {
        var files = new Argument<string[]>("FILE") { Description = "reports, one or many a file; - is standard input", Arity = ArgumentArity.OneOrMore };
        var partial = new Option<bool>("--partial") { Description = "one line of JSON, to be merged again" };
        var command = new Command("merge", "Merge reports made with 'sla report --partial', or whole ones") { files, partial };
        command.SetAction(parsed =>
        {
            var errors = new ErrorPrinter(host, parsed.Language());
            var sum = SlaReport.Empty;
            foreach (var path in parsed.GetValue(files)!)
            {
                using var reader = InputFile.Open(path, host);
                foreach (var part in DocumentStream.Read(reader, CsRulesJson.TypeOf<SlaReportDocument>()))
                    if (part.Value is null) errors.Print(path, part.Line, part.Errors);
                    else sum = Merge(sum, part.Value, path, part.Line, errors);
            }

            if (parsed.GetValue(partial)) host.Out.WriteLine(JsonSerializer.Serialize(sum.ToDocument(partial: true), CsRulesJson.TypeOf<SlaReportDocument>()));
            else SlaReportPrinter.Print(sum, parsed.Form(host), parsed.Language(), host);
            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
        });
        return command;
    }

    private static SlaReport Merge(SlaReport sum, SlaReportDocument part, string path, long line, ErrorPrinter errors)
    {
        var wrong = Validation.Check(new SlaReportValidator(), part);
        errors.Print(path, line, wrong);
        if (!wrong.IsEmpty) return sum;
        try
        {
            return sum.Merge(part.ToReport());
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            errors.Print(path, line, [new("sla-report.mismatch", "$", [])]);
            return sum;
        }
    }
}
