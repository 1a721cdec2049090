using CsRules.Documents;
using NodaTime;

namespace CsRules.Cli.Pages;

/// <summary>Weeks of a calendar, a row each, on which every day says in words what its colour shows.</summary>
internal static class CalendarStrip
{
    // Of a longer time the beginning and the end are shown.
    private const int MostWeeks = 7;
    private const int WeeksAtEachEnd = 3;
    private const int DaysOfAWeek = 7;

    /// <summary>Draws the weeks of two days and all between them.</summary>
    public static void Write(PageBody page, string title, DateInterval days, Func<LocalDate, StripDay> of, Language language)
    {
        var monday = Monday(days.Start);
        var weeks = (Period.DaysBetween(monday, Monday(days.End)) / DaysOfAWeek) + 1;
        page.Markup($"<div class=\"calendar\"><table>\n<caption>{PageBody.Encode(title)}</caption>\n<thead><tr>");
        for (var i = 1; i <= DaysOfAWeek; i++) page.Markup($"<th scope=\"col\">{PageBody.Encode(Weekdays.Short((IsoDayOfWeek)i, language))}</th>");
        page.Markup("</tr></thead>\n<tbody>\n");
        var named = new List<string>();
        for (var week = 0; week < weeks; week++)
        {
            if (weeks > MostWeeks && week == WeeksAtEachEnd)
            {
                week = weeks - WeeksAtEachEnd;
                page.Markup($"<tr><td class=\"gap\" colspan=\"{PageBody.Number(DaysOfAWeek)}\">{PageBody.Encode(CommandTexts.Say("note.weeks-between", language, ("n", weeks - (2 * WeeksAtEachEnd))))}</td></tr>\n");
            }

            page.Markup("<tr>");
            for (var i = 0; i < DaysOfAWeek; i++) Cell(page, monday.PlusDays((week * DaysOfAWeek) + i), days, of, named, language);
            page.Markup("</tr>\n");
        }

        page.Markup("</tbody></table>\n");
        // On a phone there is no room for names within the weeks.
        if (named.Count > 0) page.Markup($"<ul class=\"days\">{string.Concat(named.Select(line => $"<li>{PageBody.Encode(line)}</li>"))}</ul>\n");
        page.Markup("</div>\n");
    }

    private static void Cell(PageBody page, LocalDate date, DateInterval days, Func<LocalDate, StripDay> of, List<string> named, Language language)
    {
        if (!days.Contains(date))
        {
            page.Markup("<td class=\"out\"></td>");
            return;
        }

        var day = of(date);
        List<string> styles = [];
        if (day.Style.HasFlag(StripStyle.Counted)) styles.Add("counted");
        if (day.Style.HasFlag(StripStyle.Late)) styles.Add("mark late");
        else if (day.Style.HasFlag(StripStyle.Mark)) styles.Add("mark");
        else if (day.Style.HasFlag(StripStyle.Start)) styles.Add("start");
        else if (day.Style.HasFlag(StripStyle.Off)) styles.Add("off");
        page.Markup($"<td class=\"{string.Join(' ', styles)}\"><b>{PageBody.Encode(Weekdays.DayOfMonth(date, language))}</b>");
        foreach (var said in day.Said) page.Markup($"<span>{PageBody.Encode(said)}</span>");
        foreach (var off in day.Off) page.Markup($"<span class=\"name\">{PageBody.Encode(off)}</span>");
        page.Markup("</td>");
        if (day.Off.Count > 0) named.Add($"{Weekdays.DayOfMonth(date, language)}: {string.Join(", ", day.Off)}");
    }

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);
}
