using System.Runtime.CompilerServices;
using CsRules.Calendars;
using NodaTime;

namespace CsRules.Sla.Clocks;

/// <summary>Finds, in one walk, when the first broken cycle and the current one of every clock had used up their limits.</summary>
internal struct SlaBreaches : ISlaWatch<SlaBreaches>
{
    private Watches _first;
    private Watches _current;

    public void WatchFirst(SlaMetric metric, SlaBroken cycle) => _first[(int)metric] = new(cycle);

    public void WatchCurrent(SlaMetric metric, SlaBroken cycle) => _current[(int)metric] = new(cycle);

    public void See(SlaMetric metric, in SlaRun run, SlaTime until)
    {
        _first[(int)metric].See(in run, until);
        _current[(int)metric].See(in run, until);
    }

    public readonly void End(SlaMetric metric, in SlaClock clock, SlaTime limit, SlaEnding how)
    {
        // What counted tells it all.
    }

    public readonly void Resume(SlaSavedClock saved)
    {
        // Its stretches tell it all.
    }

    public readonly SlaBreaches Copy() => this;

    public readonly Instant? First(SlaMetric metric, BusinessCalendar calendar) => _first[(int)metric].At(calendar);

    public readonly Instant? Current(SlaMetric metric, BusinessCalendar calendar) => _current[(int)metric].At(calendar);

    // A watch of no cycle (number 0) sees nothing.
    [InlineArray(SlaMetrics.Count)]
    private struct Watches
    {
        private SlaWatch _first;
    }
}
