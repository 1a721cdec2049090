using System.Globalization;
using CsRules.Calendars;
using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Pages;

/// <summary>Opening hours as a week: a row a day from midnight to midnight, and the days that are otherwise.</summary>
internal static class OpeningWeek
{
    private const int Width = 340;
    private const int Left = 34;
    private const int Row = 44;
    private const int SecondsOfADay = 86_400;
    private const int HoursBetweenMarks = 6;

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>Draws the week of opening hours.</summary>
    public static void Write(PageBody page, BusinessHours hours, Language language)
    {
        var days = Enumerable.Range(1, 7).Select(day => (Day: (IsoDayOfWeek)day, Open: hours.Weekly.On((IsoDayOfWeek)day))).ToList();
        string Said(IsoDayOfWeek day) => hours.Weekly.On(day) is { Length: > 0 } open ? string.Join(", ", open) : language.Word("closed");
        page.Drawing(language.Word("week"), string.Join("; ", days.Select(day => $"{Weekdays.Short(day.Day, language)}: {Said(day.Day)}")), Width, (days.Count * Row) + 20, drawing =>
        {
            for (var i = 0; i < days.Count; i++)
            {
                var y = i * Row;
                drawing.Say(0, y + 33, Weekdays.Short(days[i].Day, language));
                drawing.Say(Left, y + 16, Said(days[i].Day), "soft");
                drawing.Box(Left, y + 22, Width - Left, 14, "rest");
                foreach (var open in days[i].Open) Open(drawing, y, open.StartSecond, Math.Min(SecondsOfADay, open.EndSecond));
                // What runs past midnight opens the next day.
                foreach (var late in days[(i + 6) % 7].Open.Where(open => open.RunsPastMidnight)) Open(drawing, y, 0, late.EndSecond - SecondsOfADay);
            }

            for (var hour = 0; hour <= 24; hour += HoursBetweenMarks)
            {
                var (x, words) = (At(hour * 3600), hour.ToString("00", CultureInfo.InvariantCulture));
                if (hour == 24) drawing.SayRight(x, (days.Count * Row) + 14, words, "soft");
                else drawing.Say(x, (days.Count * Row) + 14, words, "soft");
            }
        });
        page.Facts((language.Word("zone"), hours.Zone));
        if (hours.Holidays.Length + hours.Exceptions.Count + hours.Closures.Count > 0)
            page.Fold(language.Word("other-days"), () => page.Table([.. language.Words("date", "shop-hours").Select(word => (Cell)word)],
            [
                .. hours.Holidays.Select(day => new Cell[] { Iso(day), language.Word("closed") }),
                .. hours.Exceptions.Select(day => new Cell[] { Iso(day.Key), day.Value.IsEmpty ? language.Word("closed") : string.Join(", ", day.Value) }),
                .. hours.Closures.Select(day => new Cell[] { Iso(day.Key), $"{language.Word("closed")}: {string.Join(", ", day.Value)}" }),
            ]));
    }

    /// <summary>An answer about hours, in the shop's own time.</summary>
    public static string Say(HoursResult result, DateTimeZone zone, Language language)
    {
        string At(Instant instant) => Minute.Format(instant.InZone(zone).LocalDateTime);
        return result switch
        {
            { At: { } at } => At(at),
            { Seconds: { } seconds } => Explanations.Span(Duration.FromSeconds(seconds), language),
            { IsOpen: { } open } => language.Word(open ? "shop-open" : "closed"),
            { Periods: { } periods } => string.Join('\n', periods.Select(open => $"{At(open.Start)} – {(open.HasEnd ? At(open.End) : "")}")),
            _ => "–",
        };
    }

    private static void Open(SvgDrawing drawing, int y, int from, int to) => drawing.Box(At(from), y + 22, Math.Max(2, At(to) - At(from)), 14, "one");

    private static int At(int second) => Left + (int)((long)second * (Width - Left) / SecondsOfADay);

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
