using System.Globalization;
using System.Text;
using CsRules.Documents;

namespace CsRules.Sla.Page;

/// <summary>The table of the page: every metric and line, over all periods.</summary>
internal static class SlaPageTable
{
    public static void Append(StringBuilder page, SlaReport report, Language language)
    {
        var headings = SlaWords.Headings(report, language);
        // Metric, what it is divided by, period.
        var words = report.Dimensions.Length + 2;
        page.Append(CultureInfo.InvariantCulture, $"<h2>{SlaPage.Encode(SlaWords.Text("details", language))}</h2>\n<div class=\"scroll wide\" tabindex=\"0\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<table class=\"{(report.Dimensions.Length > 1 ? "lines many" : "lines")}\">\n<thead><tr>");
        for (var i = 0; i < headings.Length; i++) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Class(i, words)}>{SlaPage.Encode(headings[i])}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var metric in Enum.GetValues<SlaMetric>())
            foreach (var slice in report.Slices)
                foreach (var period in (string?[])(report.Periods.Length == 1 ? [report.Periods[0]] : [.. report.Periods.TakeLast(12), null]))
                {
                    var figures = report.Figures(metric, slice, period);
                    if (figures.Began > 0) Row(page, headings, SlaWords.Row(figures, language), words);
                }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    // On a phone a row is a card, and each cell says its column.
    private static void Row(StringBuilder page, string[] headings, string[] cells, int words)
    {
        page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{SlaPage.Encode(cells[0])}</th>");
        for (var i = 1; i < cells.Length; i++)
            page.Append(CultureInfo.InvariantCulture, $"<td{Class(i, words)} data-label=\"{SlaPage.Encode(headings[i])}\">{SlaPage.Encode(cells[i])}</td>");
        page.Append("</tr>\n");
    }

    private static string Class(int column, int words) => column < words ? " class=\"word\"" : "";
}
