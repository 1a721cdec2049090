using System.CommandLine;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Cli.Service;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Service;
using CsRules.Sla;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules service audit | patterns | report | merge</c>.</summary>
internal static class ServiceVerb
{
    public static Command Create(CliHost host) => new("service")
    {
        Audit(host), Patterns(host), Report(host), ServiceMergeVerb.Create(host),
    };

    private static SheetCommand Audit(CliHost host)
    {
        var input = new ContactInput(host);
        var command = new SheetCommand("audit", "service-audit");
        input.AddTo(command);
        command.SetAction(parsed => Each(host, input, parsed, (plan, history, asOf, language) =>
        {
            var answer = AuditAnswer.Of(history, plan.Audit(history, asOf), language);
            return (JsonSerializer.Serialize(answer, CsRulesJson.TypeOf<AuditAnswer>()),
                answer.Findings.Select(f => new[] { answer.Customer, Explanations.Label(f.Sin, language), f.Text, f.Law ?? "" }));
        }, "customer", "sin", "found", "legal-basis"));
        return command;
    }

    private static SheetCommand Patterns(CliHost host)
    {
        var input = new ContactInput(host);
        var command = new SheetCommand("patterns", "service-patterns");
        input.AddTo(command);
        command.SetAction(parsed => Each(host, input, parsed, (plan, history, asOf, language) =>
        {
            var answer = PatternAnswer.Of(plan.Patterns(history, asOf), language);
            return (JsonSerializer.Serialize(answer, CsRulesJson.TypeOf<PatternAnswer>()),
                answer.Findings.IsEmpty ? [[answer.Customer, Explanations.Label(answer.Leading, language), ""]]
                    : answer.Findings.Select(f => new[] { answer.Customer, Explanations.Label(f.Pattern, language), f.Agent }));
        }, "customer", "pattern", "seen"));
        return command;
    }

    private static Command Report(CliHost host)
    {
        var input = new ContactInput(host);
        var period = new Option<string>("--period") { DefaultValueFactory = _ => "month" };
        period.AcceptOnlyFromAmong("day", "week", "month", "quarter");
        var run = new PartRun(host);
        var command = new Command("report") { period };
        run.AddTo(command);
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            run.Check(parsed, input.AsOf);
            var errors = new ErrorPrinter(host, parsed.Language());
            var asOf = input.At(parsed);
            if (input.Plan(parsed, errors) is not { } plan) return ExitCode.InputErrors;
            return run.Run(
                parsed, parsed.GetValue(input.Files)!, errors, Made,
                report => JsonSerializer.Serialize(report.ToDocument(partial: true), CsRulesJson.TypeOf<ServiceReportDocument>()),
                report => ServiceReportPrinter.Print(report, plan.Policy, parsed.Form(host), parsed.Language(), host));

            ServiceReport Made(string[] files, RowTally tally)
            {
                var builder = new ServiceReportBuilder(plan, Enum.Parse<SlaPeriod>(parsed.GetValue(period)!, ignoreCase: true), asOf);
                using (var progress = new Progress(host, parsed.Language().Word("unit-customers")))
                    foreach (var history in input.Histories(files, plan, errors, tally))
                    {
                        if (DocumentNet.Holds(errors, history.Customer, null, () => builder.Add(history))) tally.Uses(ContactInput.Content(history));
                        else tally.LeavesOut();
                        progress.Add();
                    }

                return builder.Build(new()
                {
                    AsOf = asOf,
                    Basis = plan.Basis,
                    TzdbVersion = plan.Replies.Calendar.TzdbVersion,
                    Parts = [tally.Part(files)],
                });
            }
        });
        return command;
    }

    private static int Each(
        CliHost host, ContactInput input, ParseResult parsed,
        Func<ServicePlan, ContactHistory, NodaTime.Instant, Language, (string Json, IEnumerable<string[]> Rows)> answer, params string[] headings)
    {
        var (form, language) = (parsed.Form(host), parsed.Language());
        var errors = new ErrorPrinter(host, language);
        if (input.Plan(parsed, errors) is not { } plan) return ExitCode.InputErrors;
        var asOf = input.At(parsed);
        var rows = new List<string[]>();
        using (var progress = new Progress(host, language.Word("unit-customers")))
            foreach (var history in input.Histories(parsed.GetValue(input.Files)!, plan, errors, new()))
            {
                DocumentNet.Holds(errors, history.Customer, null, () =>
                {
                    var (json, more) = answer(plan, history, asOf, language);
                    if (form == OutputForm.Json) host.Out.WriteLine(json);
                    else rows.AddRange([.. more]);
                });
                progress.Add();
            }

        if (form != OutputForm.Json) Tables.Print(host, language.Words(headings), rows);
        return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
    }
}
