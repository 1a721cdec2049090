using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Cli.Pages;

/// <summary>A period on a calendar, as it was reckoned: its days numbered, the days off named, the last day marked.</summary>
internal static class ReckoningStrip
{
    /// <summary>Draws a reckoning; nothing where there is none.</summary>
    /// <param name="page">Where.</param>
    /// <param name="title">The heading.</param>
    /// <param name="days">The reckoning.</param>
    /// <param name="counter">The calendar, which names days off, and whether the first day is counted.</param>
    /// <param name="also">What else is said of days.</param>
    /// <param name="language">The language.</param>
    public static void Write(PageBody page, string title, ImmutableArray<AnsweredDay> days, PeriodCounter counter, IEnumerable<(LocalDate Day, string Said)> also, Language language)
    {
        if (days.FirstOrDefault(day => day.Step == ReckoningStep.Event) is not { } start || days.FirstOrDefault(day => day.Step == ReckoningStep.LastDay) is not { } last) return;
        var skipped = days.Where(day => day.Step == ReckoningStep.Skipped).Select(day => day.Date).ToHashSet();
        var yields = days.Where(day => day.Step == ReckoningStep.GaveWay).Select(day => day.Date).ToHashSet();
        // The first that gave way is the day counted to.
        var nominal = yields.Count > 0 ? yields.Min() : last.Date;
        var said = also.ToLookup(one => one.Day, one => one.Said);
        var end = LocalDate.Max(last.Date, said.Select(group => group.Key).Append(last.Date).Max());
        var begin = LocalDate.Min(start.Date, said.Select(group => group.Key).Append(start.Date).Min());
        // A year after the last day says nothing.
        if (Period.DaysBetween(last.Date, end) > 31) end = last.Date;
        if (Period.DaysBetween(begin, start.Date) > 31) begin = start.Date;
        var first = counter.Rule.FirstDayCounted ? start.Date : start.Date.PlusDays(1);
        CalendarStrip.Write(page, title, new DateInterval(begin, end), Day, language);

        StripDay Day(LocalDate date)
        {
            List<string> words = [];
            var style = Covers(counter.Calendar, date) && !counter.Calendar.IsWorkingDay(date) ? StripStyle.Off : StripStyle.None;
            if (date == start.Date)
            {
                words.Add(language.Word("strip-start"));
                style |= StripStyle.Start;
            }

            if (date >= first && date <= nominal && !skipped.Contains(date))
            {
                words.Add(CommandTexts.Say("note.day-n", language, ("n", Ordinal(date))));
                style |= StripStyle.Counted;
            }

            if (skipped.Contains(date)) words.Add(language.Word("strip-skipped"));
            if (yields.Contains(date)) words.Add(language.Word("strip-gave-way"));
            if (date == last.Date)
            {
                words.Add(language.Word("last-day"));
                style |= StripStyle.Mark;
            }

            words.AddRange(said[date]);
            return new(words, [.. NamesOf(counter.Calendar, date, language)], style);
        }

        int Ordinal(LocalDate date) => Period.DaysBetween(first, date) + 1 - skipped.Count(off => off >= first && off < date);
    }

    /// <summary>The counter of the country or the act that an answer names.</summary>
    public static PeriodCounter CounterOf(string regime) => LawBook.All.SelectMany(book => book.Acts).FirstOrDefault(law => law.Regime.Id == regime)?.Counter ?? LawBook.Default.General.Counter;

    /// <summary>The holidays of a day by name.</summary>
    public static IEnumerable<string> NamesOf(HolidayCalendar calendar, LocalDate date, Language language) =>
        Covers(calendar, date) ? calendar.On(date).Select(holiday => holiday.Name.In(language)) : [];

    /// <summary>True where the calendar knows the day.</summary>
    public static bool Covers(HolidayCalendar calendar, LocalDate date) => date >= calendar.First && date <= calendar.Last;
}
