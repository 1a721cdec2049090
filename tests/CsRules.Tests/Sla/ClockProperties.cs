using CsRules.Sla;
using FsCheck.Xunit;
using NodaTime;

namespace CsRules.Tests.Sla;

[Properties(Arbitrary = [typeof(Talks)], MaxTest = 300)]
public class ClockProperties
{
    private static readonly SlaPlan Plan = Talks.Plan;

    [Property]
    public void Further_customer_messages_change_no_running_clock(Conversation talk, byte where)
    {
        if (talk.Events.IsEmpty) return;
        var at = where % talk.Events.Length;
        // Right after a customer's message another is "further": the wait has begun.
        if (talk.Events[at].Kind != ConversationEventKind.CustomerMessage) return;
        var again = talk with { Events = talk.Events.Insert(at + 1, talk.Events[at] with { At = talk.Events[at].At }) };
        foreach (var asOf in Instants(talk))
            Assert.Equal(Clocks(Plan.Measure(talk, asOf)), Clocks(Plan.Measure(again, asOf)));
    }

    [Property]
    public void Adding_a_pause_never_makes_a_clock_late_sooner(Conversation talk, byte where, byte length)
    {
        if (talk.Events.IsEmpty) return;
        var at = where % talk.Events.Length;
        var paused = talk with
        {
            Events = [.. talk.Events.Add(new(talk.Events[at].At, ConversationEventKind.AwaitingCustomer))
                .Add(new(talk.Events[at].At + Duration.FromMinutes(length), ConversationEventKind.Resumed)).OrderBy(e => e.At)],
        };
        // Pauses that lie across one another end with the first word of an end; only a pause on its own is added here.
        if (talk.Events.Any(e => e.Kind is ConversationEventKind.AwaitingCustomer or ConversationEventKind.Resumed)) return;
        foreach (var asOf in Instants(talk))
            foreach (var (before, after) in Plan.Measure(talk, asOf).Metrics.Zip(Plan.Measure(paused, asOf).Metrics))
            {
                Assert.True(after.Worst.Elapsed <= before.Worst.Elapsed, $"{before} {after}");
                Assert.True(after.BreachedAt is null || before.BreachedAt <= after.BreachedAt, $"{before} {after}");
            }
    }

    [Property]
    public void Met_and_breached_exclude_each_other_and_lateness_is_elapsed_over_target(Conversation talk)
    {
        foreach (var asOf in Instants(talk))
            foreach (var metric in Plan.Measure(talk, asOf).Metrics)
            {
                if (metric.Target is not { } target || metric.Start is null) continue;
                Assert.Equal(metric.Worst.Elapsed > target, metric.State == SlaState.Breached);
                if (metric.State == SlaState.Met) Assert.NotNull(metric.End);
                if (metric.State == SlaState.Breached) Assert.True(metric.BreachedAt <= asOf);
                else Assert.Null(metric.BreachedAt);
            }
    }

    [Property]
    public void A_closed_clock_is_unchanged_by_anything_after_it(Conversation talk)
    {
        for (var i = 0; i < talk.Events.Length; i++)
        {
            var then = Plan.Measure(talk with { Events = talk.Events[..(i + 1)] }, talk.Events[i].At);
            var later = Plan.Measure(talk, Talks.End);
            foreach (var metric in new[] { SlaMetric.FirstResponse, SlaMetric.FirstResolution })
                if (then[metric].End is not null) Assert.Equal(then[metric], later[metric]);
        }
    }

    [Property]
    public void A_breach_happens_when_the_budget_has_just_run_out(Conversation talk)
    {
        foreach (var metric in Plan.Measure(talk, Talks.End).Metrics)
            if (metric.BreachedAt is { } at)
            {
                Assert.NotEqual(SlaState.Breached, Plan.Measure(talk, at)[metric.Metric].State);
                // The next tick that is open and counted breaks it; a day of open time is more than any pause here hides.
                Assert.Equal(metric.BreachedAt, Plan.Measure(talk, Talks.End)[metric.Metric].BreachedAt);
            }
    }

    [Property]
    public void The_due_time_of_a_running_clock_is_when_its_budget_is_used_up(Conversation talk)
    {
        foreach (var asOf in Instants(talk))
            foreach (var metric in Plan.Measure(talk, asOf).Metrics)
                if (metric.Due is { } due && metric.Remaining is { } left && left >= Duration.Zero)
                    Assert.Equal(left, Plan.Calendar.Elapsed(asOf, due));
    }

    [Property]
    public void Order_and_repeats_of_delivery_don_t_matter(Conversation talk)
    {
        var named = talk with { Events = [.. talk.Events.DistinctBy(e => e.At).Select((e, i) => e with { Id = $"e{i}" })] };
        var (tidy, notes) = (named with { Events = [.. named.Events.Reverse(), .. named.Events] }).Tidied();
        Assert.Equal(named.Events.AsEnumerable(), tidy.Events.AsEnumerable());
        Assert.Equal(named.Events.Length > 0, notes.Any(n => n.Code == "conversation.duplicate-event"));
        Assert.Equal(Clocks(Plan.Measure(named, Talks.End)), Clocks(Plan.Measure(named with { Events = [.. named.Events.Reverse()] }, Talks.End)));
    }

    private static SlaMetricStatus[] Clocks(SlaStatus status) => [.. status.Metrics];

    private static IEnumerable<Instant> Instants(Conversation talk) =>
        talk.Events.Select(e => e.At).Concat(talk.Events.Select(e => e.At + Duration.FromMinutes(37))).Append(talk.Created).Append(Talks.End).Where(i => i <= Talks.End);
}
