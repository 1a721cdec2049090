using System.Text;
using CsRules.Decisions.Page;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Sla.Page;

/// <summary>The charts of the page: inline SVG of bars in whole numbers, each with a title and a description.</summary>
internal static class SlaPageCharts
{
    private const int Most = 12;

    /// <summary>Median and 90% time of the first response, by period, the latest twelve.</summary>
    public static void Trend(StringBuilder page, SlaReport report, Language language)
    {
        var all = report.Periods.Select(p => report.Figures(SlaMetric.FirstResponse, period: p)).Where(f => f.Began > 0).ToList();
        var periods = all.TakeLast(Most).ToList();
        if (periods.Count == 0) return;
        var most = Math.Max(1, periods.Max(f => Math.Max(Seconds(f, 50), Seconds(f, 90))));
        Open(page, "trend", language, $"<span class=\"key\"><i class=\"one\"></i>{Text("p50", language)}<i class=\"two\"></i>{Text("p90", language)}</span>{Shown("shown-periods", periods.Count, all.Count, language)}");
        const int Row = 62;
        Svg(page, "trend", Row * periods.Count, language, string.Join("; ", periods.Select(f => $"{f.Period}: {Span(f, 50, language)}, {Span(f, 90, language)}")));
        for (var i = 0; i < periods.Count; i++)
        {
            var y = i * Row;
            PageChart.Say(page, y + 14, periods[i].Period!);
            PageChart.SayRight(page, y + 14, $"{Span(periods[i], 50, language)} · {Span(periods[i], 90, language)}");
            PageChart.Bar(page, y + 22, 13, "one", Seconds(periods[i], 50), most);
            PageChart.Bar(page, y + 37, 13, "two", Seconds(periods[i], 90), most);
        }

        PageChart.Close(page);
    }

    /// <summary>Attainment of the first response, by channel or whatever else the report is divided by; of many lines the ones with most waits.</summary>
    public static void Channels(StringBuilder page, SlaReport report, Language language)
    {
        var all = report.Slices.Select(slice => report.Figures(SlaMetric.FirstResponse, slice)).Where(f => f.Attainment is not null).ToList();
        var channels = all.Index().OrderByDescending(f => f.Item.Began).Take(Most).OrderBy(f => f.Index).Select(f => f.Item).ToList();
        if (channels.Count == 0) return;
        var name = report.Dimensions.SequenceEqual(SlaReport.ByChannel) ? "by-channel" : "by-line";
        Open(page, name, language, Shown("shown-lines", channels.Count, all.Count, language));
        const int Row = 46;
        Svg(page, name, Row * channels.Count, language, string.Join("; ", channels.Select(f => $"{Label(f)}: {SlaWords.Of(f.Attainment)}")));
        for (var i = 0; i < channels.Count; i++)
        {
            var y = i * Row;
            PageChart.Say(page, y + 14, Label(channels[i]));
            PageChart.SayRight(page, y + 14, $"{SlaWords.Of(channels[i].Attainment)} ({SlaWords.Of(channels[i].Met)} / {SlaWords.Of(channels[i].Judged)})");
            PageChart.Bar(page, y + 22, 14, "rest", 1, 1);
            PageChart.Bar(page, y + 22, 14, "one", channels[i].Attainment!.Value.Millionths, Rate.Whole);
        }

        PageChart.Close(page);

        string Label(SlaFigures figures) => report.Dimensions.IsEmpty ? SlaWords.Text("all", language) : string.Join(" · ", figures.Slice!.Words(language));
    }

    private static void Open(StringBuilder page, string name, Language language, string key) =>
        PageChart.Open(page, SlaWords.Text(name, language), key);

    private static void Svg(StringBuilder page, string name, int height, Language language, string values) =>
        PageChart.Svg(page, name, height, SlaWords.Text(name, language), $"{SlaWords.Text(name + "-desc", language)}. {values}");

    // What is left out is said.
    private static string Shown(string name, int shown, int all, Language language) => shown == all ? ""
        : $"<span class=\"key\">{SlaPage.Encode(Texts.Say("sla.page." + name, [new("shown", shown), new("all", all)], language, Voice.Agent))}</span>";

    private static string Text(string name, Language language) => SlaPage.Encode(SlaWords.Text(name, language));

    private static string Span(SlaFigures figures, int percent, Language language) => SlaWords.Within(figures, percent, language);

    private static long Seconds(SlaFigures figures, int percent) =>
        (figures.Quantile(Rate.Percent(percent)) ?? Duration.Zero).BclCompatibleTicks / NodaConstants.TicksPerSecond;
}
