using CsRules.Documents;
using CsRules.Sla;
using CsRules.Tests.Docs;
using NodaTime;

namespace CsRules.Tests.Sla;

/// <summary>The page and the words of response times as they were read and approved.</summary>
public class SlaPagesTests
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    private static IEnumerable<SlaStatus> Statuses => Given.conversations.Select(talk => SlaPolicy.Default.Compile(Talk.Years).Measure(talk, Given.now));

    private static SlaReport Report => SlaReport.Of(Statuses, Seoul);

    // The page differs by language in its words alone, and those are the next ones.
    [Fact]
    public void A_page_is_as_it_was_approved() =>
        Approved.Page("sla-page-en", [.. Report.ToHtml(Language.English).Split('\n'), .. SlaReport.Empty.ToHtml(Language.English).Split('\n')]);

    [Theory]
    [InlineData(Language.Korean, "ko")]
    [InlineData(Language.English, "en")]
    public void The_words_of_a_report_are_as_they_were_approved(Language language, string name) => Approved.Page("sla-words-" + name, Words(language));

    private static IEnumerable<string> Words(Language language)
    {
        foreach (var metric in Enum.GetValues<SlaMetric>()) yield return SlaWords.Of(metric, language);
        foreach (var channel in Enum.GetValues<Channel>()) yield return SlaWords.Of(channel, language);
        foreach (var state in Enum.GetValues<SlaState>()) yield return SlaWords.Of(state, language);
        yield return $"{SlaWords.Of((Duration?)null, language)} {SlaWords.Of((Rate?)null)} {SlaWords.Of(Rate.Percent(5))} {SlaWords.Of(new Rate(Rate.Whole / 3))} {SlaWords.Of(12_345L)} {SlaWords.OfHundredths(null)} {SlaWords.OfHundredths(405)}";
        yield return string.Join(" | ", SlaWords.SummaryHeadings(language));
        var report = Report;
        var all = from metric in Enum.GetValues<SlaMetric>()
                  from channel in report.Channels.Select(c => (Channel?)c).Append(null)
                  from period in report.Periods.Select(p => (string?)p).Append(null)
                  select report.Figures(metric, channel, period);
        foreach (var figures in all)
        {
            yield return string.Join(" | ", SlaWords.Row(figures, language));
            yield return string.Join(" | ", SlaWords.Summary(figures, language));
        }

        foreach (var voice in Enum.GetValues<Voice>()) yield return ResponsePromise.From(Report)?.Explain(language, voice) ?? "-";
        yield return ResponsePromise.From(Report, Channel.Chat)?.Explain(language) ?? "-";
        yield return ResponsePromise.From(SlaReport.Empty)?.Explain(language) ?? "-";
    }
}
