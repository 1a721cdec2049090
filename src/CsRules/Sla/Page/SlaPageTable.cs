using System.Globalization;
using System.Text;
using CsRules.Documents;

namespace CsRules.Sla.Page;

/// <summary>The table of the page: every metric and line, over all periods.</summary>
internal static class SlaPageTable
{
    // As wide as its columns, up to the screen, and in the middle of it: wider than the text where there is room.
    private const string Wide = "position:relative;left:50%;transform:translateX(-50%);width:max-content;max-width:calc(100vw - 2rem)";

    public static void Append(StringBuilder page, SlaReport report, Language language)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{SlaPage.Encode(SlaWords.Text("details", language))}</h2>\n<div class=\"scroll\" style=\"{Wide}\" tabindex=\"0\">\n<table>\n<thead><tr>");
        foreach (var heading in SlaWords.Headings(report, language)) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{SlaPage.Encode(heading)}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var metric in Enum.GetValues<SlaMetric>())
            foreach (var slice in report.Slices)
                foreach (var period in (string?[])(report.Periods.Length == 1 ? [report.Periods[0]] : [.. report.Periods.TakeLast(12), null]))
                {
                    var figures = report.Figures(metric, slice, period);
                    if (figures.Began > 0) Row(page, SlaWords.Row(figures, language));
                }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void Row(StringBuilder page, string[] cells)
    {
        page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{SlaPage.Encode(cells[0])}</th>");
        foreach (var cell in cells.Skip(1)) page.Append(CultureInfo.InvariantCulture, $"<td>{SlaPage.Encode(cell)}</td>");
        page.Append("</tr>\n");
    }
}
