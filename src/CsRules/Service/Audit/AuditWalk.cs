using System.Collections.Immutable;
using CsRules.Decisions;
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
    private EnumSet<ServiceSin> _found;
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

    public EnumSet<ServiceSin> Run()
    {
        for (var i = 0; i < _events.Length; i++)
        {
            if (_events[i].At > asOf) break;
            Take(_events[i], i);
        }

        if (_waiting > 0 && (_closedSince || asOf - _events[_lastMessage].At >= _limits.UnansweredAfter.Length)) FindWaiting(closing: null);
        if (_handOvers > 0 && IsWaited && (_closedSince || asOf - _events[_lastHandOver].At >= _limits.ApathyAfter.Length)) FindHandOvers(ServiceSin.Apathy);
        EndStretch();
        return _found;
    }

    private readonly bool IsWaited => _waiting > 0 || (!_answered && !_shopFirst);

    private void Take(ContactEvent item, int index)
    {
        switch (item.Kind)
        {
            case ConversationEventKind.CustomerMessage: Ask(index); break;
            case ConversationEventKind.AgentReply:
                Answer();
                Reply(item, index);
                break;
            case ConversationEventKind.AgentContact:
                _shopFirst |= !_asked;
                Reply(item, index);
                break;
            case ConversationEventKind.Transferred: HandOver(item, index); break;
            case ConversationEventKind.Resolved:
                _solved = true;
                Answer();
                break;
            case ConversationEventKind.ClosedWithoutReply: Close(index); break;
            case ConversationEventKind.Reopened: _solved = false; break;
            default: break;
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

    private void Answer()
    {
        _answered = true;
        _waiting = 0;
        _closedSince = false;
        EndStretch();
    }

    private void HandOver(ContactEvent item, int index)
    {
        if (_solved) return;
        if (_handOvers++ == 0) _handOversFrom = index;
        if (item.Team is null || !string.Equals(item.Team, _team, StringComparison.Ordinal)) _teamChanges++;
        (_team, _lastHandOver, _closedSince) = (item.Team, index, false);
    }

    private void Close(int index)
    {
        if (_solved) return;
        _closedSince = true;
        // Whoever was left without a reply is still owed one: what they write next is no thanks.
        _solved = !IsWaited;
        if (!_solved) FindWaiting(index);
    }

    private void Reply(ContactEvent item, int index)
    {
        if (item.Speaks(ContactTopic.Cold)) Find(ServiceSin.Coldness, index);
        if (item.Speaks(ContactTopic.Condescending)) Find(ServiceSin.Condescension, index);
        if (item.Refusal is not { } refusal || RuleBound.Judge(plan, history, conversation, _events, index, refusal) is not { } finding) return;
        evidence?.RuleBound.Add(finding);
        _found = _found.With(ServiceSin.RuleBound);
    }

    private void EndStretch()
    {
        if (_teamChanges >= _limits.HandOvers) FindHandOvers(ServiceSin.RunAround);
        (_handOvers, _teamChanges, _team) = (0, 0, null);
    }

    private void FindHandOvers(ServiceSin sin)
    {
        _found = _found.With(sin);
        for (var i = _handOversFrom; evidence is not null && i <= _lastHandOver; i++)
            if (_events[i].Kind == ConversationEventKind.Transferred) Note(sin, i);
    }

    // The messages that wait, and the closing where one left them so.
    private void FindWaiting(int? closing)
    {
        _found = _found.With(ServiceSin.BrushOff);
        for (var i = _waitingFrom; evidence is not null && _waiting > 0 && i <= _lastMessage; i++)
            if (_events[i].Kind == ConversationEventKind.CustomerMessage) Note(ServiceSin.BrushOff, i);
        if (closing is { } index) Note(ServiceSin.BrushOff, index);
    }

    private void Find(ServiceSin sin, int index)
    {
        _found = _found.With(sin);
        Note(sin, index);
    }

    private readonly void Note(ServiceSin sin, int index) => evidence?.Add(sin, EventRef.Of(conversation, _events, index));
}
