using System.CommandLine;
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
            foreach (var query in DocumentStream.Read(reader, HoursJson.Default.HoursQuery, forceLines: true))
            {
                progress.Add();
                if (query.Value is null) errors.Print(path, query.Line, query.Errors);
                else Answer(query.Value, calendar, table, host, error => errors.Print(path, query.Line, [error]));
            }

            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
        });
        return command;
    }

    private static void Answer(HoursQuery query, BusinessCalendar calendar, bool table, CliHost host, Action<InputError> wrong)
    {
        try
        {
            var answer = HoursAnswer.Of(query, calendar);
            host.Out.WriteLine(table
                ? $"{query.Id.GetRawText().Trim('"'),-12}  {query.Op,-16}  {query.Start,-26}  {answer.Trim('"')}"
                : $"{{\"id\":{query.Id.GetRawText()},\"result\":{answer}}}");
        }
        catch (HoursQueryException error)
        {
            wrong(error.Error);
        }
    }
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
