using System.CommandLine;
using CsRules.Agenda;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Cli.Service;
using CsRules.Cli.Watching;
using CsRules.Documents;
using CsRules.Service;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules agenda DIR --as-of …</c>: what the shop has to do, late ones first.</summary>
internal static class AgendaVerb
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static Command Create(CliHost host)
    {
        var folder = new Argument<string?>("DIR") { Arity = ArgumentArity.ZeroOrOne };
        var asOf = SharedOptions.AsOfOption();
        var calendar = new Option<bool>("--ics");
        var watch = Watch.Option();
        var command = new Command("agenda") { folder, asOf, calendar, watch };
        var rows = new AgendaRows(host);
        rows.AddTo(command);
        command.SetAction(async (parsed, stopped) =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var path = parsed.GetValue(folder);
            if (!parsed.GetValue(watch)) return Answer(parsed.AsOf(asOf) ?? host.Clock.GetCurrentInstant()).Code;
            if (form != OutputForm.Table || parsed.GetValue(calendar)) throw new CliUsageException("usage.watch-terminal");
            return await Watch.RunAsync(host, [.. path is null ? [] : (string[])[path], .. rows.Files(parsed)], parsed.AsOf(asOf) is not null, now => Answer(now).Drawn, language, stopped);

            (int Code, (DateTimeZone Zone, Instant? Next) Drawn) Answer(Instant instant)
            {
                if (!AgendaChecks.IsInside(instant)) throw new CliUsageException("usage.as-of-years");
                var errors = new ErrorPrinter(host, language);
                if (path is null && !rows.IsAny(parsed)) throw new CliUsageException("usage.agenda-input");
                if (!rows.Judge(parsed, errors)) return (ExitCode.InputErrors, (AgendaPolicy.Default.Compile().Zone, null));
                var reader = new AgendaFolder(host, path ?? "", errors);
                if ((path is null ? AgendaPolicy.Default.Compile() : reader.Plan()) is not { } plan) return (ExitCode.InputErrors, (AgendaPolicy.Default.Compile().Zone, null));
                if (path is not null) RowFolder.TellPassedBy(path, errors);
                var facts = path is null ? new AgendaFacts() : reader.Facts(plan);
                if (rows.Facts(parsed, path is null ? [] : [.. RowFolder.Files(path)], plan, facts, instant, errors) is { } read) facts = read;
                else if (path is not null) reader.TellNone();
                var agenda = reader.Answer(plan, facts, instant);
                if (parsed.GetValue(calendar)) host.Out.Write(AgendaCalendar.Of(agenda, language));
                else Print(host, agenda, form, language);
                return (errors.Any ? ExitCode.InputErrors : ExitCode.Answered, (plan.Zone, parsed.GetValue(watch) ? NextChange.Of(plan, facts, agenda, instant) : null));
            }
        });
        return command;
    }

    private static void Print(CliHost host, AgendaSheet agenda, OutputForm form, Language language)
    {
        switch (form)
        {
            case OutputForm.Json:
                host.PrintJson(AgendaAnswer.Of(agenda, language));
                break;
            case OutputForm.Html:
                host.Out.WriteLine(agenda.ToHtml(language));
                break;
            default:
                Tables.Print(host, ["", .. language.Words("due", "what", "legal-basis")], agenda.Entries.Select(e => Row(e, language)));
                break;
        }
    }

    private static string[] Row(AgendaEntry entry, Language language) =>
    [
        entry.IsLate ? language.Word("late") : "",
        entry.DueAt is { } at ? Minute.Format(at) : LocalDatePattern.Iso.Format(entry.DueOn),
        entry.Finding.Explain(language),
        entry.Basis(language) ?? language.Word("shop-policy"),
    ];
}
