using NodaTime;

namespace CsRules.Sla.Clocks;

/// <summary>Keeps every stretch in which a clock counted.</summary>
internal readonly struct SlaStretches(SlaChain<SlaStretch> seen) : ISlaWatch<SlaStretches>
{
    public void See(SlaMetric metric, in SlaRun run, SlaTime until) => seen.Add(new(metric, run.Number, run.Start, run.Since.Real, until.Real));

    public void End(SlaMetric metric, in SlaClock clock, SlaTime limit, SlaEnding how)
    {
        // What counted tells it all.
    }

    public void Resume(SlaSavedClock saved)
    {
        // Its stretches tell it all.
    }

    public SlaStretches Copy() => new(seen.Copy());

    /// <summary>Those of one cycle: from, until, from, until …</summary>
    public IEnumerable<Instant> Of(SlaMetric metric, SlaRun run) => seen
        .Where(s => s.Metric == metric && s.Number == run.Number && s.Start == run.Start)
        .SelectMany(s => (Instant[])[Instant.FromUnixTimeTicks(s.From), Instant.FromUnixTimeTicks(s.Until)]);
}

/// <summary>A stretch in which one cycle of a clock counted, in ticks.</summary>
internal readonly record struct SlaStretch(SlaMetric Metric, int Number, long Start, long From, long Until);
