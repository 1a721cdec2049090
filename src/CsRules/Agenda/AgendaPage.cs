using System.Globalization;
using System.Text;
using CsRules.Decisions;
using CsRules.Decisions.Page;
using CsRules.Documents;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Agenda;

/// <summary>
/// An agenda as a page: one file, no script, nothing loaded from anywhere; readable on a phone, in the light and in the
/// dark. Late duties stand first, and each says its law or that it is the shop's policy.
/// </summary>
/// <example>
/// <para>One file that loads nothing and runs nothing:</para>
/// <code>
/// agenda.ToHtml(Language.Korean).Contains("&lt;script")   // false
/// </code>
/// </example>
public static class AgendaPage
{
    private const int OneBar = 47;
    private const int TwoBars = 62;
    private static readonly LocalDateTimePattern At = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>The page, in a language.</summary>
    public static string ToHtml(this AgendaSheet agenda, Language language)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var page = PageFrame.Open(Text("title", language), Lead(agenda), language);
        Write(page, agenda, language);
        return PageFrame.Close(page);
    }

    /// <summary>The line below the heading: when it holds.</summary>
    internal static string Lead(AgendaSheet agenda) => agenda is { AsOf: { } asOf, Zone: { } zone } ? $"{At.Format(asOf.InZone(zone).LocalDateTime)} ({zone.Id})" : "";

    /// <summary>What stands below the heading, for a page that holds more.</summary>
    internal static void Write(StringBuilder page, AgendaSheet agenda, Language language)
    {
        if (agenda.Entries.IsEmpty) page.Append(CultureInfo.InvariantCulture, $"<p class=\"promise\">{Encoded("none", language)}</p>\n");
        else Body(page, agenda, agenda.AsOf!.Value.InZone(agenda.Zone!).Date, language);
    }

    private static void Body(StringBuilder page, AgendaSheet agenda, LocalDate today, Language language)
    {
        var kindly = agenda.Entries.Where(e => e.Kind == DutyKind.CloseSilent).ToList();
        var late = agenda.Entries.Where(e => e.IsLate).ToList();
        var due = agenda.Entries.Where(e => !e.IsLate && e.Kind != DutyKind.CloseSilent && e.DueOn <= today).ToList();
        var soon = agenda.Entries.Where(e => !e.IsLate && e.Kind != DutyKind.CloseSilent && e.DueOn > today).ToList();
        Glance(page, agenda, late.Count, due.Count, soon.Count, language);
        List(page, "late", late, language);
        List(page, "today", due, language);
        List(page, "soon", soon, language);
        List(page, "kindly", kindly, language);
        // What is to be done comes before how much of it there is.
        Chart(page, agenda, language);
    }

    private static void Glance(StringBuilder page, AgendaSheet agenda, int late, int today, int soon, Language language)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section class=\"card\">\n<h2>{Encoded("summary", language)}</h2>\n<dl>\n");
        Fact("late-count", Count(late));
        Fact("today-count", Count(today));
        Fact("soon-count", Count(soon));
        var money = agenda.Entries.Where(e => e.Kind is DutyKind.Refund or DutyKind.StockOutRefund && e.Amount is not null).GroupBy(e => e.Amount!.Value.Currency);
        foreach (var group in money.OrderBy(g => g.Key.Code, StringComparer.Ordinal))
        {
            Fact("money", Explanations.Amount(group.Aggregate(Money.Zero(group.Key), (sum, e) => sum + e.Amount!.Value), language));
            var interest = group.Aggregate(Money.Zero(group.Key), (sum, e) => sum + (e.Interest ?? Money.Zero(group.Key)));
            if (!interest.IsZero) Fact("interest", Explanations.Amount(interest, language));
        }

        page.Append("</dl>\n</section>\n");

        void Fact(string label, string value) =>
            page.Append(CultureInfo.InvariantCulture, $"<div><dt>{Encoded(label, language)}</dt><dd>{PageFrame.Encode(value)}</dd></div>\n");
    }

    private static void Chart(StringBuilder page, AgendaSheet agenda, Language language)
    {
        var kinds = agenda.Entries.GroupBy(e => e.Kind).OrderBy(g => g.Key).Select(g => (Kind: Explanations.Label(g.Key, language), Late: g.Count(e => e.IsLate), All: g.Count())).ToList();
        var most = kinds.Max(k => Math.Max(k.Late, k.All - k.Late));
        PageChart.Open(page, Text("counts", language), $"<span class=\"key\"><i class=\"two\"></i>{Encoded("late-count", language)}<i class=\"one\"></i>{Encoded("in-time", language)}</span>");
        PageChart.Svg(page, "counts", kinds.Sum(k => Height(k.Late, k.All)), Text("counts", language),
            $"{Text("counts-desc", language)}. {string.Join("; ", kinds.Select(k => $"{k.Kind}: {Count(k.Late)}, {Count(k.All - k.Late)}"))}");
        var y = 0;
        foreach (var (kind, late, all) in kinds)
        {
            PageChart.Say(page, y + 14, kind);
            PageChart.SayRight(page, y + 14, $"{Count(late)} · {Count(all - late)}");
            if (late > 0) PageChart.Bar(page, y + 22, 13, "two", late, most);
            if (all > late) PageChart.Bar(page, y + (late > 0 ? 37 : 22), 13, "one", all - late, most);
            y += Height(late, all);
        }

        PageChart.Close(page);
    }

    private static int Height(int late, int all) => late > 0 && late < all ? TwoBars : OneBar;

    private static void List(StringBuilder page, string title, List<AgendaEntry> entries, Language language)
    {
        if (entries.Count == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Encoded(title, language)} ({Count(entries.Count)})</h2>\n<ul class=\"duties\">\n");
        foreach (var entry in entries)
            page.Append(CultureInfo.InvariantCulture,
                $"<li{(entry.IsLate ? " class=\"late\"" : "")}><b>{PageFrame.Encode(entry.Finding.Explain(language))}</b><span>{PageFrame.Encode(Explanations.Label(entry.Kind, language))} · {PageFrame.Encode(entry.Basis(language) ?? Text("policy", language))}</span></li>\n");
        page.Append("</ul>\n");
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Encoded(string name, Language language) => PageFrame.Encode(Text(name, language));

    /// <summary>A word of the page: "policy" for what rests on no law.</summary>
    internal static string Text(string name, Language language) => Texts.Label("agenda.page." + name, language);
}
