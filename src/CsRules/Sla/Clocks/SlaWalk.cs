using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CsRules.Calendars;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Sla.Clocks;

/// <summary>Walks the events of a conversation once and keeps a clock a metric. Everything lives on the stack.</summary>
internal ref struct SlaWalk<TWatch> where TWatch : struct, ISlaWatch<TWatch>
{
    private readonly SlaPlan _plan;
    private readonly BusinessCalendar _calendar;
    private readonly Conversation _conversation;
    private readonly Instant _asOf;
    private readonly int _version;
    private readonly SlaPolicy _policy;
    private readonly EnumSet<SlaMetric> _neverPaused;
    private readonly EnumSet<SlaMetric> _restarted;
    private SlaTrace _trace;
    private TWatch _watch;
    private SlaBeside<TWatch> _beside;

    public SlaWalk(SlaPlan plan, Conversation conversation, Instant asOf, TWatch watch)
        : this(plan, conversation, asOf, watch, plan.VersionAt(asOf.ToUnixTimeTicks()))
    {
    }

    /// <summary>By the rules of another version than the one in force.</summary>
    public SlaWalk(SlaPlan plan, Conversation conversation, Instant asOf, TWatch watch, SlaVersion version)
    {
        (_plan, _calendar, _conversation, _asOf, _watch, _version) = (plan, plan.Calendar, conversation, asOf, watch, version.Number);
        (_policy, _neverPaused, _restarted) = (version.Policy, version.NeverPaused, version.RestartedByHandOver);
        _trace.Terms = new(conversation.Channel, conversation.Priority, conversation.Team, conversation.Agent);
    }

    /// <summary>Where it has come to.</summary>
    [UnscopedRef]
    public readonly ref readonly SlaTrace Trace => ref _trace;

    /// <summary>What the watch has seen.</summary>
    public readonly TWatch Seen => _watch;

    /// <summary>What is kept of the response clocks while nobody knows whether it will be reopened.</summary>
    public readonly SlaBeside<TWatch> Beside => _beside;

    public void Run()
    {
        Walk();
        // What nobody reopened is no wait.
        if (_beside.IsKept) PutBack();
    }

    /// <summary>Runs to the end and leaves open what only a later event decides.</summary>
    public TWatch Unsettled()
    {
        Walk();
        return _watch;
    }

    private void Walk()
    {
        _trace.Now = new(0, _asOf.ToUnixTimeTicks());
        if (_conversation.Created > _asOf) return;
        if (_conversation.Saved is { } saved) Resume(saved);
        else Begin();
        foreach (ref readonly var item in _conversation.Events.AsSpan())
        {
            if (item.At > _asOf) break;
            if (item.At > _conversation.Created) MoveTo(item.At);
            if (item.IsPlain) Take(item.Kind);
            else TakeAndChange(in item);
        }

        MoveTo(_asOf);
    }

    private void Begin()
    {
        MoveTo(_conversation.Created);
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
            if (SlaMetrics.Of(metric).BeginsAtCreation) Begin(metric);
    }

    // Out of line: the usual conversation was not saved.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Resume(SlaSaved saved)
    {
        var version = _version;
        var state = saved.Versions.First(v => v.Version == version);
        MoveTo(saved.At);
        _trace.Terms = new(state.Channel, state.Priority, state.Team, state.Agent);
        (_trace.IsPaused, _trace.IsSolved, _trace.IsClosedWithoutReply) = (state.IsPaused, state.IsSolved, state.IsClosedWithoutReply);
        (_trace.IsAskedAgain, _trace.TellsReopening) = (state.IsAskedAgain, state.TellsReopening);
        (_trace.Reopens, _trace.CustomerMessages, _trace.Replies) = (state.Reopens, state.CustomerMessages, state.Replies);
        if (state.UnlessReopened is { } others)
        {
            var watch = _watch.Copy();
            foreach (var clock in state.Clocks)
                if (clock.Metric > SlaMetric.NextResponse) SlaResuming.Clock(_calendar, clock, ref watch);
            var (first, next) = (default(SlaClock), default(SlaClock));
            foreach (var clock in others)
                if (clock.Metric == SlaMetric.FirstResponse) first = SlaResuming.Clock(_calendar, clock, ref watch);
                else if (clock.Metric == SlaMetric.NextResponse) next = SlaResuming.Clock(_calendar, clock, ref watch);
            _beside = new(first, next, watch);
        }

        foreach (var clock in state.Clocks) Clock(clock.Metric) = SlaResuming.Clock(_calendar, clock, ref _watch);
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
            case ConversationEventKind.Acknowledged: Acknowledge(); break;
            case ConversationEventKind.AgentContact: ShopSpeaks(); break;
            case ConversationEventKind.AwaitingCustomer: Pause(true); break;
            case ConversationEventKind.Resumed: Pause(false); break;
            case ConversationEventKind.Resolved: Solve(closedWithoutReply: false); break;
            case ConversationEventKind.ClosedWithoutReply: Solve(closedWithoutReply: true); break;
            case ConversationEventKind.Reopened: Reopen(); break;
            default: break;
        }
    }

    // What an event changes holds from then on: what it ended had been under what was before. But who acts has acted.
    private void TakeAndChange(in ConversationEvent item)
    {
        var before = _trace.Terms.Team;
        var isHandedOver = item.Kind == ConversationEventKind.Transferred || (item.Team is { } team && before is not null && team != before);
        var acts = item.Kind is not (ConversationEventKind.Transferred or ConversationEventKind.Changed);
        if (acts) _trace.Terms = _trace.Terms.HeldAfter(in item);
        Take(item.Kind);
        _trace.Terms = _trace.Terms.Retargeted(in item);
        if (isHandedOver) HandOver();
        if (!acts) _trace.Terms = _trace.Terms.HeldAfter(in item);
    }

    private void HandOver()
    {
        if (_restarted.IsEmpty) return;
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
            if (_restarted.Contains(metric) && Clock(metric).Current.IsOpen && !StandsSolved(metric)) BeginAnew(metric);
    }

    private void BeginAnew(SlaMetric metric)
    {
        Finish(metric, SlaEnding.HandedOver);
        ref var clock = ref Clock(metric);
        clock.HandedOver += clock.Current.Used.Open;
        clock.Current.Begin(_trace.Now);
        Sync(metric);
    }

    private void CustomerSpeaks()
    {
        _trace.CustomerMessages++;
        // The shop waited for the customer, and the customer has spoken.
        if (_trace.IsPaused) Pause(false);
        if (_trace.IsSolved) AskAgain();
        else Ask();
    }

    // A message after the solution is a wait from then on, at once or once somebody reopens. Until that is known the clocks run
    // as if, and what they were is kept beside.
    private void AskAgain()
    {
        // A wait at once begins with its message; one that a reopening makes goes on from the oldest that nobody answered.
        if (WaitsAtOnce) { if (_beside.IsKept) PutBack(); }
        else if (!_beside.IsKept) _beside = new(Clock(SlaMetric.FirstResponse), Clock(SlaMetric.NextResponse), _watch.Copy());
        _trace.IsAskedAgain = true;
        Ask();
        Sync(SlaMetric.FirstResponse);
        Sync(SlaMetric.NextResponse);
    }

    private readonly bool WaitsAtOnce => _policy.AfterSolved switch
    {
        AfterSolved.Waits => true,
        AfterSolved.WaitsWhenReopened => false,
        _ => !(_conversation.TellsReopening || _trace.TellsReopening),
    };

    private void PutBack()
    {
        (Clock(SlaMetric.FirstResponse), Clock(SlaMetric.NextResponse), _watch) = (_beside.First, _beside.Next, _beside.Watch);
        _beside = default;
    }

    private void Ask()
    {
        if (!Clock(SlaMetric.FirstResponse).Current.HasBegun) Begin(SlaMetric.FirstResponse);
        if (!Clock(SlaMetric.NextResponse).Current.IsOpen) Begin(SlaMetric.NextResponse);
    }

    private void ShopReplies()
    {
        _trace.Replies++;
        if (_beside.IsKept) PutBack();
        _trace.IsAskedAgain = false;
        Finish(SlaMetric.FirstResponse);
        Finish(SlaMetric.NextResponse);
        NewSilence();
    }

    private void Acknowledge()
    {
        Finish(SlaMetric.FirstResponse);
        if (_beside is { IsKept: true, First.Current: { IsOpen: true } first })
            _beside = _beside.Acknowledged(_trace.Now, _trace.Terms, LimitNow(SlaMetric.FirstResponse, first.Start));
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

    private void Solve(bool closedWithoutReply)
    {
        if (_trace.IsSolved)
        {
            SolveAgain();
            return;
        }

        (_trace.IsSolved, _trace.IsClosedWithoutReply) = (true, closedWithoutReply);
        // What was closed without a word was never solved.
        if (closedWithoutReply && Clock(SlaMetric.FirstResolution).Current.IsOpen) Clock(SlaMetric.FirstResolution).Unanswered++;
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
            switch (SlaMetrics.Of(metric).Solving)
            {
                case SlaSolving.GoesOnWhenReopened: Stop(metric); break;
                case SlaSolving.AsThePolicySays: break;
                default: Finish(metric, closedWithoutReply && metric == SlaMetric.FirstResolution ? SlaEnding.Unanswered : SlaEnding.Answered); break;
            }

        SolveResponses();
    }

    private void SolveAgain()
    {
        if (!_trace.IsAskedAgain) return;
        _trace.IsAskedAgain = false;
        if (!_beside.IsKept) SolveResponses();
        else if (_policy.WhenSolved == WhenSolved.PauseResponse) PutBack();
    }

    // They end, but nobody has answered: whoever is reopened has waited all the while. Until that is known the clocks run as if, and
    // what they are otherwise is kept beside.
    private void SolveResponses()
    {
        if (_policy.WhenSolved == WhenSolved.PauseResponse)
        {
            Sync(SlaMetric.FirstResponse);
            Sync(SlaMetric.NextResponse);
        }
        else if (Clock(SlaMetric.FirstResponse).Current.IsOpen || Clock(SlaMetric.NextResponse).Current.IsOpen)
        {
            var watch = _watch.Copy();
            var first = Unanswered(SlaMetric.FirstResponse, ref watch);
            _beside = new(first, Unanswered(SlaMetric.NextResponse, ref watch), watch);
        }
    }

    private SlaClock Unanswered(SlaMetric metric, ref TWatch watch)
    {
        var clock = Clock(metric);
        if (!clock.Current.IsOpen) return clock;
        if (clock.Current.Counts) watch.See(metric, in clock.Current, _trace.Now);
        var limit = LimitNow(metric, clock.Current.Start);
        clock.Unanswered++;
        clock.End(_trace.Now, _trace.Terms, limit, SlaEnding.Unanswered);
        watch.End(metric, in clock, limit, SlaEnding.Unanswered);
        return clock;
    }

    private void Reopen()
    {
        _trace.TellsReopening = true;
        if (!_trace.IsSolved) return;
        _beside = default;
        (_trace.IsSolved, _trace.IsClosedWithoutReply, _trace.IsPaused, _trace.IsAskedAgain) = (false, false, false, false);
        _trace.Reopens++;
        SyncAll();
        if (Clock(SlaMetric.PeriodicUpdate).Current.HasBegun) Begin(SlaMetric.PeriodicUpdate);
    }

    private void Begin(SlaMetric metric)
    {
        ref var clock = ref Clock(metric);
        clock.HandedOver = 0;
        clock.Current.Begin(_trace.Now);
        Sync(metric);
    }

    // Out of line: inlined into every event, it would make the cheap ones dear.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Finish(SlaMetric metric, SlaEnding how = SlaEnding.Answered)
    {
        ref var clock = ref Clock(metric);
        if (!clock.Current.IsOpen) return;
        See(metric, in clock.Current);
        var limit = LimitNow(metric, clock.Current.Start);
        clock.End(_trace.Now, _trace.Terms, limit, how);
        _watch.End(metric, in clock, limit, how);
    }

    private readonly SlaTime LimitNow(SlaMetric metric, long start) =>
        _plan.Limit(in _plan.Limits(_trace.Terms, _conversation.Tier, metric, _trace.Now.Real), start);

    private void SyncAll()
    {
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++) Sync(metric);
    }

    private void Sync(SlaMetric metric)
    {
        ref var clock = ref Clock(metric);
        if (!clock.Current.IsOpen) return;
        if (!StandsStill(metric))
        {
            clock.Current.Go(_trace.Now);
            return;
        }

        See(metric, in clock.Current);
        clock.Current.Halt(_trace.Now);
    }

    private readonly bool StandsStill(SlaMetric metric) => StandsSolved(metric) || (_trace.IsPaused && !_neverPaused.Contains(metric));

    private readonly bool StandsSolved(SlaMetric metric) =>
        _trace.IsSolved && !((_trace.IsAskedAgain || _beside.IsKept) && SlaMetrics.Of(metric).Solving == SlaSolving.AsThePolicySays);

    private void Stop(SlaMetric metric)
    {
        ref var clock = ref Clock(metric);
        See(metric, in clock.Current);
        clock.Current.Stop(_trace.Now);
        clock.Current.Terms = _trace.Terms;
    }

    private void See(SlaMetric metric, in SlaRun run)
    {
        if (run.Counts) _watch.See(metric, in run, _trace.Now);
    }

    [UnscopedRef]
    private ref SlaClock Clock(SlaMetric metric) => ref _trace[metric];
}
