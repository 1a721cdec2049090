using System.CommandLine;
using CsRules.Calendars;
using CsRules.Cli.Io;
using CsRules.Documents;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules period --from 2025-09-26 --days 7</c>: where a legal period ends, and why.</summary>
internal static class PeriodVerb
{
    public static Command Create(CliHost host)
    {
        var from = new Option<string>("--from") { Description = "the day of the event, like 2025-09-26", Required = true };
        var days = Length("--days", "calendar days");
        var months = Length("--months", "calendar months");
        var years = Length("--years", "calendar years");
        var business = Length("--business-days", "days that are neither weekend nor public holiday");
        var command = new SheetCommand("period", "Count a legal period under Korea's Civil Act, with its reckoning", "period")
            { from, days, months, years, business };
        command.SetAction(parsed =>
        {
            var given = new[] { (days, PeriodUnit.Days), (months, PeriodUnit.Months), (years, PeriodUnit.Years), (business, PeriodUnit.BusinessDays) }
                .Where(option => parsed.GetValue(option.Item1) is not null)
                .ToList();
            if (given.Count != 1) throw new CliUsageException("Give one of --days, --months, --years, --business-days.");
            var period = new LegalPeriod(parsed.GetValue(given[0].Item1)!.Value, given[0].Item2);
            Print(host, Day(parsed.GetValue(from)!), period, parsed.Form(host), parsed.Language());
            return ExitCode.Answered;
        });
        return command;
    }

    private static Option<int?> Length(string name, string description) => new(name) { Description = description };

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } day
        ? day.Value
        : throw new CliUsageException($"--from takes a date like 2025-09-26, not '{text}'.");

    private static void Print(CliHost host, LocalDate from, LegalPeriod period, OutputForm form, Language language)
    {
        Reckoning reckoning;
        try
        {
            reckoning = new PeriodCounter(CountingRule.Korea, KoreanHolidays.Calendar).Reckon(from, period);
        }
        catch (ArgumentOutOfRangeException) when (period.Length < 0)
        {
            throw new CliUsageException($"A period can't be negative: {period.Length}.");
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or OverflowException)
        {
            throw new CliUsageException($"The period leaves the years {KoreanHolidays.FirstYear} to {KoreanHolidays.LastYear} whose holidays are known.");
        }

        if (form == OutputForm.Json) host.PrintJson(PeriodAnswer.Of(reckoning, CountingRule.Korea, language));
        else host.Out.WriteLine(reckoning.Format(language));
    }
}
