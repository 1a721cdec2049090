using CsRules.Documents;
using CsRules.Sla;
using NodaTime;
using static CsRules.Tests.Sla.Talk;

namespace CsRules.Tests.Sla;

/// <summary>What is published holds for every wait that began, and says the same wherever it stands.</summary>
public class PromiseTests
{
    private static readonly SlaPlan Plan = (SlaPolicy.Default with { Hours = NineToFive, Targets = [new() { Metric = SlaMetric.FirstResponse, Within = Budget("2h") }] }).Compile(Years);

    private static IEnumerable<SlaStatus> Many(int count, string asOf, params string[] lines) =>
        Enumerable.Repeat(Plan.Measure(Of("2024-01-15T09:00", [.. lines.Prepend("2024-01-15T09:00 customerMessage")]), Utc(asOf)), count);

    private static SlaReport Report(params IEnumerable<SlaStatus>[] statuses) => SlaReport.Of(statuses.SelectMany(s => s), DateTimeZone.Utc);

    // Forty of forty-three wait for four weeks and three were answered at once; or forty were closed without a word.
    [Theory]
    [InlineData("", 40, 0)]
    [InlineData("2024-01-15T09:01 closedWithoutReply", 0, 40)]
    [InlineData("2024-01-15T09:01 resolved", 0, 40)]
    public void Nothing_is_promised_where_nine_of_ten_were_not_answered(string end, int open, int unanswered)
    {
        var report = Report(Many(40, "2024-02-12T09:00", end.Length == 0 ? [] : [end]), Many(3, "2024-02-12T09:00", "2024-01-15T09:00 agentReply"));
        var first = report.Figures(SlaMetric.FirstResponse);
        Assert.Equal((43, 3, open, unanswered), (first.Began, first.Answered, first.Open, first.Unanswered));
        Assert.Equal((Duration.Zero, null), (first.Quantile(Rate.Percent(6)), first.Quantile(Rate.Percent(7))));
        Assert.Null(ResponsePromise.From(report));
        var document = report.ToDocument();
        Assert.Equal((null, null), (document.Promise, document.Figures![0].P90));
        foreach (var (language, unknown) in new[] { (Language.English, "not known yet"), (Language.Korean, "아직 알 수 없음") })
        {
            var page = report.ToHtml(language);
            Assert.DoesNotContain("class=\"promise\"", page, StringComparison.Ordinal);
            Assert.Contains($"<dd>{unknown}</dd>", page, StringComparison.Ordinal);
            Assert.Contains("<dd>3 / 43</dd>", page, StringComparison.Ordinal);
        }
    }

    // Closed without a word is not solved: not at first contact, and not in thirty seconds.
    [Fact]
    public void Closed_without_a_reply_is_no_solution()
    {
        var report = Report(Many(4, "2024-02-12T09:00", "2024-01-15T09:01 closedWithoutReply"), Many(1, "2024-02-12T09:00", "2024-01-15T10:00 agentReply", "2024-01-15T11:00 resolved"));
        foreach (var metric in new[] { SlaMetric.FirstResolution, SlaMetric.TotalResolution, SlaMetric.RequesterWait })
        {
            var figures = report.Figures(metric);
            Assert.Equal((5, 5, 4, 1), (figures.Began, figures.Ended, figures.Unanswered, figures.Answered));
            Assert.Equal((Duration.FromHours(2), null), (figures.Quantile(Rate.Percent(20)), figures.Quantile(Rate.Percent(21))));
        }

        Assert.Equal(Rate.Percent(20), report.Figures(SlaMetric.FirstResponse).FirstContactRate);
        // Reopened and solved, it is.
        var solved = Report(Many(1, "2024-02-12T09:00", "2024-01-15T09:01 closedWithoutReply", "2024-01-15T10:00 reopened", "2024-01-15T11:00 resolved"));
        Assert.Equal((0, 1), (solved.Figures(SlaMetric.TotalResolution).Unanswered, solved.Figures(SlaMetric.FirstResolution).Unanswered));
    }

