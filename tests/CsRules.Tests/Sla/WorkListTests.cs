using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Sla;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CsRules.Tests.Sla.Talk;

namespace CsRules.Tests.Sla;

/// <summary>What a work list and its marks say: each wait once, nothing lost after a late exchange, the share that is really used.</summary>
public class WorkListTests
{
    private static readonly SlaPlan Two = Policy((SlaMetric.FirstResponse, "2h"), (SlaMetric.NextResponse, "2h")).Compile(Years);

    // Message at 17:58, answered a day too late, and a new message: due in two days, with its three marks ahead.
    [Fact]
    public void Marks_of_an_exchange_are_told_after_a_late_one()
    {
        var plan = Policy((SlaMetric.NextResponse, "16h")).Compile(Years);
        var talk = Of("2024-01-15T16:58", "2024-01-15T16:58 customerMessage", "2024-01-18T10:00 agentReply", "2024-01-19T09:00 customerMessage");
        var asOf = Utc("2024-01-19T09:00");
        Assert.Equal(SlaState.Breached, plan.Measure(talk, asOf)[SlaMetric.NextResponse].State);
        Assert.Equal([Utc("2024-01-19T17:00"), Utc("2024-01-22T13:00"), Utc("2024-01-22T15:24")], plan.Marks(talk, SlaMetric.NextResponse, asOf).Select(m => m.At!.Value));
        Assert.Equal(Utc("2024-01-22T17:00"), Assert.Single(SlaDue.Of(plan, plan.Measure(talk, asOf))).At);
    }

    // Late by real time over the weekend: the marks of its open time are still ahead.
    [Fact]
    public void Marks_of_real_time_come_and_those_of_open_time_are_told_after_it_is_late()
    {
        var policy = Policy() with { Targets = [new() { Metric = SlaMetric.FirstResponse, Within = Budget("4h"), AtMost = Budget("20h") }] };
        var plan = policy.Compile(Years);
        var talk = Of("2024-01-12T16:00", "2024-01-12T16:00 customerMessage");
        SlaMark[] friday = [new(Rate.Percent(50), Utc("2024-01-13T02:00"), false), new(Rate.Percent(75), Utc("2024-01-13T07:00"), false), new(Rate.Percent(90), Utc("2024-01-13T10:00"), false)];
        Assert.Equal(friday, plan.Marks(talk, SlaMetric.FirstResponse, Utc("2024-01-12T16:10")));
        Assert.All(plan.Marks(talk, SlaMetric.FirstResponse, Utc("2024-01-13T20:00")), mark => Assert.True(mark.IsReached));
    }

    [Fact]
    public void The_share_used_is_the_real_one()
    {
        var plan = Policy((SlaMetric.FirstResponse, "1m")).Compile(Years);
        SlaDue At(string asOf) => Assert.Single(SlaDue.Of(plan, plan.Measure(Of("2024-01-15T09:00", "2024-01-15T09:00 customerMessage"), Utc(asOf))));
        Assert.Equal((Rate.Percent(98_000), Rate.Percent(90)), (At("2024-01-17T09:20").Used!.Value, At("2024-01-17T09:20").AtRisk!.Value));
        Assert.Equal(("98,000.0%", Rate.Zero), (SlaWords.Of(At("2024-01-17T09:20").Used), At("2024-01-15T09:00").Used!.Value));
        // No time at all has no share; real time has.
        Assert.Null(Assert.Single(SlaDue.Of(Policy((SlaMetric.FirstResponse, "0s")).Compile(Years), Policy((SlaMetric.FirstResponse, "0s")).Compile(Years).Measure(Of("2024-01-15T09:00"), Utc("2024-01-15T10:00")))).Used);
        var real = (Policy() with { Targets = [new() { Metric = SlaMetric.FirstResponse, Within = Budget("8h"), AtMost = Budget("10h") }] }).Compile(Years);
        Assert.Equal(Rate.Percent(150), Assert.Single(SlaDue.Of(real, real.Measure(Of("2024-01-15T16:00"), Utc("2024-01-16T07:00")))).Used);
    }

