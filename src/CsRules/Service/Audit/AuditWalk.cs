using System.Collections.Immutable;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// Reads one conversation once. Only events can make a sin, so that it is gone when they are; an inquiry that stands in no
/// event is not judged.
/// </summary>
internal ref struct AuditWalk(ServicePlan plan, ContactHistory history, ContactConversation conversation, Instant asOf, AuditEvidence? evidence)
{
    private readonly AuditThresholds _limits = plan.Policy.Audit;
    private readonly ImmutableArray<ContactEvent> _events = conversation.Ordered;
    private int _waitingFrom = -1;
    private int _waiting;
    private int _lastMessage = -1;
    private int _handOversFrom = -1;
    private int _handOvers;
    private int _teamChanges;
    private int _lastHandOver = -1;
    private string? _team;
    private bool _answered;
    private bool _shopFirst;
    private bool _asked;
    private bool _solved;
    private bool _closedSince;

    public int Run()
    {
        var bits = 0;
        for (var i = 0; i < _events.Length; i++)
        {
            var item = _events[i];
            if (item.At > asOf) break;
            bits |= Take(item, i);
        }

        if (_waiting > 0 && (_closedSince || asOf - _events[_lastMessage].At >= _limits.UnansweredAfter.Length)) bits |= Waiting(ServiceSin.BrushOff, -1);
        if (_handOvers > 0 && IsWaited && (_closedSince || asOf - _events[_lastHandOver].At >= _limits.ApathyAfter.Length)) bits |= HandOvers(ServiceSin.Apathy);
        return bits | EndStretch();
    }

    private readonly bool IsWaited => _waiting > 0 || (!_answered && !_shopFirst);

    private int Take(ContactEvent item, int index)
    {
        switch (item.Kind)
        {
            case ConversationEventKind.CustomerMessage: Ask(index); return 0;
            case ConversationEventKind.AgentReply: return Answer() | Reply(item, index);
            case ConversationEventKind.AgentContact:
                _shopFirst |= !_asked;
                return Reply(item, index);
            case ConversationEventKind.Transferred: HandOver(item, index); return 0;
            case ConversationEventKind.Resolved: return Solve();
            case ConversationEventKind.ClosedWithoutReply: return Close(index);
            case ConversationEventKind.Reopened: _solved = false; return 0;
            default: return 0;
        }
    }

    private void Ask(int index)
    {
        _asked = true;
        // Thanks after the solution is owed no reply, until somebody reopens.
        if (_solved) return;
        if (_waiting++ == 0) _waitingFrom = index;
        _lastMessage = index;
        _closedSince = false;
    }

    private int Answer()
    {
        _answered = true;
        _waiting = 0;
        _closedSince = false;
        return EndStretch();
    }

    private int Solve()
    {
        _solved = true;
        return Answer();
    }

    private void HandOver(ContactEvent item, int index)
    {
        if (_solved) return;
        if (_handOvers++ == 0) _handOversFrom = index;
        if (item.Team is null || !string.Equals(item.Team, _team, StringComparison.Ordinal)) _teamChanges++;
        (_team, _lastHandOver, _closedSince) = (item.Team, index, false);
    }

    private int Close(int index)
    {
        if (_solved) return 0;
        _closedSince = true;
        // Whoever was left without a reply is still owed one: what they write next is no thanks.
        _solved = !IsWaited;
        return _solved ? 0 : Waiting(ServiceSin.BrushOff, index);
    }

    private int Reply(ContactEvent item, int index)
    {
        var bits = 0;
        if (item.Speaks(ContactTopic.Cold)) bits |= Found(ServiceSin.Coldness, index);
        if (item.Speaks(ContactTopic.Condescending)) bits |= Found(ServiceSin.Condescension, index);
        if (item.Refusal is { } refusal && RuleBound.Judge(plan, history, conversation, _events, index, refusal) is { } finding)
        {
            evidence?.RuleBound.Add(finding);
            bits |= 1 << (int)ServiceSin.RuleBound;
        }

        return bits;
    }

    private int EndStretch()
    {
        var bits = _teamChanges >= _limits.HandOvers ? HandOvers(ServiceSin.RunAround) : 0;
        (_handOvers, _teamChanges, _team) = (0, 0, null);
        return bits;
    }

    private readonly int HandOvers(ServiceSin sin)
    {
        for (var i = _handOversFrom; evidence is not null && i <= _lastHandOver; i++)
            if (_events[i].Kind == ConversationEventKind.Transferred) evidence.Add(sin, EventRef.Of(conversation, _events, i));
        return 1 << (int)sin;
    }

    private readonly int Waiting(ServiceSin sin, int closing)
    {
        for (var i = _waitingFrom; evidence is not null && _waiting > 0 && i <= _lastMessage; i++)
            if (_events[i].Kind == ConversationEventKind.CustomerMessage) evidence.Add(sin, EventRef.Of(conversation, _events, i));
        if (closing >= 0) evidence?.Add(sin, EventRef.Of(conversation, _events, closing));
        return 1 << (int)sin;
    }

    private readonly int Found(ServiceSin sin, int index)
    {
        evidence?.Add(sin, EventRef.Of(conversation, _events, index));
        return 1 << (int)sin;
    }
}