    [Theory]
    [InlineData(19, 0, false)]
    [InlineData(20, 0, true)]
    [InlineData(18, 2, true)] // Nine of ten were answered.
    [InlineData(18, 3, false)]
    [InlineData(17, 3, false)]
    public void A_promise_needs_twenty_waits_and_nine_of_ten_answers(int answered, int open, bool promised)
    {
        var report = Report(Many(answered, "2024-01-16T09:00", "2024-01-15T10:00 agentReply"), Many(open, "2024-01-16T09:00"));
        Assert.Equal(promised ? Duration.FromHours(1) : null, ResponsePromise.From(report)?.Within);
    }

    // Ten answers at exactly two hours and one at five: two hours in the sentence, on the page and in JSON.
    [Fact]
    public void Sentence_page_and_json_say_the_same()
    {
        var report = Report(Many(20, "2024-01-16T09:00", "2024-01-15T11:00 agentReply"), Many(2, "2024-01-16T09:00", "2024-01-15T14:00 agentReply"));
        var promise = ResponsePromise.From(report)!;
        Assert.Equal("We usually reply within 2 h during opening hours.", promise.Explain(Language.English));
        Assert.Equal("보통 영업시간 기준 2시간 이내에 답변드립니다.", promise.Explain(Language.Korean));
        Assert.Contains("<dt>Nine in ten within</dt><dd>2 h</dd>", report.ToHtml(Language.English), StringComparison.Ordinal);
        Assert.Contains("<p class=\"promise\">보통 영업시간 기준 2시간 이내에 답변드립니다.</p>", report.ToHtml(Language.Korean), StringComparison.Ordinal);
        Assert.Equal((7_200, 7_200), (report.ToDocument().Promise, report.ToDocument().Figures![0].P90));
        var eleven = Report(Many(10, "2024-01-16T09:00", "2024-01-15T11:00 agentReply"), Many(1, "2024-01-16T09:00", "2024-01-15T14:00 agentReply"));
        Assert.Null(ResponsePromise.From(eleven));
        Assert.Equal(Duration.FromHours(2), ResponsePromise.From(eleven, least: 11)!.Within);
    }

    // A second more is not two hours any more, and no page may say so.
    [Fact]
    public void A_time_on_the_page_is_never_shorter_than_it_was()
    {
        var late = Of("2024-01-15T09:00") with { Events = [new(Utc("2024-01-15T11:00") + Duration.FromSeconds(1), ConversationEventKind.AgentReply)] };
        var report = Report(Enumerable.Repeat(Plan.Measure(late, Utc("2024-01-16T09:00")), 20));
        Assert.Contains("<dt>Nine in ten within</dt><dd>2 h 1 min</dd>", report.ToHtml(Language.English), StringComparison.Ordinal);
        Assert.Equal((7_201, Duration.FromHours(3)), (report.ToDocument().Figures![0].P90, ResponsePromise.From(report)!.Within));
    }

    // Eight answered, seven of them in time, and two open ones that are late: seven of ten judged, and the page says why.
    [Fact]
    public void Eight_answered_beside_seven_of_ten_is_explained()
    {
        var report = Report(Many(7, "2024-01-16T09:00", "2024-01-15T10:00 agentReply"), Many(1, "2024-01-16T09:00", "2024-01-15T12:00 agentReply"), Many(2, "2024-01-16T09:00"));
        var page = report.ToHtml(Language.English);
        foreach (var fact in new[] { "<dt>Answered</dt><dd>8 / 10</dd>", "<dt>Open, late</dt><dd>2</dd>", "<dd>70.0% (7 / 10)</dd>", "already late" })
            Assert.Contains(fact, page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quarter_of_one_month_is_not_shown_twice()
    {
        Assert.DoesNotContain("Last quarter", Report(Many(2, "2024-03-16T09:00")).ToHtml(Language.English), StringComparison.Ordinal);
        var two = Report(Many(2, "2024-03-16T09:00"), [Plan.Measure(Of("2024-02-15T09:00"), Utc("2024-03-16T09:00"))]);
        Assert.Contains("Last quarter", two.ToHtml(Language.English), StringComparison.Ordinal);
        Assert.Contains("Last month", two.ToHtml(Language.English), StringComparison.Ordinal);
    }
}
