using CsRules.Sla.Clocks;
using NodaTime;

namespace CsRules.Sla;

/// <summary>
/// One cycle of a clock: an exchange, a silence, or the whole of a clock that has one. Spans are open time. The default
/// value claims nothing: not started.
/// </summary>
/// <example>
/// <para>An exchange that was late before makes the one that is open now no later:</para>
/// <code>
/// var second = conversation with
/// {
///     Events =
///     [
///         new(asked, ConversationEventKind.CustomerMessage), new(asked + Duration.FromDays(7), ConversationEventKind.AgentReply),
///         new(now, ConversationEventKind.CustomerMessage),
///     ],
/// };
/// var target = new SlaTarget { Metric = SlaMetric.NextResponse, Within = SlaBudget.Hours(2) };
/// var next = new SlaPolicy { Hours = hours, Targets = [target] }.Compile().Measure(second, now)[SlaMetric.NextResponse];
/// next.State;            // Breached
/// SlaCycle open = next.Current;
/// open.State;            // Running
/// open.Number;           // 2
/// </code>
/// </example>
public readonly record struct SlaCycle
{
    private readonly long _start;
    private readonly long _elapsed;
    private readonly long _target;
    private readonly long _real;
    private readonly long _mostReal;

    // When it ended where it has, else when it is due.
    private readonly long _end;
    private readonly long _breachedAt;
    private readonly byte _metric;
    private readonly byte _state;
    private readonly Known _known;

    private SlaCycle(SlaMetric metric, SlaState state, SlaTime limit, Known known)
    {
        (_metric, _state, _target, _mostReal) = ((byte)metric, (byte)state, limit.Open, limit.Real);
        _known = limit.Open == SlaTime.NoLimit ? known : known | Known.Target;
    }

    private SlaCycle(SlaMetric metric, in SlaRun run, SlaState state, SlaTime limit, SlaTime used, Known also, long end)
        : this(metric, state, limit, Known.Start | also)
    {
        Number = run.Number;
        _start = run.Start;
        (_elapsed, _real) = (used.Open, used.Real);
        _end = end;
    }

    private SlaCycle(in SlaCycle cycle, long breachedAt)
    {
        this = cycle;
        _known |= Known.Breach;
        _breachedAt = breachedAt;
    }

    [Flags]
    private enum Known : byte
    {
        Nothing = 0,
        Start = 1,
        Target = 2,
        Due = 4,
        End = 8,
        Breach = 16,
    }

    /// <summary>What is measured.</summary>
    public SlaMetric Metric => (SlaMetric)_metric;

    /// <summary>Where it stands, by itself.</summary>
    public SlaState State => (SlaState)_state;

    /// <summary>Which cycle of its clock it is, from 1; 0 where none has begun.</summary>
    public int Number { get; }

    /// <summary>When it began; null where it hasn't.</summary>
    public Instant? Start => At(Known.Start, _start);

    /// <summary>When it ended; null where it hasn't.</summary>
    public Instant? End => At(Known.End, _end);

    /// <summary>When it is due; null where it has ended, is paused, has no target, or would never be due. One that runs though it is late was due then.</summary>
    public Instant? Due => At(Known.Due, _end);

    /// <summary>When it had used up its target; null where it isn't late.</summary>
    public Instant? BreachedAt => At(Known.Breach, _breachedAt);

    /// <summary>Open time used.</summary>
    public Duration Elapsed => Duration.FromTicks(_elapsed);

    /// <summary>The budget of open time; null where there is none.</summary>
    public Duration? Target => Has(Known.Target) ? Duration.FromTicks(_target) : null;

    /// <summary>What is left of the budget, negative when late; null where there is none.</summary>
    public Duration? Remaining => Has(Known.Target) ? Duration.FromTicks(_target - _elapsed) : null;

    /// <summary>True where it has begun and not ended.</summary>
    public bool IsOpen => Has(Known.Start) && !Has(Known.End);

    /// <summary>
    /// The share of the budget that is used, of open time or of real time, whichever is greater, rounded down; above 100% when late.
    /// Null where nothing limits it, or where the budget is no time at all.
    /// </summary>
    public Rate? Used => (Share(_elapsed, Limit.Open), Share(_real, Limit.Real)) switch
    {
        (null, var real) => real,
        (var open, null) => open,
        var (open, real) => open > real ? open : real,
    };

    internal long ElapsedTicks => _elapsed;

    /// <summary>What it may use; what has not begun limits nothing.</summary>
    internal SlaTime Limit => Has(Known.Start) ? new(Has(Known.Target) ? _target : SlaTime.NoLimit, _mostReal) : SlaTime.Unlimited;

    /// <summary>True where so much of the budget is used, of open or of real time.</summary>
    internal bool Reaches(Rate share) => new SlaTime(_elapsed, _real).Reaches(Limit.Part(share));

    internal static SlaCycle NotBegun(SlaMetric metric, SlaState state, SlaTime limit) => new(metric, state, limit, Known.Nothing);

    internal static SlaCycle Ended(SlaMetric metric, in SlaRun run, SlaState state, SlaTime limit, SlaTime used) =>
        new(metric, in run, state, limit, used, Known.End, run.Since.Real);

    internal static SlaCycle Open(SlaMetric metric, in SlaRun run, SlaState state, SlaTime limit, SlaTime used, Instant? due) =>
        new(metric, in run, state, limit, used, due is null ? Known.Nothing : Known.Due, due?.ToUnixTimeTicks() ?? 0);

    internal SlaCycle Broke(Instant? at) => at is { } known ? new(in this, known.ToUnixTimeTicks()) : this;

    private static Rate? Share(long used, long limit) =>
        limit is SlaTime.NoLimit or 0 ? null : new Rate((long)((Int128)used * Rate.Whole / limit));

    private bool Has(Known known) => (_known & known) != 0;

    private Instant? At(Known known, long ticks) => Has(known) ? Instant.FromUnixTimeTicks(ticks) : null;
}
