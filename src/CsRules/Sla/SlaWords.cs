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

    /// <summary>"2 h 30 min", "2시간 30분"; a dash for none.</summary>
    public static string Of(Duration? span, Language language) => span is { } known ? ValueFormat.Span(known, language) : Nothing;

    /// <summary>"98.4%", "98,000.0%", rounded down to a tenth; a dash for none.</summary>
    public static string Of(Rate? share) => share is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known.Millionths / 10_000:N0}.{known.Millionths / 1_000 % 10}%")
        : Nothing;

    /// <summary>"1,234".</summary>
    public static string Of(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"4.33" of 433; a dash for none.</summary>
    public static string OfHundredths(long? hundredths) =>
        hundredths is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known / 100}.{known % 100:00}") : Nothing;

    /// <summary>Metric, channel, period, ended, open, met, late, attainment, mean, p50, p90, p99.</summary>
    public static string[] Row(SlaFigures figures, Language language)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return
        [
            Of(figures.Metric, language), figures.Channel is { } channel ? Of(channel, language) : Text("all", language),
            figures.Period ?? Text("all", language), Of(figures.Ended), Of(figures.Open), Of(figures.Met), Of(figures.Breached),
            Of(figures.Attainment), Of(figures.Mean, language), Of(figures.Quantile(Rate.Percent(50)), language),
            Of(figures.Quantile(Rate.Percent(90)), language), Of(figures.Quantile(Rate.Percent(99)), language),
        ];
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
}
