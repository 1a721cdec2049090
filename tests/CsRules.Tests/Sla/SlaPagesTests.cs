using CsRules.Documents;
using CsRules.Sla;
using CsRules.Tests.Docs;
using NodaTime;

namespace CsRules.Tests.Sla;

/// <summary>Pages, documents and words of response times as they were read and approved.</summary>
public class SlaPagesTests
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    private static IEnumerable<SlaStatus> Statuses => Given.conversations.Select(talk => SlaPolicy.Default.Compile(Talk.Years).Measure(talk, Given.now));

    private static SlaReport Report => SlaReport.Of(Statuses, Seoul);

    private static SlaReport Two => SlaReport.Of(Statuses.Take(2), Seoul);

    [Theory]
    [InlineData(Language.Korean, "ko")]
    [InlineData(Language.English, "en")]
    public void A_page_and_its_words_are_as_they_were_approved(Language language, string name)
    {
        Approved.Page("sla-page-" + name, [.. Report.ToHtml(language).Split('\n'), .. SlaReport.Empty.ToHtml(language).Split('\n')]);
        Approved.Page("sla-words-" + name, Words(language));
    }

    [Fact]
    public void The_documents_of_a_report_are_as_they_were_approved() => Approved.Page(
        "sla-report", [.. Approved.Json(Two.ToDocument()), .. Approved.Json(Two.ToDocument(partial: true)), .. Approved.Json(SlaReport.Empty.ToDocument())]);

    // What each conversation of the demo shop came to, half a day after each of its events.
    [Fact]
    public void The_clocks_of_each_conversation_stand_as_they_were_approved()
    {
        var (plan, page) = (SlaPolicy.Default.Compile(Talk.Years), new List<string>());
        foreach (var talk in Given.conversations)
            foreach (var at in talk.Events.Select(e => e.At + Duration.FromHours(12)).Append(Given.now))
            {
                var status = plan.Measure(talk, at);
                page.Add($"# {talk.Id} {Iso(at)} solved {status.IsSolved} at first contact {status.IsSolvedAtFirstContact} reopened {status.Reopens} asked {status.CustomerMessages} answered {status.Replies}");
                page.AddRange(status.Metrics.Select(m =>
                    $"{m.Metric} {m.State} {Iso(m.Start)}..{Iso(m.End)} due {Iso(m.Due)} broke {Iso(m.BreachedAt)} elapsed {Span(m.Elapsed)} worst {Span(m.Worst.Elapsed)} of {Span(m.Target)} left {Span(m.Remaining)} cycles {m.Cycles} broken {m.BrokenCycles}{(m.IsOpen ? " open" : "")}"));
                page.AddRange(SlaDue.Of(plan, status).Select(d => $"next {d.Metric} {d.State} {Iso(d.At)} {d.LeftSeconds} {d.AtRisk}"));
                page.AddRange(status.Metrics.SelectMany(m => plan.Marks(talk, m.Metric, at).Select(mark => $"mark {m.Metric} {mark.Share} {Iso(mark.At)} {mark.IsReached}")));
            }

        Approved.Page("sla-clocks", page);
    }

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

    private static string Iso(Instant? at) => at is { } known ? NodaTime.Text.InstantPattern.ExtendedIso.Format(known) : "-";

    private static string Span(Duration? span) => span is { } known ? NodaTime.Text.DurationPattern.Roundtrip.Format(known) : "-";
}
