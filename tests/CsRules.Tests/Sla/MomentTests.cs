using CsRules.Calendars;
using CsRules.Sla;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CsRules.Tests.Sla.Talk;

namespace CsRules.Tests.Sla;

/// <summary>What happens next, and what has happened: between two moments nothing of a clock changes but the time it has used.</summary>
public class MomentTests
{
    private static readonly DateInterval Year = new(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31));

    private static SlaPlan PlanOf(byte pick)
    {
        var policy = Talks.Policy with
        {
            Targets = (pick & 1) == 0 ? Talks.Policy.Targets : [.. Talks.Policy.Targets.Select(t => t with { AtMost = Budget("30h") })],
            Boundary = (pick & 2) == 0 ? BusinessBoundary.Closing : BusinessBoundary.Opening,
            AtRisk = (pick & 4) == 0 ? [Rate.Percent(50), Rate.Percent(90)] : [new Rate(333_333), Rate.One],
        };
        // The second is the first again, the third is stricter: one that changes nothing, and one that does.
        return (pick & 8) == 0 ? policy.Compile(Year) : policy.Compile(
            [policy with { EffectiveFrom = new LocalDate(2024, 1, 15) }, policy with { EffectiveFrom = new LocalDate(2024, 1, 17), Targets = [.. policy.Targets.Select(t => t with { Within = Budget("90m") })] }], Year);
    }

    private static List<string> View(SlaPlan plan, Conversation talk, Instant at)
    {
        var status = plan.Measure(talk, at);
        // What a clock that has not begun would allow is nobody's business yet. A work list shows one wait once: the marks of the clock
        // beside it are seen here.
        return [.. status.Metrics.Where(m => m.Cycles > 0).Select(m => $"{m.Metric} {m.State} {m.Cycles} {m.Current.State} {m.Current.Target} {m.Current.Due} {m.Current.End} {m.BrokenCycles} {Used(m)}"),
            .. SlaDue.Of(plan, status).Select(d => $"{d.Metric} {d.State} {d.At} {d.AtRisk}")];

        string Used(SlaMetricStatus metric) => metric.IsOpen ? string.Join(',', plan.Marks(talk, metric.Metric, at).Where(m => m.IsReached).Select(m => m.Share)) : "";
    }

    [Property(Arbitrary = [typeof(Talks)], MaxTest = 300)]
    public Property Nothing_changes_before_the_next_moment_and_something_does_at_it(Conversation any, ushort minutes, byte pick)
    {
        var plan = PlanOf(pick);
        var asOf = any.Created + Duration.FromMinutes(minutes % 12_000);
        var talk = any with { Events = [.. any.Events.Where(e => e.At <= asOf)] };
        var (now, next) = (View(plan, talk, asOf), plan.Next(talk, asOf));
        Instant? at = next.IsEmpty ? null : next[0].At;
        Assert.All(next, m => Assert.Equal(at, m.At));
        var until = at ?? asOf + Duration.FromDays(100);
        var span = until - asOf;
        Assert.True(span > Duration.Zero);
        foreach (var between in new[] { asOf + Duration.FromTicks(1), asOf + span / 3, asOf + span / 2, asOf + span * 0.9, until - Duration.FromTicks(1) })
            if (between < until) Assert.Equal(now, View(plan, talk, between));
        if (at is { } change) Assert.NotEqual(now, View(plan, talk, change));
        return true.Classify(at is not null, "something comes").Classify(next.Any(m => m.Kind == SlaMomentKind.Retargeted), "another version");
    }

    // The clocks are what their moments say: counted from the moments alone, each has begun, is open and is late as often.
    [Property(Arbitrary = [typeof(Talks)], MaxTest = 200)]
    public Property A_timeline_is_in_order_and_ends_where_the_clocks_stand(Conversation talk, ushort minutes, byte pick)
    {
        // A wait that a reopening makes one has begun before it was one; here every message is a wait at once.
        var plan = (Talks.Policy with { AfterSolved = AfterSolved.Waits, AtRisk = (pick & 1) == 0 ? [Rate.Percent(50), Rate.Percent(90)] : [] }).Compile(Year);
        var asOf = talk.Created + Duration.FromMinutes(minutes % 12_000);
        var (moments, status) = (plan.Timeline(talk, asOf), plan.Measure(talk, asOf));
        Assert.Equal(moments.OrderBy(m => m.At), moments);
        Assert.All(moments, m => Assert.InRange(m.At, talk.Created, asOf));
        foreach (var metric in status.Metrics)
        {
            var own = moments.Where(m => m.Metric == metric.Metric && m.Cycle == metric.Cycles).ToList();
            if (metric.Cycles == 0) continue;
            Assert.Contains(own, m => m.Kind == SlaMomentKind.Begun);
            Assert.Equal(metric.Current.State == SlaState.Breached, own.Any(m => m.Kind == SlaMomentKind.Late));
            var last = own.FindLastIndex(m => m.Kind is SlaMomentKind.Met or SlaMomentKind.Ended);
            Assert.Equal(metric.End is not null, last >= 0 && own.FindIndex(last, m => m.Kind is SlaMomentKind.Resumed or SlaMomentKind.Begun) < 0);
            if (metric.Current.State == SlaState.Paused) Assert.Equal(SlaMomentKind.Paused, own.Last(m => m.Kind is SlaMomentKind.Paused or SlaMomentKind.Resumed).Kind);
            var used = SlaDue.Of(plan, status).FirstOrDefault(d => d.Metric == metric.Metric)?.AtRisk;
            if (used is not null) Assert.Equal(used, own.Last(m => m.Kind == SlaMomentKind.AtRisk).Share);
        }

        return true.Classify(moments.Length > 6, "much happens");
    }

    [Fact]
    public void The_whole_life_of_a_wait_is_told()
    {
        var talk = Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage", "2024-01-15T11:00 awaitingCustomer", "2024-01-15T12:00 resumed", "2024-01-15T13:30 agentReply");
        var moments = Policy((SlaMetric.FirstResponse, "2h")).Compile(Years).Timeline(talk, Utc("2024-01-15T16:00")).Where(m => m.Metric == SlaMetric.FirstResponse);
        Assert.Equal(
            ["10:00 Begun", "11:00 AtRisk 50%", "11:00 Paused", "12:00 Resumed", "12:30 AtRisk 75%", "12:48 AtRisk 90%", "13:00 Late", "13:30 Ended"],
            moments.Select(m => $"{m.At.ToString("HH:mm", null)} {m.Kind} {m.Share}".TrimEnd()));
    }

    // Nobody waits for a first response until the customer has written, at the same instant or later: the shop that spoke first has met nothing.
    [Theory]
    [InlineData("10:00")]
    [InlineData("10:30")]
    public void A_first_response_begins_anew_with_the_customers_first_word_where_the_shop_spoke_first(string asked)
    {
        var talk = Of("2024-01-15T10:00", "2024-01-15T10:00 agentContact", $"2024-01-15T{asked} customerMessage", "2024-01-15T11:00 agentReply");
        var moments = (Policy((SlaMetric.FirstResponse, "2h")) with { AtRisk = [] }).Compile(Years).Timeline(talk, Utc("2024-01-15T16:00")).Where(m => m.Metric == SlaMetric.FirstResponse);
        Assert.Equal(["10:00 Begun", "10:00 Ended", $"{asked} Begun", "11:00 Met"], moments.Select(m => $"{m.At.ToString("HH:mm", null)} {m.Kind}"));
    }

    [Fact]
    public void Nothing_comes_while_everything_is_paused_or_has_ended()
    {
        var plan = Policy((SlaMetric.FirstResponse, "2h")).Compile(Years);
        Assert.Empty(plan.Next(Of("2024-01-15T10:00", "2024-01-15T10:30 awaitingCustomer"), Utc("2024-01-15T11:00")));
        Assert.Empty(plan.Next(Of("2024-01-15T10:00", "2024-01-15T10:30 agentReply"), Utc("2024-01-15T11:00")));
        Assert.Empty(plan.Timeline(Of("2024-01-15T10:00"), Utc("2024-01-15T09:59")));
    }

    // Both are due on Saturday by the limit of real time; a work list shows the wait once, as the first response.
    [Fact]
    public void A_mark_of_a_clock_that_a_work_list_does_not_show_is_a_moment_too()
    {
        var targets = Policy((SlaMetric.FirstResponse, "3h"), (SlaMetric.NextResponse, "2h"));
        var plan = (targets with { Targets = [.. targets.Targets.Select(t => t with { AtMost = Budget("30h") })], Boundary = BusinessBoundary.Opening }).Compile(Years);
        var talk = Of("2024-01-12T15:00", "2024-01-12T15:00 customerMessage");
        var at = Utc("2024-01-12T16:00");
        var next = Assert.Single(plan.Next(talk, talk.Created));
        Assert.Equal((at, SlaMetric.NextResponse, SlaMomentKind.AtRisk, Rate.Percent(50)), (next.At, next.Metric, next.Kind, next.Share!.Value));
        Assert.Equal(SlaMetric.FirstResponse, SlaDue.Of(plan, plan.Measure(talk, at)).First().Metric);
        Assert.True(plan.Marks(talk, SlaMetric.NextResponse, at)[0].IsReached);
        Assert.False(plan.Marks(talk, SlaMetric.NextResponse, at - Duration.FromTicks(1))[0].IsReached);
    }
}
