using System.Runtime.InteropServices;
using NodaTime;

namespace CsRules.Sla;

internal ref partial struct SlaWalk
{
    public SlaStatus Status()
    {
        var metrics = new SlaMetricStatus[SlaClocks.Length];
        for (var metric = SlaMetric.FirstResponse; metric <= SlaMetric.RequesterWait; metric++) metrics[(int)metric] = Of(metric);
        return new SlaStatus(_conversation, _asOf, ImmutableCollectionsMarshal.AsImmutableArray(metrics), _solved, _reopens, _customerMessages, _replies);
    }

    private SlaMetricStatus Of(SlaMetric metric)
    {
        ref var clock = ref Clock(metric);
        var goesOn = metric is SlaMetric.TotalResolution or SlaMetric.RequesterWait;
        var ended = clock.Started && (goesOn ? _solved : !clock.IsOpen);
        var judged = ended ? clock.End : _real;
        var limits = Effective(_plan.Limits(_conversation, metric, judged), in clock);
        if (!clock.Started) return new(metric, limits.IsNone ? SlaState.NoTarget : SlaState.NotStarted, limits);
        var counts = clock.Counts;
        var due = counts ? Due(limits, in clock) : null;
        Halt(metric, ref clock);
        if (!ended || goesOn) Judge(metric, ref clock, judged);
        var state = limits.IsNone && clock.Broken == 0 ? SlaState.NoTarget
            : clock.Broken > 0 ? SlaState.Breached
            : ended ? SlaState.Met
            : counts ? SlaState.Running : SlaState.Paused;
        return new(metric, state, limits, in clock, ended, due, state == SlaState.Breached ? BrokeAt(metric, in clock) : null);
    }

    private readonly void Judge(SlaMetric metric, ref SlaClock clock, long at)
    {
        var limits = Effective(_plan.Limits(_conversation, metric, at), in clock);
        if (clock.Used <= limits.Open && clock.UsedReal <= limits.Real) return;
        if (clock.Broken++ == 0) (clock.BrokenStart, clock.BrokenOpen, clock.BrokenReal) = (clock.Start, limits.Open, limits.Real);
    }

    // The budget that holds for this cycle: another one where it started while closed.
    private readonly SlaLimits Effective(SlaLimits limits, in SlaClock clock) =>
        limits.Open == limits.WhenClosed || !clock.Started || _calendar.IsOpen(Instant.FromUnixTimeTicks(clock.Start))
            ? limits
            : limits with { Open = limits.WhenClosed };

    // From where it last began to count, so that a budget that ran out at closing stays due at closing.
    private readonly Instant? Due(SlaLimits limits, in SlaClock clock)
    {
        var since = Instant.FromUnixTimeTicks(clock.SinceReal);
        Instant? open = limits.Open == SlaLimits.None || limits.Open < clock.Used ? null
            : _calendar.Add(since, Duration.FromTicks(limits.Open - clock.Used), _policy.Boundary);
        Instant? real = limits.Real == SlaLimits.None || limits.Real < clock.UsedReal ? null
            : since + Duration.FromTicks(limits.Real - clock.UsedReal);
        return open is null ? real : real is null ? open : Instant.Min(open.Value, real.Value);
    }

    private readonly Instant? BrokeAt(SlaMetric metric, in SlaClock clock)
    {
        var watch = new SlaWatch(metric, clock.BrokenStart, clock.BrokenOpen, clock.BrokenReal);
        var again = new SlaWalk(_plan, _conversation, _asOf, ref watch);
        again.Run();
        again.Stop(metric);
        return watch.At(_calendar);
    }

    /// <summary>Lets a watch see the last stretch too.</summary>
    public void Stop(SlaMetric metric) => Halt(metric, ref Clock(metric));
}
