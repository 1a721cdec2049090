using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsRules.Decisions.Page;
using CsRules.Documents;
using CsRules.Sla;

namespace CsRules.Service;

/// <summary>
/// The published page on service: how fast the shop answered (the SLA report's page), how completely, what customers say of
/// it by month and quarter, and what the shop says it will improve. No customer and no pattern stands in it.
/// </summary>
/// <example>
/// <para>One file that loads nothing and runs nothing, with what the shop says it will improve:</para>
/// <code>
/// serviceReport.ToHtml([new("점심에도 답하겠습니다.", "We will answer over lunch.")], Language.English).Contains("over lunch")   // true
/// </code>
/// </example>
public static class ServicePage
{
    /// <summary>The page, in a language.</summary>
    /// <param name="report">The report.</param>
    /// <param name="improvements">What the shop says it will improve; nothing is written where it is empty.</param>
    /// <param name="language">The language.</param>
    public static string ToHtml(this ServiceReport report, ImmutableArray<LocalizedText> improvements, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = PageFrame.Open(SlaWords.Text("title", language), SlaWords.Text("lead", language), language);
        if (report.Response.Periods.IsEmpty)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{PageFrame.Encode(SlaWords.Text("no-data", language))}</p>\n");
            Words();
        }
        else SlaPage.Body(page, report.Response, language, Words);

        return PageFrame.Close(page);

        void Words()
        {
            Ratings(page, report, language);
            Improvements(page, improvements, language);
        }
    }

    private static void Improvements(StringBuilder page, ImmutableArray<LocalizedText> improvements, Language language)
    {
        if (improvements.IsDefaultOrEmpty) return;
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text("improve", language)}</h2>\n<ul>\n");
        foreach (var item in improvements) page.Append(CultureInfo.InvariantCulture, $"<li>{PageFrame.Encode(item.In(language))}</li>\n");
        page.Append("</ul>\n");
    }

    private static void Ratings(StringBuilder page, ServiceReport report, Language language)
    {
        if (report.Periods.IsEmpty) return;
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text("ratings", language)}</h2>\n<div class=\"cards\">\n");
        if (SlaPeriods.Holds(SlaPeriod.Quarter, report.Period))
        {
            var (quarter, month) = (report.By(SlaPeriod.Quarter), report.Period == SlaPeriod.Quarter ? null : report.By(SlaPeriod.Month));
            if (month is not null) Card(page, "month", month, language);
            // A quarter of one month says no more than the month.
            if (month is null || month.Periods.Count(p => Says(month, p) && SlaPeriods.QuarterOf(p) == Latest(quarter)) > 1) Card(page, "quarter", quarter, language);
        }
        else Card(page, "period", report, language);

        page.Append(CultureInfo.InvariantCulture, $"</div>\n<p>{Text("how-text", language)}</p>\n");
    }

    // The latest period that has a conversation or an answer; older orders make periods of their own, which say nothing here.
    private static string? Latest(ServiceReport report) => report.Periods.LastOrDefault(p => Says(report, p));

    private static bool Says(ServiceReport report, string period) =>
        report.Contacts(period).Conversations > 0 || report.Feedback(period: period).Answers > 0;

    private static void Card(StringBuilder page, string name, ServiceReport report, Language language)
    {
        if (Latest(report) is not { } period) return;
        var (contacts, feedback) = (report.Contacts(period), report.Feedback(period: period));
        page.Append(CultureInfo.InvariantCulture, $"<section class=\"card\">\n<h2>{PageFrame.Encode(SlaWords.Text(name, language))} <span class=\"when\">{PageFrame.Encode(period)}</span></h2>\n<dl>\n");
        Fact("answers", SlaWords.Of(feedback.Answers));
        Fact("rating", feedback.RatingHundredths is { } mean ? SlaWords.OfHundredths(mean) + " / 5" : SlaWords.OfHundredths(null));
        Fact("csat", SlaWords.Of(feedback.Csat));
        Fact("nps", Signed(feedback.Nps));
        Fact("recontact", SlaWords.Of(contacts.RecontactRate));
        page.Append("</dl>\n</section>\n");

        void Fact(string label, string value) => page.Append(CultureInfo.InvariantCulture, $"<div><dt>{Text(label, language)}</dt><dd>{PageFrame.Encode(value)}</dd></div>\n");
    }

    /// <summary>"+33", "−25": NPS is spoken of in points.</summary>
    internal static string Signed(Rate? nps) => nps is not { } known ? SlaWords.Of((Rate?)null)
        : (known.Millionths < 0 ? "−" : "+") + (Math.Abs(known.Millionths) / 10_000).ToString(CultureInfo.InvariantCulture);

    private static string Text(string name, Language language) => PageFrame.Encode(Texts.Label("service.page." + name, language));
}
