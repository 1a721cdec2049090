using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CsRules.Calendars;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Sla.Clocks;

/// <summary>Walks the events of a conversation once and keeps a clock a metric. Everything lives on the stack.</summary>
internal ref struct SlaWalk<TWatch> where TWatch : struct, ISlaWatch
{
    private readonly SlaPlan _plan;
    private readonly BusinessCalendar _calendar;
    private readonly Conversation _conversation;
    private readonly Instant _asOf;
    private readonly SlaPolicy _policy;
    private readonly EnumSet<SlaMetric> _neverPaused;
    private SlaTrace _trace;
    private TWatch _watch;
    private bool _unanswered;

    public SlaWalk(SlaPlan plan, Conversation conversation, Instant asOf, TWatch watch)
    {
        (_plan, _calendar, _conversation, _asOf, _watch) = (plan, plan.Calendar, conversation, asOf, watch);
        var version = plan.VersionAt(asOf.ToUnixTimeTicks());
        (_policy, _neverPaused) = (version.Policy, version.NeverPaused);
    }

    /// <summary>Where it has come to.</summary>
    [UnscopedRef]
    public readonly ref readonly SlaTrace Trace => ref _trace;

    public void Run()
    {
        _trace.Now = new(0, _asOf.ToUnixTimeTicks());
        if (_conversation.Created > _asOf) return;
        MoveTo(_conversation.Created);
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
            if (SlaMetrics.Of(metric).BeginsAtCreation) Begin(metric);
        foreach (ref readonly var item in _conversation.Events.AsSpan())
        {
            if (item.At > _asOf) break;
            if (item.At > _conversation.Created) MoveTo(item.At);
            Take(item.Kind);
        }

        MoveTo(_asOf);
    }

    /// <summary>Runs to the end and lets the watch see the stretches that still go on there.</summary>
    public TWatch Watch()
    {
        Run();
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++) See(metric, in Clock(metric).Current);
        return _watch;
    }

    private void MoveTo(Instant at) => _trace.Now = new(_calendar.OpenTicks(at), at.ToUnixTimeTicks());

    private void Take(ConversationEventKind kind)
    {
        switch (kind)
        {
            case ConversationEventKind.CustomerMessage: CustomerSpeaks(); break;
            case ConversationEventKind.AgentReply: ShopReplies(); break;
            case ConversationEventKind.BotReply when _policy.BotRepliesCount: ShopReplies(); break;
            case ConversationEventKind.Acknowledged: Finish(SlaMetric.FirstResponse); break;
            case ConversationEventKind.AgentContact: ShopSpeaks(); break;
            case ConversationEventKind.AwaitingCustomer: Pause(true); break;
            case ConversationEventKind.Resumed: Pause(false); break;
            case ConversationEventKind.Resolved or ConversationEventKind.ClosedWithoutReply: Solve(); break;
            case ConversationEventKind.Reopened: Reopen(); break;
            default: break;
        }
    }

    private void CustomerSpeaks()
    {
        _trace.CustomerMessages++;
        // The shop waited for the customer, and the customer has spoken.
        if (_trace.IsPaused) Pause(false);
        // Thanks after the solution is owed no reply, until somebody reopens.
        if (_trace.IsSolved) _unanswered = true;
        else Ask();
    }

    private void Ask()
    {
        if (!Clock(SlaMetric.FirstResponse).Current.HasBegun) Begin(SlaMetric.FirstResponse);
        if (!Clock(SlaMetric.NextResponse).Current.IsOpen) Begin(SlaMetric.NextResponse);
    }

    private void ShopReplies()
    {
        _trace.Replies++;
        Finish(SlaMetric.FirstResponse);
        Finish(SlaMetric.NextResponse);
        NewSilence();
    }

    private void ShopSpeaks()
    {
        // The shop spoke first: nobody waits for a first response until the customer has answered. A clock that has
        // ended stays as it is.
        ref var first = ref Clock(SlaMetric.FirstResponse);
        if (_trace.CustomerMessages == 0 && first.Current.IsOpen) first = default;
        NewSilence();
    }

    private void NewSilence()
    {
        if (_trace.IsSolved) return;
        Finish(SlaMetric.PeriodicUpdate);
        Begin(SlaMetric.PeriodicUpdate);
    }

    private void Pause(bool paused)
    {
        if (_trace.IsPaused == paused) return;
        _trace.IsPaused = paused;
        SyncAll();
    }

    private void Solve()
    {
        if (_trace.IsSolved) return;
        _trace.IsSolved = true;
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
            switch (SlaMetrics.Of(metric).Solving)
            {
                case SlaSolving.GoesOnWhenReopened: Stop(metric); break;
                case SlaSolving.AsThePolicySays when _policy.WhenSolved == WhenSolved.PauseResponse: Sync(metric); break;
                default: Finish(metric); break;
            }
    }

    private void Reopen()
    {
        if (!_trace.IsSolved) return;
        (_trace.IsSolved, _trace.IsPaused) = (false, false);
        _trace.Reopens++;
        SyncAll();
        Begin(SlaMetric.PeriodicUpdate);
        if (_unanswered) Ask();
        _unanswered = false;
    }

    private void Begin(SlaMetric metric)
    {
        Clock(metric).Current.Begin(_trace.Now);
        Sync(metric);
    }

    // Out of line: inlined into every event, it would make the cheap ones dear.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Finish(SlaMetric metric)
    {
        ref var clock = ref Clock(metric);
        if (!clock.Current.IsOpen) return;
        See(metric, in clock.Current);
        clock.End(_trace.Now, _plan.Limit(in _plan.Limits(_conversation, metric, _trace.Now.Real), clock.Current.Start));
    }

    private void SyncAll()
    {
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++) Sync(metric);
    }

    private void Sync(SlaMetric metric)
    {
        ref var clock = ref Clock(metric);
        if (!clock.Current.IsOpen) return;
        if (!_trace.IsSolved && !(_trace.IsPaused && !_neverPaused.Contains(metric)))
        {
            clock.Current.Go(_trace.Now);
            return;
        }

        See(metric, in clock.Current);
        clock.Current.Halt(_trace.Now);
    }

    private void Stop(SlaMetric metric)
    {
        ref var clock = ref Clock(metric);
        See(metric, in clock.Current);
        clock.Current.Stop(_trace.Now);
    }

    private void See(SlaMetric metric, in SlaRun run)
    {
        if (run.Counts) _watch.See(metric, in run, _trace.Now);
    }

    [UnscopedRef]
    private ref SlaClock Clock(SlaMetric metric) => ref _trace[metric];
}