    [Theory]
    [InlineData("2h", "2h", "FirstResponse 12:00")]
    [InlineData("3h", "2h", "NextResponse 12:00")]
    [InlineData("2h", "3h", "FirstResponse 12:00")]
    [InlineData("2h", null, "FirstResponse 12:00")]
    [InlineData(null, "3h", "NextResponse 13:00")]
    public void One_wait_is_listed_once_as_the_one_that_is_due_sooner(string? first, string? next, string said)
    {
        var policy = Policy() with { Targets = [.. new[] { (SlaMetric.FirstResponse, first), (SlaMetric.NextResponse, next) }.Where(t => t.Item2 is not null).Select(t => new SlaTarget { Metric = t.Item1, Within = Budget(t.Item2!) })] };
        var plan = policy.Compile(Years);
        var due = Assert.Single(SlaDue.Of(plan, plan.Measure(Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage"), Utc("2024-01-15T10:30"))));
        Assert.Equal(said, $"{due.Metric} {due.At?.ToString("HH:mm", null)}");
    }

    [Fact]
    public void No_silence_runs_before_the_shop_has_spoken()
    {
        var plan = Policy((SlaMetric.PeriodicUpdate, "2h")).Compile(Years);
        var talk = Of("2024-01-15T09:00", "2024-01-15T09:00 customerMessage", "2024-01-15T13:00 agentReply");
        Assert.Equal(SlaState.NotStarted, plan.Measure(talk, Utc("2024-01-15T12:59"))[SlaMetric.PeriodicUpdate].State);
        Assert.Equal((SlaState.Running, Utc("2024-01-15T13:00")), (plan.Measure(talk, Utc("2024-01-15T14:00"))[SlaMetric.PeriodicUpdate].State, plan.Measure(talk, Utc("2024-01-15T14:00"))[SlaMetric.PeriodicUpdate].Start!.Value));
        var reopened = Of("2024-01-15T09:00", "2024-01-15T10:00 resolved", "2024-01-15T11:00 reopened");
        Assert.Equal(SlaState.NotStarted, plan.Measure(reopened, Utc("2024-01-15T16:00"))[SlaMetric.PeriodicUpdate].State);
    }

    [Fact]
    public void What_begins_after_the_question_is_in_no_report()
    {
        var talks = new[] { "2024-01-15T10:00", "2024-01-15T12:00", "2024-01-15T12:01" }.Select(at => Of(at, at + " customerMessage"));
        var report = SlaReport.Of(talks.Select(t => Two.Measure(t, Utc("2024-01-15T12:00"))), DateTimeZone.Utc);
        Assert.Equal(2, report.Conversations);
    }

    // Between a question and the earliest mark or due ahead nothing of a work list changes but what is left and used.
    [Property(Arbitrary = [typeof(Talks)], MaxTest = 300)]
    public Property Nothing_in_a_work_list_changes_before_the_earliest_mark_or_due(Conversation any, ushort minutes, byte pick)
    {
        ImmutableArray<SlaTarget> real = [.. Talks.Policy.Targets.Select(t => t with { AtMost = Budget("30h") })];
        var policy = Talks.Policy with
        {
            Targets = (pick & 1) == 0 ? Talks.Policy.Targets : real,
            Boundary = (pick & 2) == 0 ? BusinessBoundary.Closing : BusinessBoundary.Opening,
            AtRisk = (pick & 4) == 0 ? [Rate.Percent(50), Rate.Percent(90)] : [new Rate(333_333), Rate.One],
        };
        var plan = policy.Compile(new(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31)));
        var asOf = any.Created + Duration.FromMinutes(minutes % 15_000);
        var talk = any with { Events = [.. any.Events.Where(e => e.At <= asOf)] };
        var list = List(asOf);
        var ahead = Ahead(plan, talk, asOf);
        foreach (var at in Between(asOf, ahead)) Assert.Equal(list, List(at));
        return true.Classify(list.Count > 0 && ahead > asOf, "something is open and due").Classify(
            plan.Measure(talk, asOf).Metrics.Any(m => m is { State: SlaState.Breached, Current: { IsOpen: true, State: SlaState.Running } }), "it was late before");

        List<string> List(Instant at) => [.. SlaDue.Of(plan, plan.Measure(talk, at)).Select(d => $"{d.Metric} {d.State} {d.At} {d.AtRisk}")];
    }

    private static Instant? Ahead(SlaPlan plan, Conversation talk, Instant asOf) => SlaDue.Of(plan, plan.Measure(talk, asOf))
        .SelectMany(d => plan.Marks(talk, d.Metric, asOf).Where(m => !m.IsReached).Select(m => m.At).Append(d.State == SlaState.Running ? d.At : null))
        .Min();

    private static IEnumerable<Instant> Between(Instant from, Instant? until)
    {
        if (until is not { } end) return [from + Duration.FromHours(1), from + Duration.FromDays(30)];
        if (end <= from) return [];
        var span = end - from;
        return [from + Duration.FromTicks(1), from + span / 3, from + span / 2, end - Duration.FromTicks(1)];
    }
}
