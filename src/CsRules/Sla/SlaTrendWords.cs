using CsRules.Documents;
using NodaTime;

namespace CsRules.Sla;

/// <summary>The words and figures of trends for a person's eyes.</summary>
internal static class SlaTrendWords
{
    /// <summary>Metric, what the report is divided by, period, waits, median, its interval, attained, its interval, and what they say.</summary>
    public static string[] Headings(SlaReport report, Language language) =>
    [
        SlaWords.Text("metric", language), .. report.Dimensions.Select(by => Texts.Label(ValueFormat.EnumCode(by), language)),
        .. ((string[])["time-period", "waits", "p50", "median-interval", "attainment", "attainment-interval", "median-change", "attained-change"]).Select(name => SlaWords.Text(name, language)),
    ];

    /// <summary>A row a period: this one, the one before, the same a year ago.</summary>
    public static IEnumerable<string[]> Rows(SlaReport report, SlaTrend trend, SlaSlice? slice, Language language)
    {
        string[] before = [SlaWords.Of(trend.Metric, language), .. slice?.Words(language) ?? Enumerable.Repeat(SlaWords.Text("all", language), report.Dimensions.Length)];
        foreach (var point in (SlaTrendPoint[])[trend.This, trend.Last, trend.YearAgo])
            yield return
            [
                .. before, point.IsUnfinished ? $"{point.Period} ({SlaWords.Text("so-far", language)})" : point.Period, SlaWords.Of(point.Waits),
                Median(point.MedianSeconds, point, language), Between(point, language), SlaWords.Of(point.Attainment),
                point.AttainmentAtLeast is null ? SlaWords.Of((Rate?)null) : $"{SlaWords.Of(point.AttainmentAtLeast)} – {SlaWords.Up(point.AttainmentAtMost!.Value)}",
                Change(point.Median, language), Change(point.Attained, language),
            ];
    }

    private static string Change(SlaChange? change, Language language) =>
        change is { } known ? Texts.Label(ValueFormat.EnumCode(known), language) : SlaWords.Text("this-period", language);

    private static string Between(SlaTrendPoint point, Language language) => point.MedianAtLeast is null && point.MedianAtMost is null
        ? SlaWords.Of((Rate?)null) : $"{Median(point.MedianAtLeast, point, language)} – {Median(point.MedianAtMost, point, language)}";

    private static string Median(long? seconds, SlaTrendPoint point, Language language) => seconds is { } known
        ? SlaWords.Of((Duration?)Duration.FromSeconds(known), language) : point.Waits == 0 ? SlaWords.Of((Rate?)null) : SlaWords.Text("unknown", language);
}
