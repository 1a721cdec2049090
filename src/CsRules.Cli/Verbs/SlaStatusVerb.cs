using System.CommandLine;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Cli.Sla;
using CsRules.Documents;
using CsRules.Sla;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules sla status FILE --as-of …</c>: what is late, at risk and due, soonest first.</summary>
internal static class SlaStatusVerb
{
    private static readonly string[] Headings = ["conversation", "channel", "metric", "state", "due", "left", "used-share"];

    public static Command Create(CliHost host)
    {
        var input = new SlaInput(host);
        var command = new SheetCommand("status", "sla-status");
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var language = parsed.Language();
            var errors = new ErrorPrinter(host, language);
            if (input.Plan(parsed, errors) is not { } plan) return ExitCode.InputErrors;
            var asOf = input.At(parsed);
            var open = new List<SlaDue>();
            var tally = new RowTally();
            using (var progress = new Progress(host, language.Word("unit-conversations")))
                foreach (var conversation in input.Conversations(parsed, plan.Calendar, errors, tally))
                {
                    DocumentNet.Holds(errors, conversation.Id, null, () => open.AddRange([.. SlaDue.Of(plan, plan.Measure(conversation, asOf))]));
                    progress.Add();
                }

            open.Sort(SlaDue.SoonestFirst);
            if (parsed.Form(host) == OutputForm.Json)
                foreach (var due in open) host.Out.WriteLine(JsonSerializer.Serialize(due, CsRulesJson.TypeOf<SlaDue>()));
            else
                Tables.Print(host, language.Words(Headings), open.Select(due => Row(due, plan.Calendar.Zone, language)));
            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
        });
        return command;
    }

    private static string[] Row(SlaDue due, DateTimeZone zone, Language language) =>
    [
        due.Conversation, SlaWords.Of(due.Channel, language), SlaWords.Of(due.Metric, language), SlaWords.Of(due.State, language),
        due.At is { } at ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(at.InZone(zone).LocalDateTime) : "–",
        SlaWords.Of(due.LeftSeconds is { } left ? Duration.FromSeconds(left) : null, language), SlaWords.Of(due.Used),
    ];
}
