using NodaTime;

namespace CsRules.Sla.Clocks;

/// <summary>How a cycle ended.</summary>
internal enum SlaEnding
{
    /// <summary>With what was waited for.</summary>
    Answered,

    /// <summary>Without it.</summary>
    Unanswered,

    /// <summary>A hand-over ended it, and the customer waits on.</summary>
    HandedOver,
}

/// <summary>Keeps every cycle that has ended for the customer too.</summary>
internal readonly struct SlaEndings(List<SlaAnswer> answers) : ISlaWatch<SlaEndings>
{
    public List<SlaAnswer> Answers => answers;

    public void See(SlaMetric metric, in SlaRun run, SlaTime until)
    {
        // Only how it ends is asked for.
    }

    public void End(SlaMetric metric, in SlaClock clock, SlaTime limit, SlaEnding how)
    {
        if (how == SlaEnding.HandedOver) return;
        var ticks = clock.HandedOver + clock.Current.Used.Open;
        var state = limit == SlaTime.Unlimited ? SlaState.NoTarget : clock.Current.Used.Exceeds(limit) ? SlaState.Breached : SlaState.Met;
        answers.Add(new(metric, Instant.FromUnixTimeTicks(clock.Current.Since.Real), (ticks + NodaConstants.TicksPerSecond - 1) / NodaConstants.TicksPerSecond, state, clock.Current.Terms, how == SlaEnding.Answered));
    }

    public SlaEndings Copy() => new([.. answers]);
}
