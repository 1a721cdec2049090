using NodaTime;

namespace CsRules.Sla;

/// <summary>
/// Where one clock stands. Spans are open time; of a clock with cycles they are the current or last cycle's, and the
/// state is breached where any cycle was. The default value claims nothing: not started.
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
    private const long Unset = long.MinValue;
    private readonly long _start;
    private readonly long _end;
    private readonly long _elapsed;
    private readonly long _worst;
    private readonly long _target;
    private readonly long _due;
    private readonly long _brokeAt;

    internal SlaMetricStatus(SlaMetric metric, SlaState state, SlaLimits limits)
    {
        (Metric, State, _start, _end, _due, _brokeAt) = (metric, state, Unset, Unset, Unset, Unset);
        _target = limits.Open;
    }

    internal SlaMetricStatus(SlaMetric metric, SlaState state, SlaLimits limits, in SlaClock clock, bool ended, Instant? due, Instant? brokeAt)
        : this(metric, state, limits)
    {
        _start = clock.Start;
        _end = ended ? clock.End : Unset;
        _elapsed = clock.Used;
        _worst = clock.Worst;
        _brokeAt = brokeAt?.ToUnixTimeTicks() ?? Unset;
        // What still runs though it is late was due when it broke.
        _due = ended ? Unset : due?.ToUnixTimeTicks() ?? Unset;
        Cycles = clock.Cycles;
        BrokenCycles = clock.Broken;
    }

    /// <summary>What is measured.</summary>
    public SlaMetric Metric { get; }

    /// <summary>Where it stands.</summary>
    public SlaState State { get; }

    /// <summary>When it, or its current or last cycle, started; null where it hasn't.</summary>
    public Instant? Start => At(_start);

    /// <summary>When it ended; null where it hasn't.</summary>
    public Instant? End => At(_end);

    /// <summary>When it is due; null where it has ended, is paused, has no target, or would never be due.</summary>
    public Instant? Due => At(_due);

    /// <summary>When the first breach happened; null where there is none.</summary>
    public Instant? BreachedAt => At(_brokeAt);

    /// <summary>Open time used by the current or last cycle.</summary>
    public Duration Elapsed => Duration.FromTicks(_elapsed);

    /// <summary>Open time used by the longest cycle.</summary>
    public Duration Worst => Duration.FromTicks(_worst);

    /// <summary>The budget of open time; null where there is none.</summary>
    public Duration? Target => _target == SlaLimits.None ? null : Duration.FromTicks(_target);

    /// <summary>What is left of the budget, negative when late; null where there is none.</summary>
    public Duration? Remaining => _target == SlaLimits.None ? null : Duration.FromTicks(_target - _elapsed);

    /// <summary>Cycles begun: exchanges, silences; otherwise one.</summary>
    public int Cycles { get; }

    /// <summary>Cycles over their target.</summary>
    public int BrokenCycles { get; }

    /// <summary>True where it has started and not ended.</summary>
    public bool IsOpen => _start != Unset && _end == Unset && Cycles > 0;

    internal bool HasEnded => _start != Unset && _end != Unset;

    // Whole seconds, rounded up: a report never says faster than it was.
    internal long CountedSeconds =>
        ((Metric is SlaMetric.NextResponse or SlaMetric.PeriodicUpdate ? _worst : _elapsed) + NodaConstants.TicksPerSecond - 1) / NodaConstants.TicksPerSecond;

    private static Instant? At(long ticks) => ticks == Unset ? null : Instant.FromUnixTimeTicks(ticks);
}
