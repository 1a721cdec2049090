using CsRules.Calendars;
using NodaTime;

namespace CsRules.Sla;

/// <summary>Finds when one cycle of one clock had used up so much open or real time, whichever came first.</summary>
internal struct SlaWatch(SlaMetric metric, long start, long open, long real)
{
    private long _openPosition = long.MaxValue;
    private long _realAt = long.MaxValue;

    public void See(SlaMetric seen, in SlaClock clock, long untilOpen, long untilReal)
    {
        if (seen != metric || clock.Start != start) return;
        if (open != SlaLimits.None && _openPosition == long.MaxValue && clock.Used <= open && open - clock.Used <= untilOpen - clock.SinceOpen)
            _openPosition = clock.SinceOpen + (open - clock.Used);
        if (real != SlaLimits.None && _realAt == long.MaxValue && clock.UsedReal <= real && real - clock.UsedReal <= untilReal - clock.SinceReal)
            _realAt = clock.SinceReal + (real - clock.UsedReal);
    }

    /// <summary>The instant; null where it was not reached.</summary>
    public readonly Instant? At(BusinessCalendar calendar)
    {
        Instant? byOpen = _openPosition == long.MaxValue ? null : calendar.AtOpenTicks(_openPosition);
        Instant? byReal = _realAt == long.MaxValue ? null : Instant.FromUnixTimeTicks(_realAt);
        return byOpen is null ? byReal : byReal is null ? byOpen : Instant.Min(byOpen.Value, byReal.Value);
    }
}
