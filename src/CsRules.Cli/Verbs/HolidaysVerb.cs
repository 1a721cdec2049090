using System.CommandLine;
using System.Globalization;
using CsRules.Calendars;
using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules holidays --year 2025</c>.</summary>
internal static class HolidaysVerb
{
    public static Command Create(CliHost host)
    {
        var year = new WholeNumberOption("--year", 1, 9999, "년");
        var country = new Option<string>("--country") { DefaultValueFactory = _ => LawBook.Default.Id };
        var command = new SheetCommand("holidays", "holidays") { year, country };
        command.SetAction(parsed =>
        {
            var asked = (int?)parsed.GetValue(year) ?? host.Clock.GetCurrentInstant().InZone(Law.Default.Zone).Year;
            // Asked here and not where the options are named: it reads every country's law, which no other verb waits for.
            var given = parsed.GetValue(country)!;
            if (!Known.Contains(given)) throw CliUsageException.NoSuch("usage.no-holidays", given, [.. Known]);
            var calendar = LawBook.Of(given).General.Counter.Calendar;
            return Print(host, calendar, asked, parsed.Form(host), parsed.Language());
        });
        return command;
    }

    /// <summary>The countries whose public holidays are known.</summary>
    internal static IEnumerable<string> Known => LawBook.All.Where(laws => laws.General.Counter.Calendar.KnowsHolidays).Select(laws => laws.Id);

    private static int Print(CliHost host, HolidayCalendar calendar, int year, OutputForm form, Language language)
    {
        if (year < calendar.FirstYear || year > calendar.LastYear)
            throw new CliUsageException("note.unknown-year", ("year", Year(year)), ("from", Year(calendar.FirstYear)), ("until", Year(calendar.LastYear)));
        var holidays = calendar.In(year).ToList();
        if (form == OutputForm.Json) host.PrintJson<HolidayAnswer[]>([.. holidays.Select(holiday => HolidayAnswer.Of(holiday, language))]);
        else Table(host, holidays, language);
        if (calendar.IsProvisional(year))
            host.Error.WriteLine(CommandTexts.Say("note.provisional", language, ("year", Year(year))));
        return ExitCode.Answered;
    }

    // A year has no thousands.
    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static void Table(CliHost host, List<Holiday> holidays, Language language) => Tables.Print(
        host,
        [language.Word("date"), language.Word("name"), language.Word("kind")],
        holidays.Select(h => new[] { Explanations.Date(h.Date, language), h.Name.In(language), Explanations.Label(h.Kind, language) }));
}
