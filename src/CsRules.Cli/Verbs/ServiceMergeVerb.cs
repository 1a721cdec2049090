using System.CommandLine;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Cli.Service;
using CsRules.Documents;
using CsRules.Service;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules service merge FILE…</c>: parts of a report, in any order and from anywhere, into one.</summary>
internal static class ServiceMergeVerb
{
    public static Command Create(CliHost host)
    {
        var files = ReportParts.Files();
        var partial = ReportParts.Partial();
        var policy = new FileOption<string?>("--policy");
        var expect = ReportParts.Expect();
        var command = new Command("merge") { files, partial, expect, policy };
        command.SetAction(parsed =>
        {
            var errors = new ErrorPrinter(host, parsed.Language());
            var settings = parsed.GetValue(policy) is { } path ? SettingsFile.Read(path, new ServicePolicyValidator(), host, errors) : ServicePolicy.Default;
            if (settings is null) return ExitCode.InputErrors;
            var sum = ReportParts.Sum(parsed.GetValue(files)!, Form, host, errors);
            ReportParts.Count("service merge", sum.Source, parsed.GetValue(expect), errors);
            if (parsed.GetValue(partial)) host.Out.WriteLine(JsonSerializer.Serialize(sum.ToDocument(partial: true), CsRulesJson.TypeOf<ServiceReportDocument>()));
            else ServiceReportPrinter.Print(sum, settings, parsed.Form(host), parsed.Language(), host);
            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
        });
        return command;
    }

    private static PartForm<ServiceReport, ServiceReportDocument> Form { get; } = new(
        ServiceReport.Empty, new ServiceReportValidator(), part => part.ToReport(), (sum, part) => sum.Merge(part),
        report => PartKind.Of(report.Response) with { Zone = report.Zone ?? "", Period = report.Period }, report => report.Source, OtherKind, IsWholeTaken: true);

    private static IEnumerable<InputError> OtherKind(PartKind given, PartKind expected) =>
        (given.Zone, given.Period) == (expected.Zone, expected.Period) ? []
            : [new("service-report.mismatch", "$", [new("given", Said(given)), new("expected", Said(expected))])];

    private static string Said(PartKind kind) => $"{kind.Period.ToString().ToLowerInvariant()}, {kind.Zone}";
}
