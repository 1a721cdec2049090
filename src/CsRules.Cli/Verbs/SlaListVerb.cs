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

/// <summary><c>csrules sla list FILE --as-of …</c>: every wait that began, ended or open, with its length, target and verdict.</summary>
internal static class SlaListVerb
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private static readonly string[] InTime = ["wait", "target"];

    private static readonly string[] Headings =
        ["conversation", "channel", "metric", "state", "is-open", "began", "ended", "wait", "target", "team", "agent"];

    public static Command Create(CliHost host)
    {
        var states = new Option<SlaState[]>("--state") { AllowMultipleArgumentsPerToken = true };
        var metrics = new Option<SlaMetric[]>("--metric") { AllowMultipleArgumentsPerToken = true };
        var month = new Option<string?>("--month") { HelpName = "MONTH" };
        var agent = new Option<string?>("--agent");
        var input = new SlaInput(host);
        var command = new SheetCommand("list", "sla-list") { states, metrics, month, agent };
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var language = parsed.Language();
            if (parsed.GetValue(month) is { } given && !YearMonthPattern.Iso.Parse(given).Success) throw new CliUsageException("usage.month", ("given", given));
            var errors = new ErrorPrinter(host, language);
            if (input.Plan(parsed, errors) is not { } plan) return ExitCode.InputErrors;
            var (asOf, tally, zone) = (input.At(parsed), new RowTally(), plan.Calendar.Zone);
            var lines = input.Conversations(parsed, plan.Calendar, errors, tally).SelectMany(Lines).Where(Asked);
            if (parsed.Form(host) == OutputForm.Json)
                foreach (var line in lines) host.Out.WriteLine(JsonSerializer.Serialize(line, CsRulesJson.TypeOf<SlaLine>()));
            else Tables.Print(host, Headings.Select(word => Heading(word, language)), lines.Select(line => Row(line, zone, language)));
            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;

            IEnumerable<SlaLine> Lines(Conversation conversation)
            {
                if (conversation.Saved?.Versions.Any(v => v.Clocks.Any(c => c.Cycle > 1)) == true)
                    errors.Note("sla list", null, [new("sla-list.saved", "$", [new("id", conversation.Id)])]);
                return SlaLine.Of(plan, conversation, asOf, [.. parsed.GetValue(metrics) ?? []]);
            }

            bool Asked(SlaLine line) =>
                (parsed.GetValue(states) is not { Length: > 0 } some || some.Contains(line.State))
                && (parsed.GetValue(agent) is not { } who || line.Agent == who)
                && (parsed.GetValue(month) is not { } name || YearMonthPattern.Iso.Format(line.Start.InZone(zone).Date.ToYearMonth()) == name);
        });
        return command;

        // A spreadsheet adds up seconds; a person reads hours.
        string Span(long? seconds, Language language) =>
            host.IsForSpreadsheet ? SlaSheetRows.Seconds(seconds) : SlaWords.Of(seconds is { } known ? Duration.FromSeconds(known) : null, language);

        string Heading(string word, Language language) =>
            host.IsForSpreadsheet && InTime.Contains(word) ? SlaSheetRows.InSeconds(language.Word(word), language) : language.Word(word);

        string[] Row(SlaLine line, DateTimeZone zone, Language language) =>
        [
            line.Conversation, SlaWords.Of(line.Channel, language), SlaWords.Metrics(line, language), SlaWords.State(line, language),
            language.Word(line.IsOpen ? "yes" : "no"), Local(line.Start, zone), Local(line.End, zone), Span(line.WaitSeconds, language),
            Span(line.TargetSeconds, language), line.Team ?? "–", line.Agent ?? "–",
        ];
    }

    private static string Local(Instant? at, DateTimeZone zone) => at is { } known ? Minute.Format(known.InZone(zone).LocalDateTime) : "–";
}
