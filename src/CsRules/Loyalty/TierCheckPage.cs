using System.Globalization;
using System.Text;
using CsRules.Decisions;
using CsRules.Decisions.Page;
using CsRules.Documents;

namespace CsRules.Loyalty;

/// <summary>
/// A program check as a page: one file, no script, nothing loaded from anywhere. The picture of the distribution has a
/// text alternative, and every figure of it stands in the table too.
/// </summary>
internal static class TierCheckPage
{
    private const int Row = 62;

    /// <summary>The page, in a language.</summary>
    public static string Of(TierCheck check, Language language)
    {
        ArgumentNullException.ThrowIfNull(check);
        var page = PageFrame.Open(TierCheckWords.Text("title", language), Say("lead", language, ("customers", check.Customers), ("cost", check.YearlyCost)), language);
        foreach (var warning in check.Warnings)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{PageFrame.Encode(warning.Explain(language))}</p>\n");
        Chart(page, check, language);
        Table(page, check, language);
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text("how", language)}</h2>\n<p>{Text("how-text", language)}</p>\n");
        return PageFrame.Close(page);
    }

    private static void Chart(StringBuilder page, TierCheck check, Language language)
    {
        var spend = Math.Max(1, check.Tiers.Sum(t => t.Spend.MinorUnits));
        var title = TierCheckWords.Text("picture", language);
        PageChart.Open(page, title, $"<span class=\"key\"><i class=\"one\"></i>{Text("of-customers", language)}<i class=\"two\"></i>{Text("of-spend", language)}</span>");
        var words = check.Tiers.Select(t => Say("picture-tier", language, ("tier", t.Name), ("customers", t.Customers), ("share", Tenth(t.Share)), ("spend", Tenth(Of(t, spend)))));
        PageChart.Svg(page, "tiers", Row * check.Tiers.Length, title, string.Join(' ', words));
        // The highest tier stands at the top, as people draw it.
        for (var i = 0; i < check.Tiers.Length; i++)
        {
            var (tier, y) = (check.Tiers[^(i + 1)], i * Row);
            PageChart.Say(page, y + 14, $"{tier.Name} · {TierCheckWords.Of(tier.Customers)}");
            PageChart.SayRight(page, y + 14, $"{Tenth(tier.Share)} · {Tenth(Of(tier, spend))}");
            PageChart.Bar(page, y + 22, 13, "rest", 1, 1);
            PageChart.Bar(page, y + 22, 13, "one", tier.Share.Millionths, Rate.Whole);
            PageChart.Bar(page, y + 37, 13, "rest", 1, 1);
            PageChart.Bar(page, y + 37, 13, "two", tier.Spend.MinorUnits, spend);
        }

        PageChart.Close(page);
    }

    private static void Table(StringBuilder page, TierCheck check, Language language)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text("details", language)}</h2>\n<div class=\"scroll wide\" tabindex=\"0\">\n<table class=\"numbers lines many\">\n<thead><tr>");
        var headings = TierCheckWords.Headings(language);
        foreach (var heading in headings) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{PageFrame.Encode(heading)}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var tier in check.Tiers.Reverse())
        {
            var cells = TierCheckWords.Row(tier, language);
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{PageFrame.Encode(cells[0])}</th>");
            for (var i = 1; i < cells.Length; i++) page.Append(CultureInfo.InvariantCulture, $"<td data-label=\"{PageFrame.Encode(headings[i])}\">{PageFrame.Encode(cells[i])}</td>");
            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static Rate Of(TierShare tier, long spend) => new((long)((Int128)tier.Spend.MinorUnits * Rate.Whole / spend));

    private static string Tenth(Rate share) => TierCheckWords.Of(share);

    private static string Text(string name, Language language) => PageFrame.Encode(TierCheckWords.Text(name, language));

    private static string Say(string name, Language language, params ReadOnlySpan<(string, object)> data) =>
        Finding.Informs("tier-check.page-" + name, data).Explain(language);
}
