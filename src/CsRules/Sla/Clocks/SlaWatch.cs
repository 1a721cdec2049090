using CsRules.Calendars;
using NodaTime;

namespace CsRules.Sla.Clocks;

/// <summary>Finds when one cycle had used up so much open or real time, whichever came first.</summary>
internal struct SlaWatch(SlaBroken cycle)
{
    private long? _openAt;
    private long? _realAt;

    public void See(in SlaRun run, SlaTime until)
    {
        if (run.Number != cycle.Number || run.Start != cycle.Start) return;
        _openAt ??= Crossing(cycle.Limit.Open, run.Used.Open, run.Since.Open, until.Open);
        _realAt ??= Crossing(cycle.Limit.Real, run.Used.Real, run.Since.Real, until.Real);
    }

    /// <summary>The instant; null where it was not reached.</summary>
    public readonly Instant? At(BusinessCalendar calendar)
    {
        Instant? byOpen = _openAt is { } open ? calendar.AtOpenTicks(open) : null;
        Instant? byReal = _realAt is { } real ? Instant.FromUnixTimeTicks(real) : null;
        return byOpen is null ? byReal : byReal is null ? byOpen : Instant.Min(byOpen.Value, byReal.Value);
    }

    private static long? Crossing(long limit, long used, long since, long until) =>
        limit != SlaTime.NoLimit && used <= limit && limit - used <= until - since ? since + (limit - used) : null;
}

/// <summary>Watches one clock for several limits at once.</summary>
internal readonly struct ClockWatch(SlaMetric metric, SlaWatch[] watches) : ISlaWatch<ClockWatch>
{
    public void See(SlaMetric seen, in SlaRun run, SlaTime until)
    {
        if (seen != metric) return;
        foreach (ref var watch in watches.AsSpan()) watch.See(in run, until);
    }

    public void End(SlaMetric metric, in SlaClock clock, SlaTime limit, SlaEnding how)
    {
        // What counted tells it all.
    }

    public void Resume(SlaSavedClock saved)
    {
        // Its stretches tell it all.
    }

    public ClockWatch Copy() => new(metric, [.. watches]);

    public Instant? At(int limit, BusinessCalendar calendar) => watches[limit].At(calendar);
}
