using System.Text.Json;
using CsRules.Documents;
using CsRules.Sla;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CsRules.Tests.Sla.Talk;

namespace CsRules.Tests.Sla;

/// <summary>Clocks that were saved and resumed answer as clocks that saw every event.</summary>
public class SavedTests
{
    private static readonly DateInterval Year = new(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31));

    private static SlaPlan PlanOf(byte pick)
    {
        var policy = Talks.Policy with
        {
            Targets = (pick & 1) == 0 ? Talks.Policy.Targets : [.. Talks.Policy.Targets.Select(t => t with { AtMost = Budget("30h"), Priority = null }), new() { Metric = SlaMetric.NextResponse, Priority = Priority.Urgent, Within = Budget("20m") }],
            WhenSolved = (pick & 2) == 0 ? WhenSolved.EndResponse : WhenSolved.PauseResponse,
            AfterSolved = (AfterSolved)((pick >> 2) % 3),
            RestartedByHandOver = (pick & 16) == 0 ? [] : [SlaMetric.FirstResponse, SlaMetric.NextResponse],
            NeverPaused = (pick & 32) == 0 ? [] : [SlaMetric.NextResponse],
        };
        // A later version reads the past by other rules, and judges by other targets.
        return (pick & 64) == 0 ? policy.Compile(Year) : policy.Compile(
            [policy with { EffectiveFrom = new LocalDate(2024, 1, 17), BotRepliesCount = true, NeverPaused = [SlaMetric.FirstResponse], Targets = [.. policy.Targets.Select(t => t with { Within = Budget("90m") })] }], Year);
    }

    private static Conversation Again(Conversation talk) =>
        JsonSerializer.Deserialize(JsonSerializer.Serialize(talk, CsRulesJson.TypeOf<Conversation>()), CsRulesJson.TypeOf<Conversation>())!;

    // Everything that can be asked of a conversation at an instant, and what has happened since another one.
    private static List<string> Answers(SlaPlan plan, Conversation talk, Instant asOf, Instant since)
    {
        var status = plan.Measure(talk, asOf);
        return
        [
            $"{status.IsSolved} {status.Reopens} {status.CustomerMessages} {status.Replies} {status.Team} {status.Agent} {status.IsSolvedAtFirstContact}",
            .. status.Metrics.Select(m => $"{m} {m.Current}"), .. SlaDue.Of(plan, status).Select(d => $"{d}"), .. Lines(plan, talk, asOf, since).Select(l => $"{l}"),
            .. plan.Next(talk, asOf).Select(m => $"next {m}"), .. status.Metrics.SelectMany(m => plan.Marks(talk, m.Metric, asOf)).Select(m => $"{m}"),
            .. plan.Timeline(talk, asOf).Where(m => m.At > since).Select(m => $"{m}"),
            JsonSerializer.Serialize(SlaReport.Of([status], DateTimeZone.Utc).ToDocument(), CsRulesJson.TypeOf<SlaReportDocument>()),
        ];
    }

    // Those that are open or were the last, and what has ended since.
    private static IEnumerable<SlaLine> Lines(SlaPlan plan, Conversation talk, Instant asOf, Instant since) =>
        Enum.GetValues<SlaMetric>().SelectMany(metric => SlaLine.Of(plan, talk, asOf, [metric])).Where(l => l.Cycle == l.Cycles || l.End > since);

    [Property(Arbitrary = [typeof(Talks)], MaxTest = 300)]
    public void A_timeline_that_saves_on_its_way_is_the_one_that_begins_anew_at_every_event(Conversation any, byte solve, byte pick)
    {
        var plan = PlanOf(pick);
        var talk = (solve & 1) == 0 ? any : Talks.SolvedAndAskedAgain(any, solve);
        var asOf = (talk.Events.IsEmpty ? talk.Created : talk.Events[^1].At) + Duration.FromHours(30);
        var anew = SlaMoments.Timeline(plan, talk, asOf, int.MaxValue);
        foreach (var savedAfter in new[] { 1, 2, 5 }) Assert.True(anew.SequenceEqual(SlaMoments.Timeline(plan, talk, asOf, savedAfter)), $"saved after {savedAfter}");
    }

    [Property(Arbitrary = [typeof(Talks)], MaxTest = 300)]
    public Property Resumed_it_says_what_all_events_say(Conversation any, byte solve, ushort early, ushort late, ushort asked, byte pick)
    {
        var plan = PlanOf(pick);
        var talk = (solve & 1) == 0 ? any : Talks.SolvedAndAskedAgain(any, solve);
        var last = talk.Events.IsEmpty ? talk.Created : talk.Events[^1].At;
        var span = last - talk.Created + Duration.FromHours(30);
        var at = new[] { early, late, asked }.Order().Select(share => talk.Created + Duration.FromTicks((long)(span.BclCompatibleTicks / ushort.MaxValue) * share)).ToList();
        var once = Again(plan.Save(talk, at[0]));
        Assert.Equal(Answers(plan, talk, at[2], at[0]), Answers(plan, once, at[2], at[0]));
        // And saved again on the way.
        var twice = Again(plan.Save(once, at[1]));
        Assert.All(twice.Events, e => Assert.True(e.At > at[1]));
        Assert.Equal(Answers(plan, talk, at[2], at[1]), Answers(plan, twice, at[2], at[1]));
        var (before, after) = (talk.Events.Count(e => e.At <= at[0]), twice.Events.Length);
        return true.Classify(before > 2 && after > 2, "much before and after")
            .Classify(once.Saved!.Versions.Any(v => v.UnlessReopened is not null), "asked again, and nobody knows yet")
            .Classify(once.Saved.Versions.Any(v => v.Clocks.Any(c => c.LateCycles > 0)), "late before")
            .Classify(once.Saved.Versions.Length > 1, "two versions to come");
    }

    [Fact]
    public void Late_before_and_late_after_are_late_when_they_were()
    {
        var plan = Policy((SlaMetric.NextResponse, "2h")).Compile(Years);
        var talk = Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage", "2024-01-15T13:00 agentReply",
            "2024-01-16T10:00 customerMessage", "2024-01-16T11:00 awaitingCustomer", "2024-01-16T14:00 resumed");
        var saved = plan.Save(talk, Utc("2024-01-16T14:30"));
        Assert.Empty(saved.Events);
        var next = plan.Measure(saved, Utc("2024-01-16T16:00"))[SlaMetric.NextResponse];
        Assert.Equal((Utc("2024-01-15T12:00"), Utc("2024-01-16T15:00"), 2), (next.BreachedAt, next.Current.BreachedAt, next.BrokenCycles));
        Assert.Equal([SlaMomentKind.Late], plan.Timeline(saved, Utc("2024-01-16T16:00")).Where(m => m.Metric == SlaMetric.NextResponse && m.Kind != SlaMomentKind.AtRisk).Select(m => m.Kind));
    }

    // A hundred exchanges are no more to save than two.
    [Fact]
    public void What_is_saved_does_not_grow_with_what_has_happened()
    {
        var plan = Policy((SlaMetric.NextResponse, "2h")).Compile(Years);
        int Bytes(int exchanges)
        {
            var at = Utc("2024-01-15T10:00");
            var events = Enumerable.Range(0, exchanges).SelectMany(i => (ConversationEvent[])
                [new(at + Duration.FromMinutes(2 * i), ConversationEventKind.CustomerMessage), new(at + Duration.FromMinutes(2 * i + 1), ConversationEventKind.AgentReply)]);
            var saved = plan.Save(Of("2024-01-15T10:00") with { Events = [.. events] }, Utc("2024-01-16T10:00"));
            return JsonSerializer.Serialize(saved, CsRulesJson.TypeOf<Conversation>()).Length;
        }

        Assert.InRange(Bytes(100) - Bytes(2), 0, 20);
        Assert.InRange(Bytes(100), 100, 4_000);
    }

    private static string Refused(Action work)
    {
        var error = Assert.Single(Assert.Throws<CsRulesException>(work).Errors);
        foreach (var language in Enum.GetValues<Language>()) Assert.DoesNotContain("{", error.Explain(language), StringComparison.Ordinal);
        return error.Code;
    }

    [Fact]
    public void What_can_not_be_gone_on_from_is_refused_by_name()
    {
        var plan = Policy((SlaMetric.FirstResponse, "2h")).Compile(Years);
        var (at, now) = (Utc("2024-01-15T11:00"), Utc("2024-01-15T16:00"));
        var saved = plan.Save(Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage"), at);
        Conversation With(Func<SlaSaved, SlaSaved> change) => saved with { Saved = change(saved.Saved!) };
        Assert.Equal("conversation.saved-format", Refused(() => plan.Measure(With(s => s with { Format = "sla-saved/3" }), now)));
        Assert.Equal("conversation.saved-otherwise", Refused(() => Policy((SlaMetric.FirstResponse, "3h")).Compile(Years).Next(saved, now)));
        Assert.Equal("conversation.saved-otherwise", Refused(() => plan.Measure(With(s => s with { Versions = [] }), now)));
        Assert.Equal("conversation.saved-later", Refused(() => plan.Timeline(saved, at - Duration.FromTicks(1))));
        Assert.Equal("conversation.before-saved", Refused(() => plan.Measure(saved with { Events = [new(at, ConversationEventKind.AgentReply)] }, now)));
        Assert.Equal(SlaState.Met, plan.Measure(saved with { Events = [new(at + Duration.FromTicks(1), ConversationEventKind.AgentReply)] }, now)[SlaMetric.FirstResponse].State);
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.Save(Of("2024-01-15T10:00"), Utc("2024-01-15T09:59")));
    }

    [Fact]
    public void What_does_not_fit_is_told_by_the_validator()
    {
        var plan = Policy((SlaMetric.FirstResponse, "2h")).Compile(Years);
        var saved = plan.Save(Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage", "2024-01-15T10:30 awaitingCustomer"), Utc("2024-01-15T11:00"));
        string[] Codes(Func<SlaSavedClock, SlaSavedClock> change) => [.. new ConversationValidator().Validate(saved with
        {
            Saved = saved.Saved! with { Versions = [saved.Saved.Versions[0] with { Clocks = [change(saved.Saved.Versions[0].Clocks[0])] }] },
        }).Errors.Select(e => e.ErrorCode)];
        Assert.Empty(Codes(c => c));
        var late = Utc("2024-01-15T11:01");
        SlaSavedClock[] wrong(SlaSavedClock c) =>
        [
            c with { Cycle = 0 }, c with { LateCycles = 1 }, c with { FirstLateAt = c.Start }, c with { LateCycles = 1, FirstLateAt = late }, c with { Since = late },
            c with { Counted = [.. c.Counted, late] }, c with { Counted = [c.Counted[1], c.Counted[0]] }, c with { Start = late }, c with { Start = c.Start - Duration.FromTicks(1) },
            c with { LongestTicks = -1 }, c with { LongestCycle = -1 }, c with { HandedOverTicks = -1 }, c with { UnansweredCycles = -1 }, c with { Runs = true, IsOpen = false },
        ];
        for (var i = 0; i < 14; i++) Assert.Equal(["conversation.bad-saved"], Codes(c => wrong(c)[i]));
        var twice = saved.Saved!.Versions[0];
        Assert.False(new ConversationValidator().Validate(saved with { Saved = saved.Saved with { Versions = [twice, twice] } }).IsValid);
        Assert.False(new ConversationValidator().Validate(saved with { Saved = saved.Saved with { Versions = [twice with { Clocks = [twice.Clocks[0], twice.Clocks[0]] }] } }).IsValid);
    }
}
