using CsRules.Sla.Clocks;
using NodaTime;

namespace CsRules.Sla;

/// <summary>
/// Where one clock stands: its current or last cycle, and what was before. The default value claims nothing: not started.
/// </summary>
/// <example>
/// <para>What is late has less than nothing left:</para>
/// <code>
/// SlaMetricStatus first = SlaPolicy.Default.Compile().Measure(conversation, now)[SlaMetric.FirstResponse];
/// first.Remaining &lt; Duration.Zero;   // true
/// default(SlaMetricStatus).State;    // NotStarted
/// </code>
/// </example>
public readonly record struct SlaMetricStatus
{
    private readonly long _longest;
    private readonly long _firstBreach;
    private readonly long _handedOver;
    private readonly int _longestNumber;

    // Beside the other short one, so that six of these stay small.
    private readonly int _broken;
    private readonly int _unanswered;

    internal SlaMetricStatus(SlaMetric metric, SlaState state, SlaTime limit) => Current = SlaCycle.NotBegun(metric, state, limit);

    internal SlaMetricStatus(in SlaCycle current, SlaLongest longest, int broken, long handedOver, int unanswered) =>
        (Current, _longestNumber, _longest, _broken, _handedOver, _unanswered) = (current, longest.Number, longest.Open, broken, handedOver, unanswered);

    private SlaMetricStatus(in SlaMetricStatus status, in SlaCycle current, long firstBreach)
    {
        this = status;
        (Current, _firstBreach) = (current, firstBreach);
    }

    /// <summary>The cycle that is open, or was the last.</summary>
    public SlaCycle Current { get; }

    /// <summary>The longest cycle, with what it had used before a hand-over began it anew.</summary>
    public SlaWorst Worst => new(_longestNumber, Duration.FromTicks(_longest));

    /// <summary>Cycles begun: exchanges, silences; otherwise one, and one more a hand-over that begins it anew.</summary>
    public int Cycles => Current.Number;

    /// <summary>Cycles over their target.</summary>
    public int BrokenCycles => _broken;

    /// <summary>
    /// Cycles that ended without what they waited for: an answer, where the conversation was solved or closed without one; a solution,
    /// where it was closed without a reply.
    /// </summary>
    public int UnansweredCycles => _unanswered;

    /// <summary>When the first breach happened; null where there is none.</summary>
    public Instant? BreachedAt => BrokenCycles > 0 ? Instant.FromUnixTimeTicks(_firstBreach) : null;

    /// <summary>What is measured.</summary>
    public SlaMetric Metric => Current.Metric;

    /// <summary>Where it stands: breached where any cycle was, else as the current one.</summary>
    public SlaState State => BrokenCycles > 0 ? SlaState.Breached : Current.State;

    /// <summary>When the current cycle began; null where none has.</summary>
    public Instant? Start => Current.Start;

    /// <summary>When the current cycle ended; null where it hasn't.</summary>
    public Instant? End => Current.End;

    /// <summary>When the current cycle is due: see <see cref="SlaCycle.Due"/>.</summary>
    public Instant? Due => Current.Due;

    /// <summary>Open time used by the current cycle.</summary>
    public Duration Elapsed => Current.Elapsed;

    /// <summary>The current cycle's budget of open time; null where there is none.</summary>
    public Duration? Target => Current.Target;

    /// <summary>What is left of that budget, negative when late; null where there is none.</summary>
    public Duration? Remaining => Current.Remaining;

    /// <summary>True where the current cycle has begun and not ended.</summary>
    public bool IsOpen => Current.IsOpen;

    // What it waits for has not come.
    internal bool IsStillOpen => Start is not null && Current.End is null;

    internal bool HasEnded => Current.End is not null;

    // Whole seconds, rounded up: a report never says faster than it was.
    internal long CountedSeconds =>
        ((SlaMetrics.Of(Metric).HasCycles ? _longest : _handedOver + Current.ElapsedTicks) + NodaConstants.TicksPerSecond - 1) / NodaConstants.TicksPerSecond;

    internal SlaMetricStatus Broke(Instant? first, Instant? current) =>
        new(in this, Current.Broke(current), first?.ToUnixTimeTicks() ?? throw new InvalidOperationException("A broken cycle broke at some time."));
}
