using System.CommandLine;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Cli.Sla;
using CsRules.Cli.Watching;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules sla status FILE --as-of …</c>: what is late, at risk and due, soonest first.</summary>
internal static class SlaStatusVerb
{
    public static Command Create(CliHost host)
    {
        var input = new SlaInput(host);
        var command = new SheetCommand("status", "sla-status");
        var watch = Watch.Option();
        command.Options.Add(watch);
        input.AddTo(command);
        command.SetAction(async (parsed, stopped) =>
        {
            if (!parsed.GetValue(watch)) return Answer(parsed, input.At(parsed)).Code;
            if (parsed.Form(host) != OutputForm.Table) throw new CliUsageException("usage.watch-terminal");
            string[] files = [.. parsed.GetValue(input.Files)!, .. parsed.GetValue(input.Policies) ?? []];
            return await Watch.RunAsync(host, files, parsed.AsOf(input.AsOf) is not null, now => Answer(parsed, now).Drawn, parsed.Language(), stopped);
        });
        return command;

        (int Code, (DateTimeZone Zone, Instant? Next) Drawn) Answer(ParseResult parsed, Instant asOf)
        {
            var language = parsed.Language();
            var errors = new ErrorPrinter(host, language);
            if (input.Plan(parsed, errors) is not { } plan) return (ExitCode.InputErrors, (SlaPolicy.Default.Compile().Calendar.Zone, null));
            var open = new List<SlaDue>();
            Instant? next = null;
            var tally = new RowTally();
            using (var progress = new Progress(host, language.Word("unit-conversations")))
                foreach (var conversation in input.Conversations(parsed, plan.Calendar, errors, tally))
                {
                    DocumentNet.Holds(errors, conversation.Id, null, () => open.AddRange([.. SlaDue.Of(plan, plan.Measure(conversation, asOf))]));
                    if (parsed.GetValue(watch)) DocumentNet.Holds(errors, conversation.Id, null, () => next = NextChange.Of(plan, [conversation], asOf) is { } change && !(next <= change) ? change : next);
                    progress.Add();
                }

            open.Sort(SlaDue.SoonestFirst);
            if (parsed.Form(host) == OutputForm.Json)
                foreach (var due in open) host.Out.WriteLine(JsonSerializer.Serialize(due, CsRulesJson.TypeOf<SlaDue>()));
            else
                SlaStatusTable.Print(host, open, plan.Calendar.Zone, language);
            return (errors.Any ? ExitCode.InputErrors : ExitCode.Answered, (plan.Calendar.Zone, next));
        }
    }
}
