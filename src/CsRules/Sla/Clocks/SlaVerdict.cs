using System.Runtime.InteropServices;
using NodaTime;

namespace CsRules.Sla.Clocks;

/// <summary>What a walk comes to: a function of where the clocks stand and of the targets that hold then.</summary>
internal static class SlaVerdict
{
    public static SlaStatus Of(SlaPlan plan, Conversation conversation, Instant asOf, in SlaTrace trace)
    {
        var metrics = new SlaMetricStatus[SlaMetrics.Count];
        var isLate = false;
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
        {
            metrics[(int)metric] = Of(plan, conversation, asOf, in trace, metric);
            isLate |= metrics[(int)metric].BrokenCycles > 0;
        }

        if (isLate) FindBreaches(plan, conversation, asOf, in trace, metrics);
        return new SlaStatus(plan, conversation, asOf, ImmutableCollectionsMarshal.AsImmutableArray(metrics), in trace);
    }

    private static SlaMetricStatus Of(SlaPlan plan, Conversation conversation, Instant asOf, in SlaTrace trace, SlaMetric metric)
    {
        ref readonly var clock = ref trace.Clocks[(int)metric];
        ref readonly var run = ref clock.Current;
        var hasEnded = HasEnded(in trace, in run, metric);
        ref readonly var limits = ref Limits(plan, conversation, in trace, metric);
        if (!run.HasBegun) return new(metric, limits.IsNone ? SlaState.NoTarget : SlaState.NotStarted, limits.WhenOpen);
        var limit = plan.Limit(in limits, run.Start);
        var used = run.UsedAt(trace.Now);
        var isBroken = used.Exceeds(limit);
        var state = limits.IsNone ? SlaState.NoTarget
            : isBroken ? SlaState.Breached
            : hasEnded ? SlaState.Met
            : run.Counts ? SlaState.Running : SlaState.Paused;
        var current = hasEnded
            ? SlaCycle.Ended(metric, in run, state, limit, used)
            : SlaCycle.Open(metric, in run, state, limit, used, run.Counts ? Due(plan, in run, limit, asOf) : null);
        // A cycle that has ended was judged then; one that goes on is judged now.
        var broken = clock.Broken + (isBroken && run.IsOpen ? 1 : 0);
        return new(current, clock.Longest.Or(run.Number, clock.HandedOver + used.Open), broken, clock.HandedOver, clock.Unanswered + (hasEnded && run.IsOpen && trace.IsClosedWithoutReply ? 1 : 0));
    }

    // A clock that has ended is judged by what it was under when it ended.
    private static ref readonly SlaLimits Limits(SlaPlan plan, Conversation conversation, in SlaTrace trace, SlaMetric metric)
    {
        ref readonly var run = ref trace.Clocks[(int)metric].Current;
        var hasEnded = HasEnded(in trace, in run, metric);
        return ref plan.Limits(hasEnded ? run.Terms : trace.Terms, conversation.Tier, metric, hasEnded ? run.Since.Real : trace.Now.Real);
    }

    public static bool HasEnded(in SlaTrace trace, in SlaRun run, SlaMetric metric) =>
        run.HasBegun && (!run.IsOpen || (trace.IsSolved && SlaMetrics.Of(metric).Solving == SlaSolving.GoesOnWhenReopened));

    // From where it last began to count, so that a budget that ran out at closing stays due at closing.
    private static Instant? Due(SlaPlan plan, in SlaRun run, SlaTime limit, Instant asOf)
    {
        var since = Instant.FromUnixTimeTicks(run.Since.Real);
        Instant? open = limit.Open == SlaTime.NoLimit || limit.Open < run.Used.Open ? null
            : plan.Calendar.Add(since, Duration.FromTicks(limit.Open - run.Used.Open), plan.VersionAt(asOf.ToUnixTimeTicks()).Policy.Boundary);
        Instant? real = limit.Real == SlaTime.NoLimit || limit.Real < run.Used.Real ? null : since + Duration.FromTicks(limit.Real - run.Used.Real);
        return open is null ? real : real is null ? open : Instant.Min(open.Value, real.Value);
    }

    // Walked again: by which limit a cycle is judged is known only when it has ended.
    private static void FindBreaches(SlaPlan plan, Conversation conversation, Instant asOf, in SlaTrace trace, SlaMetricStatus[] metrics)
    {
        var watch = new SlaBreaches();
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
        {
            ref readonly var status = ref metrics[(int)metric];
            if (status.BrokenCycles == 0) continue;
            ref readonly var clock = ref trace.Clocks[(int)metric];
            ref readonly var run = ref clock.Current;
            var current = new SlaBroken(run.Number, run.Start, plan.Limit(in Limits(plan, conversation, in trace, metric), run.Start));
            if (clock.FirstBrokenAt is null) watch.WatchFirst(metric, clock.Broken > 0 ? clock.FirstBroken : current);
            if (status.Current.State == SlaState.Breached) watch.WatchCurrent(metric, current);
        }

        watch = new SlaWalk<SlaBreaches>(plan, conversation, asOf, watch).Watch();
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
            if (metrics[(int)metric].BrokenCycles > 0)
                metrics[(int)metric] = metrics[(int)metric].Broke(First(in trace.Clocks[(int)metric], metric), watch.Current(metric, plan.Calendar));

        Instant? First(in SlaClock clock, SlaMetric metric) =>
            clock.FirstBrokenAt is { } known ? Instant.FromUnixTimeTicks(known) : watch.First(metric, plan.Calendar);
    }
}
