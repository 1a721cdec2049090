using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Markets;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Pages;

/// <summary>Where a seller stands on a marketplace: a gauge of points up to a sanction, when each of them stops counting, and a calendar of what is to be sent.</summary>
internal static class MarketGauge
{
    // Further ahead nothing is sent yet.
    private const int MostDays = 42;
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>Writes a standing.</summary>
    public static void Write(PageBody page, MarketRules rules, MarketAnswer answer, Language language)
    {
        var zone = DateTimeZoneProviders.Tzdb[answer.Zone];
        page.Part(answer.Name, () =>
        {
            if (answer.Sanctioned is { } met) page.Badge(met ? Tone.Bad : Tone.Good, language.Word(met ? "sanction-met" : "sanction-not-met"));
            page.Large(CommandTexts.Say("note.penalty-points", language, ("n", answer.Points)), At(answer.AsOf));
            if (rules.Sanction is { } sanction) Gauge(page, answer, sanction, language);
            page.List(answer.Lines);
            if (!answer.NotKnown.IsEmpty)
            {
                page.Heading(language.Word("not-known"), 3);
                page.List(answer.NotKnown);
            }

            page.Facts((language.Word("next-change"), answer.Next is { } next ? At(next) : null), (language.Word("mark"), answer.Mark?.Mark));
            Ratios(page, answer, language);
            Entries(page, answer, zone, language);
            Risks(page, answer, At, language);
            StockOuts(page, answer, language);
            ToSend(page, rules, answer, zone, language);
            page.Fold(language.Word("source"), () => page.List(answer.Sources.Concat(answer.Articles)));
        });

        string At(Instant instant) => Minute.Format(instant.InZone(zone).LocalDateTime);
    }

    private static void Gauge(PageBody page, MarketAnswer answer, MarketSanction sanction, Language language)
    {
        page.Heading(language.Word("sanction-conditions"), 3);
        if (sanction.LeastPoints is { } leastPoints)
        {
            page.Text(CommandTexts.Say("note.gauge-points", language, ("points", answer.Points), ("least", leastPoints)));
            DistanceBar.Write(page, answer.Points, leastPoints, answer.Points >= leastPoints ? "two" : "one");
        }

        if (answer.Share is { } share && sanction.LeastShare is { } leastShare)
        {
            page.Text(CommandTexts.Say("note.gauge-share", language, ("share", share), ("least", leastShare)));
            DistanceBar.Write(page, share.Millionths, leastShare.Millionths, share.Millionths >= leastShare.Millionths ? "two" : "one");
        }

        if (sanction.Steps.Length > 0) page.Fold(language.Word("sanction-steps"), () => page.List(sanction.Steps.Select(step => step.In(language))));
    }

    private static void Ratios(PageBody page, MarketAnswer answer, Language language)
    {
        foreach (var ratio in answer.Ratios.Where(ratio => ratio.All > 0))
        {
            page.Text($"{Explanations.Label(ratio.Kind, language)}: {ratio.Share} ({ratio.Good} / {ratio.All})");
            DistanceBar.Write(page, ratio.Good, ratio.All, ratio.IsBelow == true ? "two" : "one");
        }
    }

    private static void Entries(PageBody page, MarketAnswer answer, DateTimeZone zone, Language language)
    {
        if (answer.Entries.IsEmpty) return;
        var today = answer.AsOf.InZone(zone).Date;
        page.Heading(language.Word("points-that-count"), 3);
        page.Table([.. language.Words("given-on", "market-order", "event", "penalty", "counts-until", "left").Select(word => (Cell)word)], [.. answer.Entries.Select(entry => new Cell[]
        {
            Iso(entry.GivenOn), Order(entry.Order, entry.Line), Explanations.Label(entry.Event, language), Points(entry.Points, entry.IsSpared) + (entry.IsSpared ? $" ({language.Word("spared")})" : ""), Iso(entry.CountsUntil),
            CommandTexts.Say("note.days", language, ("n", Math.Max(0, Period.DaysBetween(today, entry.CountsUntil)))),
        })]);
    }

    private static void Risks(PageBody page, MarketAnswer answer, Func<Instant, string> at, Language language)
    {
        if (answer.Risks.IsEmpty) return;
        page.Heading(language.Word("costs-next"), 3);
        page.Table([.. language.Words("before", "market-order", "event", "penalty").Select(word => (Cell)word)],
            [.. answer.Risks.Select(risk => new Cell[] { at(risk.Before), Order(risk.Order, risk.Line), Explanations.Label(risk.Event, language), Points(risk.Points, risk.IsSpared) })]);
    }

    private static void StockOuts(PageBody page, MarketAnswer answer, Language language)
    {
        if (answer.StockOuts.IsEmpty) return;
        page.Heading(language.Word("stock-out"), 3);
        page.Table([.. language.Words("market-order", "honest-cost", "refund-by").Select(word => (Cell)word)],
            [.. answer.StockOuts.Select(gone => new Cell[] { gone.Order, Points(gone.Points, isSpared: false), Known(gone.RefundBy) })]);
    }

    private static string Points(int? points, bool isSpared) => isSpared ? "0" : points is { } known ? PageBody.Number(known) : "?";

    private static void ToSend(PageBody page, MarketRules rules, MarketAnswer answer, DateTimeZone zone, Language language)
    {
        if (answer.ToSend.IsEmpty) return;
        var (today, calendar) = (answer.AsOf.InZone(zone).Date, LawBook.All.FirstOrDefault(book => book.Id == rules.Regime)?.General.Counter.Calendar ?? Law.Default.Counter.Calendar);
        var due = answer.ToSend.ToLookup(order => order.Earlier);
        var (first, last) = (LocalDate.Min(today, due.Min(group => group.Key)), LocalDate.Max(today, due.Max(group => group.Key)));
        (first, last) = (LocalDate.Max(first, today.PlusDays(-MostDays)), LocalDate.Min(last, today.PlusDays(MostDays)));
        CalendarStrip.Write(page, language.Word("ship-by"), new DateInterval(first, last), Day, language);
        page.Table([.. language.Words("market-order", "by-market", "by-law", "binds", "promise-from").Select(word => (Cell)word)], [.. answer.ToSend.Select(order => new Cell[]
        {
            order.Order, Known(order.ByMarket), Known(order.ByLaw), Iso(order.Earlier), Iso(order.PromiseFrom),
        })]);

        StripDay Day(LocalDate date)
        {
            var isKnown = ReckoningStrip.Covers(calendar, date);
            var style = isKnown && !calendar.IsWorkingDay(date) ? StripStyle.Off : StripStyle.None;
            List<string> said = [];
            if (date == today)
            {
                said.Add(language.Word("today"));
                style |= StripStyle.Start;
            }

            if (due[date].Any())
            {
                said.Add(CommandTexts.Say("note.to-send", language, ("n", due[date].Count())));
                if (date < today) said.Add(language.Word("late"));
                style |= date < today ? StripStyle.Late : StripStyle.Mark;
            }

            return new(said, [.. ReckoningStrip.NamesOf(calendar, date, language)], style);
        }
    }

    private static string Known(LocalDate? day) => day is { } known ? Iso(known) : "–";

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Order(string order, string? line) => line is null ? order : $"{order} {line}";
}
