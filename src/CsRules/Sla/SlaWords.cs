using System.Collections.Immutable;
using System.Globalization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Sla;

/// <summary>The words and figures of a report for a person's eyes, in either language and in no machine's culture.</summary>
internal static class SlaWords
{
    private const string Nothing = "–";

    /// <summary>"Email", "이메일".</summary>
    public static string Of(Channel channel, Language language) => Texts.Label(ValueFormat.EnumCode(channel), language);

    /// <summary>"First response", "최초응답".</summary>
    public static string Of(SlaMetric metric, Language language) => Texts.Label(ValueFormat.EnumCode(metric), language);

    /// <summary>"late", "초과".</summary>
    public static string Of(SlaState state, Language language) => Texts.Label(ValueFormat.EnumCode(state), language);

    /// <summary>"First response, Next response" where one wait is both.</summary>
    public static string Metrics(SlaLine line, Language language) =>
        line.Also is { } also ? $"{Of((SlaMetric)Math.Min((int)line.Metric, (int)also), language)}, {Of((SlaMetric)Math.Max((int)line.Metric, (int)also), language)}" : Of(line.Metric, language);

    /// <summary>"late", "late, unanswered", "met, handed over": the verdict, and how it ended where that is not by an answer.</summary>
    public static string State(SlaLine line, Language language) =>
        line.Ending is { } ending and not SlaEnding.Answered && line.State != SlaState.Unanswered
            ? $"{Of(line.State, language)}, {Texts.Label(ValueFormat.EnumCode(ending), language)}" : Of(line.State, language);

    /// <summary>"2 h 30 min", "2시간 30분"; a dash for none.</summary>
    public static string Of(Duration? span, Language language) => span is { } known ? ValueFormat.Span(known, language) : Nothing;

    /// <summary>"98.4%", "98,000.0%", rounded down to a tenth; a dash for none.</summary>
    public static string Of(Rate? share) => share is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known.Millionths / 10_000:N0}.{known.Millionths / 1_000 % 10}%")
        : Nothing;

    /// <summary>The same rounded up: the upper end of an interval is never shown lower.</summary>
    public static string Up(Rate share) => Of(new Rate(Math.Min(Rate.Whole, (share.Millionths + 999) / 1_000 * 1_000)));

    /// <summary>"1,234".</summary>
    public static string Of(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"4.33" of 433; a dash for none.</summary>
    public static string OfHundredths(long? hundredths) =>
        hundredths is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known / 100}.{known % 100:00}") : Nothing;

    /// <summary>
    /// The time within which a share of all that began have ended, rounded up to the minute from one minute on, so that it is never
    /// shorter than it was; "not known yet" where so many have not, a dash where nothing began.
    /// </summary>
    public static string Within(SlaFigures figures, int percent, Language language, string unknown = "not-known")
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Quantile(Rate.Percent(percent)) is { } known) return Of((Duration?)Up(known), language);
        return figures.Began == 0 ? Nothing : Text(unknown, language);
    }

    /// <summary>The headings of <see cref="Row"/>.</summary>
    public static string[] Headings(SlaReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [Text("metric", language), .. report.Dimensions.Select(by => Texts.Label(ValueFormat.EnumCode(by), language)), .. Columns.Select(name => Text(name, language))];
    }

    private static ImmutableArray<string> Columns { get; } =
        ["time-period", "began", "ended", "open-and-late", "met", "missed", "attainment", "mean", "p50", "p90", "p99"];

    /// <summary>Metric, what the report is divided by, period, began, ended, open with those that are late, met, missed, attainment, mean, p50, p90, p99.</summary>
    public static string[] Row(SlaFigures figures, Language language)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return
        [
            Of(figures.Metric, language), .. figures.Slice?.Words(language) ?? Enumerable.Repeat(Text("all", language), figures.Dimensions), figures.Period ?? Text("all", language), Of(figures.Began), Of(figures.Ended), OpenAndLate(figures), Of(figures.Met),
            Of(figures.Breached), Of(figures.Attainment), Of(figures.Mean, language), Within(figures, 50, language, "unknown"),
            Within(figures, 90, language, "unknown"), Within(figures, 99, language, "unknown"),
        ];
    }

    // "7 (2)": seven are open, and two of them are late.
    private static string OpenAndLate(SlaFigures figures) =>
        figures.OpenLate == 0 ? Of(figures.Open) : $"{Of(figures.Open)} ({Of(figures.OpenLate)})";

    /// <summary>"3 of 1,000 rows could not be used and are missing here."; null where none is.</summary>
    public static string? Missing(SlaReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Source is { LeftOut: > 0 } source
            ? Texts.Say("sla.left-out", [new("leftOut", source.LeftOut), new("rows", source.Rows)], language, Voice.Agent) : null;
    }

    /// <summary>Headings of <see cref="Summary"/>.</summary>
    public static string[] SummaryHeadings(Language language) =>
        [Text("conversations", language), Text("first-contact", language), Text("reopened", language), Text("csat", language), Text("csat-response", language)];

    /// <summary>Conversations, first-contact resolution, reopen rate, rating, response rate.</summary>
    public static string[] Summary(SlaFigures figures, Language language)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return [Of(figures.Conversations), Of(figures.FirstContactRate), Of(figures.ReopenRate), OfHundredths(figures.CsatHundredths), Of(figures.CsatResponse)];
    }

    internal static string Text(string name, Language language) => Texts.Label("sla.page." + name, language);

    private static Duration Up(Duration span)
    {
        var ticks = span.BclCompatibleTicks;
        return ticks < NodaConstants.TicksPerMinute ? span
            : Duration.FromTicks((ticks + NodaConstants.TicksPerMinute - 1) / NodaConstants.TicksPerMinute * NodaConstants.TicksPerMinute);
    }
}
