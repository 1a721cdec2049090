using System.Globalization;
using CsRules.Documents;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Sla;

/// <summary>A report and a trend for a spreadsheet: times are seconds, one figure a cell, and what is not known stands empty.</summary>
internal static class SlaSheetRows
{
    /// <summary>Headings of <see cref="Of(SlaFigures, Language)"/>.</summary>
    public static string[] Headings(SlaReport report, Language language) =>
    [
        .. Lines(report, language),
        .. Words(["time-period", "began", "ended", "unanswered", "still-open", "open-late", "met", "missed", "attainment"], language),
        .. Words(["mean", "p50", "p90", "p99"], language).Select(word => InSeconds(word, language)),
    ];

    /// <summary>A line of a report.</summary>
    public static string[] Of(SlaFigures figures, Language language) =>
    [
        SlaWords.Of(figures.Metric, language), .. figures.Slice?.Words(language) ?? Enumerable.Repeat(SlaWords.Text("all", language), figures.Dimensions),
        figures.Period ?? SlaWords.Text("all", language), Count(figures.Began), Count(figures.Ended), Count(figures.Unanswered), Count(figures.Open), Count(figures.OpenLate),
        Count(figures.Met), Count(figures.Breached), SlaWords.Of(figures.Attainment), Seconds(figures.Mean),
        Seconds(figures.Quantile(Rate.Percent(50))), Seconds(figures.Quantile(Rate.Percent(90))), Seconds(figures.Quantile(Rate.Percent(99))),
    ];

    /// <summary>Headings of <see cref="Of(SlaReport, SlaTrend, SlaSlice?, Language)"/>.</summary>
    public static string[] TrendHeadings(SlaReport report, Language language)
    {
        string[] ends = [language.Word("at-least"), language.Word("at-most")];
        var (median, attained) = (SlaWords.Text("p50", language), SlaWords.Text("attainment", language));
        return
        [
            .. Lines(report, language), .. Words(["time-period", "waits"], language), InSeconds(median, language),
            .. ends.Select(end => InSeconds($"{median} {end}", language)), attained, .. ends.Select(end => $"{attained} {end}"),
            .. Words(["median-change", "attained-change"], language),
        ];
    }

    /// <summary>A line a period: this one, the one before, the same a year ago.</summary>
    public static IEnumerable<string[]> Of(SlaReport report, SlaTrend trend, SlaSlice? slice, Language language) =>
        SlaTrendWords.Rows(report, trend, slice, language).Zip([trend.This, trend.Last, trend.YearAgo], (words, point) => (string[])
        [
            .. words[..^7], Count(point.Waits), Seconds(point.MedianSeconds), Seconds(point.MedianAtLeast), Seconds(point.MedianAtMost), SlaWords.Of(point.Attainment),
            SlaWords.Of(point.AttainmentAtLeast), point.AttainmentAtMost is { } most ? SlaWords.Up(most) : SlaWords.Of((Rate?)null), .. words[^2..],
        ]);

    /// <summary>A heading of what is in seconds.</summary>
    public static string InSeconds(string word, Language language) => CommandTexts.Say("note.in-seconds", language, ("what", word));

    /// <summary>Whole seconds; a dash for none, which a spreadsheet leaves empty.</summary>
    public static string Seconds(long? seconds) => seconds is { } known ? known.ToString(CultureInfo.InvariantCulture) : SlaWords.Of((Rate?)null);

    private static string Seconds(Duration? span) => Seconds(span is { } known ? known.BclCompatibleTicks / NodaConstants.TicksPerSecond : null);

    private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string[] Words(IEnumerable<string> names, Language language) => [.. names.Select(name => SlaWords.Text(name, language))];

    private static IEnumerable<string> Lines(SlaReport report, Language language) =>
        report.Dimensions.Select(by => Texts.Label(ValueFormat.EnumCode(by), language)).Prepend(SlaWords.Text("metric", language));
}
