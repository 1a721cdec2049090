using System.CommandLine;
using System.Text.Json;
using CsRules.Calendars;
using CsRules.Cli.Io;
using CsRules.Cli.Pages;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules hours --hours FILE</c>: business-time questions as JSON Lines, one answer a line.</summary>
internal static class HoursVerb
{
    // Wider than the library's default, so that an old archive can be asked about too.
    private static readonly DateInterval Range = new(new LocalDate(1900, 1, 1), new LocalDate(2149, 12, 31));

    public static Command Create(CliHost host)
    {
        var file = new FileOption<string>("--hours") { Required = true };
        var queries = new Argument<string>("FILE") { DefaultValueFactory = _ => "-" };
        var command = new SheetCommand("hours", "hours") { file, queries };
        command.SetAction(parsed =>
        {
            var errors = new ErrorPrinter(host, parsed.Language());
            if (SettingsFile.Read(parsed.GetValue(file)!, new BusinessHoursValidator(), host, errors) is not { } hours) return ExitCode.InputErrors;
            var calendar = hours.Compile([], Range);
            if (host.Sheet is { } sheet) OpeningWeek.Write(sheet.Body, hours, parsed.Language());
            var table = parsed.Form(host) != OutputForm.Json;
            var validator = new HoursCaseValidator(calendar);
            var path = parsed.GetValue(queries)!;
            var rows = new List<Cell[]>();
            using var progress = new Progress(host, parsed.Language().Word("unit-queries"));
            foreach (var document in DocumentRun.Read<HoursCase>(host, path, errors, read => Validation.Check(validator, read), forceLines: true))
            {
                progress.Add();
                if (document.Value is { } question)
                    DocumentNet.Holds(errors, path, document.Line, () => Print(host, question, HoursAnswer.Of(question, calendar), calendar, parsed.Language(), table, rows));
            }

            if (host.Csv is not null || host.Sheet is not null) Tables.Print(host, parsed.Language().Words("question", "hours-op", "hours-start", "answer"), rows);

            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
        });
        return command;
    }

    // A line as it comes; a spreadsheet gets a table.
    private static void Print(CliHost host, HoursCase question, HoursAnswer answer, BusinessCalendar calendar, Language language, bool table, List<Cell[]> rows)
    {
        if (host.Sheet is not null) rows.Add([$"{question.Id}", $"{question.Op}", $"{question.Start}", Cell.Lines(OpeningWeek.Say(answer.Result, calendar.Zone, language).Split('\n'))]);
        else if (host.Csv is not null) rows.Add([$"{question.Id}", $"{question.Op}", $"{question.Start}", Text(answer.Result)]);
        else if (table) Tables.Line(host, $"{question.Id,-12}  {question.Op,-16}  {question.Start,-26}  {Text(answer.Result)}");
        else host.PrintJson(answer, only: false);
    }

    private static string Text(HoursResult result) => JsonSerializer.Serialize(result, CsRulesJson.TypeOf<HoursResult>()).Trim('"');
}
