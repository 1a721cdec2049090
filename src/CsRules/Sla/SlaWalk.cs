using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CsRules.Calendars;
using NodaTime;

namespace CsRules.Sla;

/// <summary>Walks the events of a conversation once and keeps six clocks. Everything lives on the stack.</summary>
internal ref partial struct SlaWalk
{
    private readonly SlaPlan _plan;
    private readonly BusinessCalendar _calendar;
    private readonly Conversation _conversation;
    private readonly Instant _asOf;
    private readonly SlaPolicy _policy;
    private readonly int _neverPaused;
    private SlaClocks _clocks;
    private long _open;
    private long _real;
    private bool _paused;
    private bool _solved;
    private bool _unanswered;
    private int _reopens;
    private int _customerMessages;
    private int _replies;

    // Instants worth finding again: when one cycle of one clock had used up so much.
    private readonly ref SlaWatch _watch;

    public SlaWalk(SlaPlan plan, Conversation conversation, Instant asOf, ref SlaWatch watch)
        : this(plan, conversation, asOf) => _watch = ref watch;

    public SlaWalk(SlaPlan plan, Conversation conversation, Instant asOf)
    {
        (_plan, _calendar, _conversation, _asOf) = (plan, plan.Calendar, conversation, asOf);
        _policy = plan.PolicyAt(asOf.ToUnixTimeTicks());
        foreach (var metric in _policy.NeverPaused) _neverPaused |= 1 << (int)metric;
        // What waiting for the customer takes away is the very meaning of this one.
        _neverPaused &= ~(1 << (int)SlaMetric.RequesterWait);
    }

    public void Run()
    {
        if (_conversation.Created > _asOf) return;
        MoveTo(_conversation.Created);
        Begin(SlaMetric.FirstResponse);
        Begin(SlaMetric.FirstResolution);
        Begin(SlaMetric.TotalResolution);
        Begin(SlaMetric.PeriodicUpdate);
        Begin(SlaMetric.RequesterWait);
        foreach (ref readonly var item in _conversation.Events.AsSpan())
        {
            if (item.At > _asOf) break;
            if (item.At > _conversation.Created) MoveTo(item.At);
            Take(item.Kind);
        }

        MoveTo(_asOf);
    }

    private void MoveTo(Instant at)
    {
        _open = _calendar.OpenTicks(at);
        _real = at.ToUnixTimeTicks();
    }

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
        _customerMessages++;
        // The customer who was waited for has spoken.
        if (_paused) Pause(false);
        // Thanks after the solution is owed no reply, until somebody reopens.
        if (_solved) _unanswered = true;
        else Ask();
    }

    private void Ask()
    {
        if (!Clock(SlaMetric.FirstResponse).Started) Begin(SlaMetric.FirstResponse);
        if (!Clock(SlaMetric.NextResponse).IsOpen) Begin(SlaMetric.NextResponse);
    }

    private void ShopReplies()
    {
        _replies++;
        Finish(SlaMetric.FirstResponse);
        Finish(SlaMetric.NextResponse);
        NewSilence();
    }

    private void ShopSpeaks()
    {
        // The shop spoke first: nobody waits for a first response until the customer has answered. A clock that has
        // ended stays as it is.
        ref var first = ref Clock(SlaMetric.FirstResponse);
        if (_customerMessages == 0 && first.IsOpen) first = default;
        NewSilence();
    }

    private void NewSilence()
    {
        if (_solved) return;
        Finish(SlaMetric.PeriodicUpdate);
        Begin(SlaMetric.PeriodicUpdate);
    }

    private void Pause(bool paused)
    {
        if (_paused == paused) return;
        _paused = paused;
        SyncAll();
    }

    private void Solve()
    {
        if (_solved) return;
        _solved = true;
        if (_policy.WhenSolved == WhenSolved.EndResponse)
        {
            Finish(SlaMetric.FirstResponse);
            Finish(SlaMetric.NextResponse);
        }

        Finish(SlaMetric.FirstResolution);
        Finish(SlaMetric.PeriodicUpdate);
        SyncAll();
        Clock(SlaMetric.TotalResolution).End = _real;
        Clock(SlaMetric.RequesterWait).End = _real;
    }

    private void Reopen()
    {
        if (!_solved) return;
        (_solved, _paused) = (false, false);
        _reopens++;
        SyncAll();
        Begin(SlaMetric.PeriodicUpdate);
        if (_unanswered) Ask();
        _unanswered = false;
    }

    private void Begin(SlaMetric metric)
    {
        Clock(metric).Begin(_real);
        Sync(metric);
    }

    private void Finish(SlaMetric metric)
    {
        ref var clock = ref Clock(metric);
        if (!clock.IsOpen) return;
        Halt(metric, ref clock);
        clock.IsOpen = false;
        clock.End = _real;
        Judge(metric, ref clock, _real);
    }

    private void SyncAll()
    {
        for (var metric = SlaMetric.FirstResponse; metric <= SlaMetric.RequesterWait; metric++) Sync(metric);
    }

    private void Sync(SlaMetric metric)
    {
        ref var clock = ref Clock(metric);
        if (!clock.IsOpen) return;
        if (_solved || IsPaused(metric)) Halt(metric, ref clock);
        else clock.Go(_open, _real);
    }

    private readonly void Halt(SlaMetric metric, ref SlaClock clock)
    {
        if (!Unsafe.IsNullRef(ref _watch) && clock.Counts) _watch.See(metric, in clock, _open, _real);
        clock.Halt(_open, _real);
    }

    private readonly bool IsPaused(SlaMetric metric) => _paused && (_neverPaused >> (int)metric & 1) == 0;

    [UnscopedRef]
    private ref SlaClock Clock(SlaMetric metric) => ref _clocks[(int)metric];
}
