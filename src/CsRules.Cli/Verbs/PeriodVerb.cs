using System.CommandLine;
using CsRules.Calendars;
using CsRules.Cli.Io;
using CsRules.Cli.Pages;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules period --from 2025-09-26 --days 7</c>: where a legal period ends, and why.</summary>
internal static class PeriodVerb
{
    public static Command Create(CliHost host)
    {
        var from = new Option<string>("--from") { HelpName = "DATE", Required = true };
        (WholeNumberOption Option, PeriodUnit Unit)[] lengths =
        [
            (new("--days", 0, int.MaxValue, "일"), PeriodUnit.Days),
            (new("--months", 0, int.MaxValue, "개월", "달"), PeriodUnit.Months),
            (new("--years", 0, int.MaxValue, "년"), PeriodUnit.Years),
            (new("--business-days", 0, int.MaxValue, "영업일", "일"), PeriodUnit.BusinessDays),
        ];
        var command = new SheetCommand("period", "period") { from };
        foreach (var length in lengths) command.Options.Add(length.Option);
        command.SetAction(parsed =>
        {
            var given = lengths.Where(length => parsed.GetValue(length.Option) is not null).ToList();
            if (given.Count != 1) throw new CliUsageException("usage.one-of", ("allowed", string.Join(", ", lengths.Select(length => length.Option.Name))));
            var period = new LegalPeriod((int)parsed.GetValue(given[0].Option)!.Value, given[0].Unit);
            Print(host, Day(parsed.GetValue(from)!), period, parsed.Form(host), parsed.Language());
            return ExitCode.Answered;
        });
        return command;
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } day
        ? day.Value
        : throw new CliUsageException("usage.date", ("option", "--from"), ("given", text));

    private static void Page(PageBody page, PeriodAnswer answer, Language language)
    {
        page.Large(Explanations.Date(answer.LastDay, language), language.Word("last-day"));
        page.Text(answer.Text);
        ReckoningStrip.Write(page, language.Word("window"), answer.Reckoning, new(CountingRule.Korea, KoreanHolidays.Calendar), [], language);
        page.Markup($"<p class=\"law\">{PageBody.Encode(answer.Citation)}</p>\n");
    }

    private static void Print(CliHost host, LocalDate from, LegalPeriod period, OutputForm form, Language language)
    {
        Reckoning reckoning;
        try
        {
            reckoning = new PeriodCounter(CountingRule.Korea, KoreanHolidays.Calendar).Reckon(from, period);
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or OverflowException)
        {
            throw new CliUsageException("usage.period-years", ("from", $"{KoreanHolidays.FirstYear}"), ("until", $"{KoreanHolidays.LastYear}"));
        }

        if (form == OutputForm.Json) host.PrintJson(PeriodAnswer.Of(reckoning, CountingRule.Korea, language));
        else if (host.Sheet is { } sheet) Page(sheet.Body, PeriodAnswer.Of(reckoning, CountingRule.Korea, language), language);
        else host.Out.WriteLine(reckoning.Format(language));
    }
}
