using System.Text.Json;
using CsRules.Documents;
using CsRules.Sla;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CsRules.Tests.Sla.Talk;

namespace CsRules.Tests.Sla;

/// <summary>Reports by what was asked, with whom and about what, by when it began or ended.</summary>
public class LinesTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Kathmandu"];

    // Few words, so that lines meet; tags in any order and more than once.
    private static Conversation Named(Conversation talk, int i) => talk with
    {
        Tier = (i % 3) switch { 0 => null, 1 => "vip", _ => "new" },
        Brand = i % 2 == 0 ? null : "one",
        Tags = (i % 5) switch { 0 => [], 1 => ["size"], 2 => ["size", "broken"], 3 => ["broken", "size", "size"], _ => ["broken"] },
        Team = i % 4 == 0 ? null : "front",
        Agent = i % 7 < 2 ? null : $"a{i % 7}",
        Events = [.. talk.Events.Select((e, at) => at % 3 == 0 ? e with { Agent = $"a{(i + at) % 4}" } : e)],
    };

    private static SlaDimension[] By(ushort pick) => [.. Enum.GetValues<SlaDimension>().Where((_, i) => (pick >> i & 1) == 1).Take(3)];

    private static string Json(SlaReport report) => JsonSerializer.Serialize(report.ToDocument(), CsRulesJson.TypeOf<SlaReportDocument>());

    [Property(Arbitrary = [typeof(Talks)], MaxTest = 150)]
    public Property Any_lines_are_merged_from_any_parts_in_any_order_byte_for_byte(Conversation[] any, ushort pick, int cut, byte hours)
    {
        var (talks, by, periodOf) = (any.Select(Named).ToArray(), By(pick), (pick & 128) == 0 ? SlaPeriodOf.Created : SlaPeriodOf.Ended);
        var asOf = Talks.Start + Duration.FromHours(hours + 24);
        SlaReport Of(IEnumerable<Conversation> some) => SlaReport.Of(some.Select(t => Talks.Plan.Measure(t, asOf)), Zone, SlaPeriod.Day, by, periodOf);
        var (whole, parts) = (Json(Of(talks)), talks.Index().GroupBy(t => (t.Index * 31 ^ cut) & 3, t => t.Item).Select(Of).ToList());
        if (talks.Length > 0)
        {
            Assert.Equal(whole, Json(parts.Aggregate(SlaReport.Empty, (sum, part) => sum.Merge(part))));
            Assert.Equal(whole, Json(Enumerable.Reverse(parts).Aggregate(SlaReport.Empty, (sum, part) => part.Merge(sum))));
            Assert.Equal(whole, Json(Of(talks.Reverse())));
            var back = JsonSerializer.Deserialize(whole, CsRulesJson.TypeOf<SlaReportDocument>())!;
            Assert.True(new SlaReportValidator().Validate(back).IsValid);
            Assert.Equal(whole, Json(back.ToReport()));
        }

        return true.Classify(by.Length > 1 && parts.Count > 1, "many parts by more than one").Classify(periodOf == SlaPeriodOf.Ended, "by the ending");
    }

    // The list: of each conversation what it says itself, and for every tag it has.
    [Property(Arbitrary = [typeof(Talks)], MaxTest = 100)]
    public void A_line_is_the_report_of_its_own_conversations(Conversation[] any, byte hours)
    {
        var (talks, asOf) = (any.Select(Named).ToArray(), Talks.Start + Duration.FromHours(hours + 24));
        SlaReport Of(IEnumerable<Conversation> some, params SlaDimension[] by) => SlaReport.Of(some.Select(t => Talks.Plan.Measure(t, asOf)), Zone, SlaPeriod.Month, by);
        var report = Of(talks, SlaDimension.Tag, SlaDimension.Priority, SlaDimension.Brand);
        foreach (var slice in report.Slices)
        {
            var own = talks.Where(t => (slice.Values[1] is { } tag ? t.Tags.Contains(tag) : t.Tags.IsEmpty) && t.Brand == slice.Values[2]
                && string.Equals(t.Priority.ToString(), slice.Values[0], StringComparison.OrdinalIgnoreCase) && t.Created <= asOf).ToList();
            foreach (var metric in Enum.GetValues<SlaMetric>()) Equal(Of(own).Figures(metric), report.Figures(metric, slice));
        }

        // A conversation of two tags counts once in every sum.
        foreach (var metric in Enum.GetValues<SlaMetric>()) Equal(Of(talks).Figures(metric), report.Figures(metric));
    }

    private static void Equal(SlaFigures expected, SlaFigures given)
    {
        static object Of(SlaFigures f) => (f.Conversations, f.Began, f.Met, f.Breached, f.Open, f.OpenLate, f.Ended, f.Unanswered, f.Mean, f.Longest, f.Quantile(Rate.Percent(50)), f.Quantile(Rate.Percent(90)));
        Assert.Equal(Of(expected), Of(given));
    }

    private static ConversationEvent At(string at, ConversationEventKind kind, string? agent = null) => new(Utc(at), kind) { Agent = agent };

    // The first answers at once, the second after five hours: the second one's lateness is nobody else's.
    [Fact]
    public void Every_answer_counts_for_who_gave_it()
    {
        var talk = Of("2024-01-15T09:00") with
        {
            Agent = "boss",
            Events =
            [
                At("2024-01-15T09:00", ConversationEventKind.CustomerMessage), At("2024-01-15T09:30", ConversationEventKind.AgentReply, "a1"),
                At("2024-01-15T10:00", ConversationEventKind.CustomerMessage), At("2024-01-15T11:00", ConversationEventKind.Transferred, "a2"),
                At("2024-01-15T15:00", ConversationEventKind.AgentReply), At("2024-01-15T15:10", ConversationEventKind.CustomerMessage),
            ],
        };
        var plan = Policy((SlaMetric.NextResponse, "2h")).Compile(Years);
        var report = SlaReport.Of([plan.Measure(talk, Utc("2024-01-15T16:00"))], DateTimeZone.Utc, SlaPeriod.Month, [SlaDimension.Agent]);
        string Line(string? agent)
        {
            var f = report.Figures(SlaMetric.NextResponse, new SlaSlice([SlaDimension.Agent], [agent]));
            return $"{f.Began} {f.Answered} {f.Met} {f.Breached} {f.Open} {f.Longest}";
        }

        Assert.Equal("1 1 1 0 0 0:00:30:00", Line("a1"));
        Assert.Equal("1 1 0 1 0 0:05:00:00", Line("a2"));
        // What nobody has answered is on nobody's line, whoever has it.
        Assert.Equal("1 0 0 0 1 ", Line(null));
        Assert.Equal(3, report.Figures(SlaMetric.NextResponse).Began);
        Assert.Equal(1, report.Conversations);
    }

    // Closed without a word: nobody answered it.
    [Fact]
    public void What_was_closed_without_an_answer_is_on_nobodys_line()
    {
        var talk = Of("2024-01-15T09:00") with { Events = [At("2024-01-15T12:00", ConversationEventKind.ClosedWithoutReply, "a1")] };
        var report = SlaReport.Of([Policy((SlaMetric.FirstResponse, "2h")).Compile(Years).Measure(talk, Utc("2024-01-15T16:00"))], DateTimeZone.Utc, SlaPeriod.Month, [SlaDimension.Agent]);
        foreach (var metric in new[] { SlaMetric.FirstResponse, SlaMetric.FirstResolution, SlaMetric.TotalResolution })
        {
            var f = report.Figures(metric, new SlaSlice([SlaDimension.Agent], [null]));
            Assert.Equal((1, 1, 0), (f.Began, f.Unanswered, f.Answered));
        }

        Assert.Single(report.Slices);
    }

    // By agent the answers of a talk are all of its cycles that have ended, but for those that a hand-over began anew.
    [Property(Arbitrary = [typeof(Talks)], MaxTest = 200)]
    public void Lines_by_agent_add_up_to_all_cycles(Conversation any, ushort minutes)
    {
        var asOf = any.Created + Duration.FromMinutes(minutes % 12_000);
        var status = Talks.Plan.Measure(Named(any, minutes), asOf);
        var report = SlaReport.Of([status], DateTimeZone.Utc, SlaPeriod.Month, [SlaDimension.Agent, SlaDimension.Team]);
        foreach (var metric in status.Metrics)
        {
            var figures = report.Figures(metric.Metric);
            Assert.Equal((metric.Cycles, metric.IsOpen ? 1 : 0), (figures.Began, figures.Open));
            Assert.Equal(metric.UnansweredCycles, figures.Unanswered);
            // And of nobody in particular they are the same.
            Equal(SlaReport.Of([status], DateTimeZone.Utc).Figures(metric.Metric), figures);
        }
    }

    [Fact]
    public void By_the_ending_a_wait_counts_when_it_ended_and_what_is_open_nowhere()
    {
        var plan = Policy((SlaMetric.FirstResponse, "2h")).Compile(Years);
        Conversation[] talks = [Of("2024-01-31T16:00", "2024-02-01T09:30 agentReply"), Of("2024-01-31T16:00")];
        var statuses = talks.Select(t => plan.Measure(t, Utc("2024-02-02T09:00"))).ToList();
        var ended = SlaReport.Of(statuses, DateTimeZone.Utc, SlaPeriod.Month, [], SlaPeriodOf.Ended);
        Assert.Equal("2024-02", Assert.Single(ended.Periods));
        Assert.Equal((1, 0), (ended.Figures(SlaMetric.FirstResponse).Began, ended.Figures(SlaMetric.FirstResponse).Open));
        Assert.Equal((2, 1), (SlaReport.Of(statuses, DateTimeZone.Utc).Figures(SlaMetric.FirstResponse, period: "2024-01").Began, SlaReport.Of(statuses, DateTimeZone.Utc).Figures(SlaMetric.FirstResponse).Open));
        Assert.Null(ResponsePromise.From(SlaReport.Of(Enumerable.Repeat(statuses[0], 30), DateTimeZone.Utc, SlaPeriod.Month, [], SlaPeriodOf.Ended)));
        foreach (var language in Enum.GetValues<Language>()) Assert.Contains(SlaWords.Text("by-ending", language), ended.ToHtml(language), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_lines_and_the_other_instant_are_refused_by_name()
    {
        var statuses = new[] { Policy((SlaMetric.FirstResponse, "2h")).Compile(Years).Measure(Of("2024-01-15T09:00", "2024-01-15T10:00 agentReply"), Utc("2024-01-16T09:00")) };
        SlaReport By(SlaPeriodOf of, params SlaDimension[] by) => SlaReport.Of(statuses, DateTimeZone.Utc, SlaPeriod.Month, by, of);
        string[] Refused(SlaReport one, SlaReport other)
        {
            var errors = Assert.Throws<CsRulesException>(() => one.Merge(other)).Errors;
            foreach (var language in Enum.GetValues<Language>()) Assert.All(errors, e => Assert.DoesNotContain("{", e.Explain(language), StringComparison.Ordinal));
            return [.. errors.Select(e => e.Code)];
        }

        Assert.Equal(["sla-report.other-by"], Refused(By(0, SlaDimension.Team), By(0, SlaDimension.Channel)));
        Assert.Equal(["sla-report.other-period-of"], Refused(By(SlaPeriodOf.Ended), By(SlaPeriodOf.Created)));
        Assert.Equal(2, By(0, SlaDimension.Team, SlaDimension.Channel).Merge(By(0, SlaDimension.Channel, SlaDimension.Team, SlaDimension.Team)).Conversations);
        Assert.Throws<ArgumentException>(() => By(0, SlaDimension.Team, SlaDimension.Channel, SlaDimension.Agent, SlaDimension.Brand));
        var saved = statuses[0].Conversation;
        var plan = Policy((SlaMetric.FirstResponse, "2h")).Compile(Years);
        var status = plan.Measure(plan.Save(saved, Utc("2024-01-15T11:00")), Utc("2024-01-16T09:00"));
        Assert.Equal("sla-report.saved", Assert.Throws<CsRulesException>(() => SlaReport.Of([status], DateTimeZone.Utc, SlaPeriod.Month, [SlaDimension.Agent])).Errors[0].Code);
        Assert.Equal(1, SlaReport.Of([status], DateTimeZone.Utc).Conversations);
    }

    [Fact]
    public void A_document_has_the_values_it_says_it_has()
    {
        var document = SlaReport.Of([Policy().Compile(Years).Measure(Of("2024-01-15T09:00") with { Brand = "one" }, Utc("2024-01-16T09:00"))], DateTimeZone.Utc, SlaPeriod.Month, [SlaDimension.Brand]).ToDocument(partial: true);
        string[] Codes(SlaReportDocument of) => [.. new SlaReportValidator().Validate(of).Errors.Select(e => e.ErrorCode)];
        Assert.Empty(Codes(document));
        Assert.Equal(["sla-report.bad-line"], Codes(document with { By = [] }));
        Assert.Equal(["sla-report.bad-line"], Codes(document with { By = [SlaDimension.Brand, SlaDimension.Channel] }));
        Assert.Equal(["sla-report.bad-by"], Codes(document with { By = [SlaDimension.Brand, SlaDimension.Brand] }));
        Assert.Equal(["sla-report.bad-by"], Codes(document with { By = [SlaDimension.Brand, SlaDimension.Tag, SlaDimension.Tier, SlaDimension.Team] }));
    }
}
