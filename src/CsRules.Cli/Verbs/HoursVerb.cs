using System.CommandLine;
using System.Text.Json;
using CsRules.Calendars;
using CsRules.Cli.Io;
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
        var file = new FileOption<string>("--hours") { Description = "opening hours (see: csrules sample hours)", Required = true };
        var queries = new Argument<string>("FILE") { Description = "JSON Lines of questions; - is standard input", DefaultValueFactory = _ => "-" };
        var command = new SheetCommand("hours", "Answer business-time questions: add, subtract, elapsed, isOpen, nextOpen …", "hours") { file, queries };
        command.SetAction(parsed =>
        {
            var errors = new ErrorPrinter(host, parsed.Language());
            if (HoursFile.Read(parsed.GetValue(file)!, host, errors)?.Compile([], Range) is not { } calendar) return ExitCode.InputErrors;
            var path = parsed.GetValue(queries)!;
            var table = parsed.Form(host) != OutputForm.Json;
            using var reader = InputFile.Open(path, host);
            using var progress = new Progress(host, parsed.Language().Word("unit-queries"));
            foreach (var query in DocumentStream.Read(reader, CsRulesJson.TypeOf<HoursCase>(), forceLines: true))
            {
                progress.Add();
                if (query.Value is null) errors.Print(path, query.Line, query.Errors);
                else Answer(query.Value, calendar, table, host, error => errors.Print(path, query.Line, [error]));
            }

            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
        });
        return command;
    }

    private static void Answer(HoursCase question, BusinessCalendar calendar, bool table, CliHost host, Action<InputError> wrong)
    {
        try
        {
            var answer = HoursAnswer.Of(question, calendar);
            if (table) host.Out.WriteLine($"{question.Id,-12}  {question.Op,-16}  {question.Start,-26}  {Text(answer.Result)}");
            else host.PrintJson(answer, only: false);
        }
        catch (CsRulesException error)
        {
            foreach (var one in error.Errors) wrong(one);
        }
    }

    private static string Text(HoursResult result) => JsonSerializer.Serialize(result, CsRulesJson.TypeOf<HoursResult>()).Trim('"');
}

/// <summary>Reads opening hours from a file, with every error printed.</summary>
internal static class HoursFile
{
    public static BusinessHours? Read(string path, CliHost host, ErrorPrinter errors)
    {
        using var reader = InputFile.Open(path, host);
        var text = System.Text.Encoding.UTF8.GetBytes(reader.ReadToEnd());
        var (hours, wrong) = DocumentReader.Read(text, CsRulesJson.TypeOf<BusinessHours>());
        errors.Print(path, null, wrong);
        if (hours is null) return null;
        var validator = new BusinessHoursValidator();
        var found = validator.Validate(hours).Errors;
        foreach (var error in Validation.Check(validator, hours).Zip(found))
            if (Validation.IsWarning(error.Second)) errors.Note(path, null, [error.First]);
            else errors.Print(path, null, [error.First]);
        return found.Any(f => !Validation.IsWarning(f)) ? null : hours;
    }
}
