using System.Text.Json;
using CsRules.Sla;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Sla;

[Properties(Arbitrary = [typeof(Talks)], MaxTest = 100)]
public class ReportProperties
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Kathmandu"];

    [Property]
    public void The_whole_is_the_merge_of_any_parts_in_any_order_byte_for_byte(Conversation[] talks, int cut)
    {
        var parts = talks.Index().GroupBy(t => (t.Index * 31 ^ cut) & 3, t => t.Item).Select(Report).ToList();
        var whole = Json(Report(talks));
        Assert.Equal(whole, Json(parts.Aggregate(SlaReport.Empty, (sum, part) => sum.Merge(part))));
        Assert.Equal(whole, Json(Enumerable.Reverse(parts).Aggregate(SlaReport.Empty, (sum, part) => part.Merge(sum))));
    }

    [Property]
    public void Merging_is_associative_and_has_an_identity(Conversation[] one, Conversation[] two, Conversation[] three)
    {
        var (a, b, c) = (Report(one), Report(two), Report(three));
        Assert.Equal(Json(a.Merge(b).Merge(c)), Json(a.Merge(b.Merge(c))));
        Assert.Equal(Json(a), Json(SlaReport.Empty.Merge(a)));
        Assert.Equal(Json(a), Json(a.Merge(SlaReport.Empty)));
    }

    [Property]
    public void A_report_comes_back_from_json_as_it_went(Conversation[] talks)
    {
        var json = Json(Report(talks));
        var back = JsonSerializer.Deserialize(json, CsRulesJson.TypeOf<SlaReportDocument>())!;
        Assert.Equal(json, Json(back.ToReport()));
    }

    [Property]
    public void A_larger_period_is_the_report_made_by_it(Conversation[] talks)
    {
        var byDay = SlaReport.Of(talks.Select(Measure), Zone, SlaPeriod.Day);
        foreach (var period in new[] { SlaPeriod.Week, SlaPeriod.Month, SlaPeriod.Quarter })
            Assert.Equal(Json(SlaReport.Of(talks.Select(Measure), Zone, period)), Json(byDay.By(period)));
    }

    [Property]
    public void Counts_mean_and_quantiles_are_those_of_the_sorted_list(Conversation[] any, ushort minutes)
    {
        // One that was solved at all, so that there is a list to sort.
        Conversation[] talks = [.. any, new() { Id = "solved", Channel = Channel.Email, Created = Talks.Start, Events = [new(Talks.Start + Duration.FromMinutes(minutes % 9_000), ConversationEventKind.Resolved)] }];
        var seconds = talks.Select(t => Measure(t)[SlaMetric.TotalResolution]).Where(m => m.End is not null)
            .Select(m => (m.Elapsed.BclCompatibleTicks + 9_999_999) / 10_000_000).Order().ToList();
        var figures = Report(talks).Figures(SlaMetric.TotalResolution);
        Assert.Equal(seconds.Count, figures.Ended);
        Assert.NotEmpty(seconds);
        Assert.Equal(Duration.FromSeconds(seconds.Sum() / seconds.Count), figures.Mean);
        foreach (var percent in new[] { 50, 90, 95, 99 })
        {
            var exact = seconds[(seconds.Count * percent + 99) / 100 - 1];
            var told = (long)figures.Quantile(Rate.Percent(percent))!.Value.TotalSeconds;
            Assert.InRange(told, exact, exact + exact / 128);
        }
    }

    // Measured in the middle of the talks, so that some still run, some are paused and some are late while they run.
    [Property(MaxTest = 60)]
    public void Every_count_is_that_of_the_list(Conversation[] talks, Conversation[] more, byte hours)
    {
        var asOf = Talks.Start + Duration.FromHours(hours);
        SlaStatus[] StatusesOf(Conversation[] some) => [.. some.Select(t => Talks.Plan.Measure(t, asOf))];
        // What has not begun yet is nobody's conversation.
        var all = StatusesOf([.. talks, .. more]).Where(s => s.Conversation.Created <= asOf).ToArray();
        var report = SlaReport.Of(StatusesOf(talks), Zone).Merge(SlaReport.Of(StatusesOf(more), Zone));
        Assert.Equal(all.Length, report.Conversations);
        foreach (var channel in Enum.GetValues<Channel>().Select(c => (Channel?)c).Append(null))
        {
            var of = all.Where(s => channel is null || s.Conversation.Channel == channel).ToList();
            foreach (var metric in Enum.GetValues<SlaMetric>())
            {
                var figures = report.Figures(metric, channel);
                long Count(SlaState state) => of.Count(s => s[metric].State == state);
                Assert.Equal(
                    (of.Count, Count(SlaState.Met), Count(SlaState.Breached), Count(SlaState.Running) + Count(SlaState.Paused), of.Count(s => s[metric].End is not null)),
                    (figures.Conversations, figures.Met, figures.Breached, figures.Open, figures.Ended));
                var (solved, reopened, csat) = (of.Count(s => s.IsSolved), of.Count(s => s.Reopens > 0), of.Select(s => s.Conversation.Csat).OfType<int>().ToList());
                Assert.Equal(Share(reopened, Math.Max(solved, reopened)), figures.ReopenRate);
                Assert.Equal(Share(of.Count(s => s.IsSolvedAtFirstContact), solved), figures.FirstContactRate);
                Assert.Equal((csat.Count == 0 ? null : (long?)(csat.Sum() * 100 / csat.Count), Share(csat.Count, of.Count)), (figures.CsatHundredths, figures.CsatResponse));
            }
        }
    }

    private static Rate? Share(long part, long whole) => whole == 0 ? null : new Rate(part * 1_000_000 / whole);

    [Property(MaxTest = 2000)]
    public void A_bucket_holds_its_value_within_one_part_in_128(long any)
    {
        var value = any & (long.MaxValue >> 20);
        var upper = SlaHistogram.UpperEnd(SlaHistogram.Bucket(value));
        Assert.InRange(upper - value, 0, value / 128);
        Assert.Equal(SlaHistogram.Bucket(value) + 1, SlaHistogram.Bucket(upper + 1));
    }

    [Fact]
    public void A_promise_is_never_better_than_the_p90()
    {
        var talks = Enumerable.Range(1, 10).Select(i => Talk.Of("2024-01-15T09:00", $"2024-01-15T1{i % 8}:01 agentReply"));
        var report = Report(talks);
        var promise = ResponsePromise.From(report)!;
        Assert.True(promise.Within >= report.Figures(SlaMetric.FirstResponse).Quantile(Rate.Percent(90)));
        Assert.Equal(Duration.FromHours(8), promise.Within);
        Assert.Equal("보통 영업시간 기준 8시간 이내에 답변드립니다.", promise.Explain(CsRules.Documents.Language.Korean));
        Assert.Null(ResponsePromise.From(SlaReport.Empty));
    }

    [Fact]
    public void Two_zones_or_two_grains_are_never_merged()
    {
        Conversation[] talks = [Talk.Of("2024-01-15T09:00")];
        Assert.Throws<ArgumentException>(() => Report(talks).Merge(SlaReport.Of(talks.Select(Measure), DateTimeZone.Utc)));
        Assert.Throws<ArgumentException>(() => Report(talks).Merge(SlaReport.Of(talks.Select(Measure), Zone)));
        Assert.Throws<ArgumentException>(() => SlaReport.Of(talks.Select(Measure), Zone, SlaPeriod.Week).By(SlaPeriod.Month));
    }

    private static SlaStatus Measure(Conversation talk) => Talks.Plan.Measure(talk, Talks.End);

    private static SlaReport Report(IEnumerable<Conversation> talks) => SlaReport.Of(talks.Select(Measure), Zone, SlaPeriod.Day);

    private static string Json(SlaReport report) => JsonSerializer.Serialize(report.ToDocument(), CsRulesJson.TypeOf<SlaReportDocument>());
}
