using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;

namespace CsRules.Sla.Clocks;

/// <summary>One version of a policy, ready to be asked.</summary>
internal sealed class SlaVersion
{
    public SlaVersion(SlaPolicy policy, BusinessCalendar calendar, int number)
    {
        Number = number;
        Policy = policy;
        Targets = new(policy);
        AtRisk = [.. policy.AtRisk.Order()];
        From = policy.EffectiveFrom is { } date ? calendar.ToInstant(date.AtMidnight()).ToUnixTimeTicks() : long.MinValue;
        foreach (var metric in policy.NeverPaused)
            if (!SlaMetrics.Of(metric).AlwaysPauses) NeverPaused = NeverPaused.With(metric);
        RestartedByHandOver = EnumSet<SlaMetric>.Of(policy.RestartedByHandOver.AsSpan());
    }

    /// <summary>Which version, from 0.</summary>
    public int Number { get; }

    public SlaPolicy Policy { get; }

    public SlaTargets Targets { get; }

    /// <summary>The shares at which a conversation is at risk, smallest first.</summary>
    public ImmutableArray<Rate> AtRisk { get; }

    /// <summary>From when it holds, in ticks; the first holds for what came before it too.</summary>
    public long From { get; }

    /// <summary>The clocks that waiting for the customer doesn't pause.</summary>
    public EnumSet<SlaMetric> NeverPaused { get; }

    /// <summary>The clocks that a hand-over begins anew.</summary>
    public EnumSet<SlaMetric> RestartedByHandOver { get; }
}
