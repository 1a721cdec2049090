using System.Globalization;
using System.Text;
using CsRules.Decisions.Page;
using CsRules.Documents;
using CsRules.Sla.Page;

namespace CsRules.Sla;

/// <summary>
/// A report as a page that a shop can publish: one file, no script, nothing loaded from anywhere; readable on a phone,
/// in the light and in the dark. Every chart has a text alternative, and every figure of it stands in a table too.
/// </summary>
internal static class SlaPage
{
    /// <summary>The page, in a language.</summary>
    public static string Of(SlaReport report, int leastWaits, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = PageFrame.Open(SlaWords.Text("title", language), SlaWords.Text("lead", language), language);
        if (report.Periods.IsEmpty)
        {
            if (SlaWords.Missing(report, language) is { } missing) page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Encode(missing)}</p>\n");
            page.Append(CultureInfo.InvariantCulture, $"<p>{Encode(SlaWords.Text("no-data", language))}</p>\n");
        }
        else Body(page, report, language, leastWaits: leastWaits);
        return PageFrame.Close(page);
    }

    internal static string Encode(string text) => PageFrame.Encode(text);

    /// <summary>The body; what a page of another room adds stands before the long table.</summary>
    internal static void Body(StringBuilder page, SlaReport report, Language language, Action? beforeDetails = null, int leastWaits = ResponsePromise.LeastWaits)
    {
        if (ResponsePromise.From(report, least: leastWaits) is { } promise)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"promise\">{Encode(promise.Explain(language))}</p>\n");
        if (SlaWords.Missing(report, language) is { } missing)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Encode(missing)}</p>\n");
        if (report.Format == SlaReportDocument.FormatBefore) page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Encode(SlaWords.Text("form-before", language))}</p>\n");
        if (report.PeriodOf == SlaPeriodOf.Ended) page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Encode(SlaWords.Text("by-ending", language))}</p>\n");
        page.Append("<div class=\"cards\">\n");
        if (SlaPeriods.Holds(SlaPeriod.Quarter, report.Period))
        {
            var (quarter, month) = (report.By(SlaPeriod.Quarter), report.Period == SlaPeriod.Quarter ? null : report.By(SlaPeriod.Month));
            if (month is not null) Card(page, "month", month, language);
            // A quarter of one month says no more than the month.
            if (month is null || MonthsOf(quarter.Periods[^1], month) > 1) Card(page, "quarter", quarter, language);
        }
        else Card(page, "period", report, language);

        page.Append("</div>\n<div class=\"cards\">\n");
        SlaPageCharts.Trend(page, report, language);
        SlaPageCharts.Channels(page, report, language);
        page.Append("</div>\n");
        beforeDetails?.Invoke();
        SlaPageTable.Append(page, report, language);
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(SlaWords.Text("how", language))}</h2>\n<p>{Encode(SlaWords.Text("how-text", language))}</p>\n");
    }

    // Months are in order, and the last quarter is the last month's.
    private static int MonthsOf(string quarter, SlaReport month) => month.Periods.Count(p => SlaPeriods.QuarterOf(p) == quarter);

    private static void Card(StringBuilder page, string name, SlaReport report, Language language)
    {
        var period = report.Periods[^1];
        var first = report.Figures(SlaMetric.FirstResponse, period: period);
        page.Append(CultureInfo.InvariantCulture, $"<section class=\"card\">\n<h2>{Encode(SlaWords.Text(name, language))} <span class=\"when\">{Encode(period)}</span></h2>\n<dl>\n");
        Fact("half", SlaWords.Within(first, 50, language));
        Fact("ninety", SlaWords.Within(first, 90, language));
        Fact("answered", $"{SlaWords.Of(first.Answered)} / {SlaWords.Of(first.Began)}");
        if (first.Unanswered > 0) Fact("unanswered", SlaWords.Of(first.Unanswered));
        if (first.Open > 0) Fact("still-open", SlaWords.Of(first.Open));
        if (first.OpenLate > 0) Fact("open-late", SlaWords.Of(first.OpenLate));
        Fact("attained", first.Attainment is null ? SlaWords.Of(first.Attainment) : $"{SlaWords.Of(first.Attainment)} ({SlaWords.Of(first.Met)} / {SlaWords.Of(first.Judged)})");
        Fact("first-contact", SlaWords.Of(first.FirstContactRate));
        if (first.CsatHundredths is not null) Fact("csat", $"{SlaWords.OfHundredths(first.CsatHundredths)} / 5 ({SlaWords.Of(first.CsatResponse)})");
        page.Append("</dl>\n</section>\n");

        void Fact(string label, string value) =>
            page.Append(CultureInfo.InvariantCulture, $"<div><dt>{Encode(SlaWords.Text(label, language))}</dt><dd>{Encode(value)}</dd></div>\n");
    }
}
