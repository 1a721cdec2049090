using System.Text.Json;
using CsRules.Documents;
using CsRules.Sla;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Sla;

[Properties(Arbitrary = [typeof(Talks)], MaxTest = 100)]
public class ReportProperties
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Kathmandu"];

    [Property]
    public void The_whole_is_the_merge_of_any_parts_in_any_order_byte_for_byte(Conversation[] talks, int cut, byte leftOut)
    {
        SlaReport Part(string id, IEnumerable<Conversation> some, long lost) =>
            Report(some).From(new() { AsOf = Talks.End, Basis = Talks.Plan.Basis, Parts = [new(id, some.Count() + lost, lost)] });
        // Ids are given by what is in a part, so that their order is not that of the parts.
        var parts = talks.Index().GroupBy(t => (t.Index * 31 ^ cut) & 3, t => t.Item).Select(g => Part($"{g.Key * 7 % 4}", g, g.Key == (cut & 3) ? leftOut : 0)).ToList();
        var whole = Json(Part("w", talks, parts.Sum(p => p.Source!.LeftOut)));
        if (parts.Count == 0) return;
        Assert.Equal(Partial(parts.Aggregate((sum, part) => sum.Merge(part))), Partial(Enumerable.Reverse(parts).Aggregate((sum, part) => part.Merge(sum))));
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

    // The list keeps every wait that began; one that is open or was closed without an answer is longer than all.
    [Property(MaxTest = 200)]
    public Property Mean_and_quantiles_are_those_of_the_sorted_list_of_all_that_began(Conversation[] any, ushort minutes, byte hours)
    {
        // One that was answered, so that there is a list to sort.
        Conversation[] talks = [.. any, new() { Id = "x", Channel = Channel.Email, Created = Talks.Start, Events = [new(Talks.Start + Duration.FromMinutes(minutes % 9_000), ConversationEventKind.AgentReply)] }];
        var asOf = Talks.Start + Duration.FromHours(hours + 1);
        var statuses = talks.Select(t => Talks.Plan.Measure(t, asOf)).Where(s => s.Conversation.Created <= asOf).ToList();
        var report = SlaReport.Of(statuses, Zone, SlaPeriod.Day);
        var open = false;
        var twins = statuses.ConvertAll(s => new SlaTwin(Talks.Policy, s.Conversation, asOf));
        foreach (var metric in Enum.GetValues<SlaMetric>())
        {
            var waits = twins.SelectMany(twin => twin.Waits(metric))
                .Select(w => w.IsAnswered ? w.Minutes * 60 : long.MaxValue).Order().ToList();
            var (figures, answered) = (report.Figures(metric), waits.Where(w => w < long.MaxValue).ToList());
            open |= answered.Count < waits.Count && answered.Count > 0;
            Assert.Equal((waits.Count, answered.Count), (figures.Began, figures.Answered));
            Assert.Equal(answered.Count == 0 ? null : Duration.FromSeconds(answered.Sum() / answered.Count), figures.Mean);
            Assert.Equal(answered.Count == 0 ? null : Duration.FromSeconds(answered[^1]), figures.Longest);
            foreach (var percent in new[] { 1, 50, 90, 95, 99, 100 })
            {
                var exact = waits.Count == 0 ? long.MaxValue : waits[(waits.Count * percent + 99) / 100 - 1];
                var told = figures.Quantile(Rate.Percent(percent));
                if (exact == long.MaxValue) Assert.Null(told);
                else Assert.InRange((long)told!.Value.TotalSeconds, exact, exact + exact / 128);
                // What is told was really waited.
                if (told is { } span) Assert.Contains((long)span.TotalSeconds, answered);
            }
        }

        return true.Classify(open, "some are answered and some are not");
    }

    // Measured in the middle of the talks, so that some still run, some are paused and some are late while they run.
    [Property(MaxTest = 60)]
    public void Every_count_is_that_of_the_list(Conversation[] talks, Conversation[] more, byte hours)
    {
        var asOf = Talks.Start + Duration.FromHours(hours);
        SlaStatus[] StatusesOf(Conversation[] some) => [.. some.Select(t => Talks.Plan.Measure(t, asOf))];
        // What has not begun yet is nobody's conversation.
        var all = StatusesOf([.. talks, .. more]).Where(s => s.Conversation.Created <= asOf).ToArray();
        var twins = Array.ConvertAll(all, s => new SlaTwin(Talks.Policy, s.Conversation, asOf));
        var report = SlaReport.Of(StatusesOf(talks), Zone).Merge(SlaReport.Of(StatusesOf(more), Zone));
        Assert.Equal(all.Length, report.Conversations);
        foreach (var channel in Enum.GetValues<Channel>().Select(c => (Channel?)c).Append(null))
        {
            bool IsOf(SlaStatus status) => channel is null || status.Conversation.Channel == channel;
            var (of, heard) = (all.Where(IsOf).ToList(), twins.Where((_, i) => IsOf(all[i])).ToList());
            foreach (var metric in Enum.GetValues<SlaMetric>())
            {
                var figures = report.Figures(metric, channel);
                // Every exchange is a wait of its own.
                var waits = heard.SelectMany(twin => twin.Waits(metric)).ToList();
                Assert.Equal(
                    (of.Count, waits.Count(w => w.Met), waits.Count(w => w.Missed), waits.Count(w => w.IsOpen && w.Missed), waits.Count(w => !w.IsOpen)),
                    (figures.Conversations, figures.Met, figures.Breached, figures.OpenLate, figures.Ended));
                Assert.Equal((waits.Count(w => w.IsOpen), waits.Count(w => w.IsAnswered)), (figures.Open, figures.Answered));
                // Columns add up, and nothing is met that was not answered.
                Assert.True(figures.Met <= figures.Answered);
                Assert.Equal((waits.Count, figures.Met + figures.Breached, figures.Ended), (figures.Ended + figures.Open, figures.Judged, figures.Answered + figures.Unanswered));
                Assert.True(figures.OpenLate <= figures.Open && figures.Judged - figures.OpenLate <= figures.Ended);
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
    public void Two_zones_or_two_grains_are_never_merged()
    {
        Conversation[] talks = [Talk.Of("2024-01-15T09:00")];
        string[] Refused(SlaReport one, SlaReport other) => [.. Assert.Throws<CsRulesException>(() => one.Merge(other)).Errors.Select(e => e.Code)];
        Assert.Equal(["sla-report.other-zone", "sla-report.other-period"], Refused(Report(talks), SlaReport.Of(talks.Select(Measure), DateTimeZone.Utc)));
        Assert.Equal(["sla-report.other-period"], Refused(Report(talks), SlaReport.Of(talks.Select(Measure), Zone)));
        Assert.Throws<ArgumentException>(() => SlaReport.Of(talks.Select(Measure), Zone, SlaPeriod.Week).By(SlaPeriod.Month));
    }

    private static SlaStatus Measure(Conversation talk) => Talks.Plan.Measure(talk, Talks.End);

    private static SlaReport Report(IEnumerable<Conversation> talks) => SlaReport.Of(talks.Select(Measure), Zone, SlaPeriod.Day);

    private static string Partial(SlaReport report) => JsonSerializer.Serialize(report.ToDocument(partial: true), CsRulesJson.TypeOf<SlaReportDocument>());

    private static string Json(SlaReport report) => JsonSerializer.Serialize(report.ToDocument(), CsRulesJson.TypeOf<SlaReportDocument>());
}
