using System.Collections.Immutable;
using CsRules.Sla;

namespace CsRules.Cli.Sla;

/// <summary>A conversation while its rows are read.</summary>
internal sealed class EventLogDraft(EventLogMapping mapping)
{
    private readonly ImmutableArray<ConversationEvent>.Builder _events = ImmutableArray.CreateBuilder<ConversationEvent>();
    private EventLogRow? _first;
    private EventLogRow? _last;

    public string? Id => _first?.Id;

    /// <summary>The line of the first row.</summary>
    public long Line { get; private set; }

    public void Add(EventLogRow row, long line)
    {
        if (_first is null)
        {
            (_first, Line) = (row, line);
            // Somebody opened it: that is the customer's first word.
            _events.Add(new(row.Created, ConversationEventKind.CustomerMessage));
        }

        if (_last is null || row.State != _last.State || row.Reopens > _last.Reopens) Change(row);
        _last = row;
    }

    public Conversation Build() => new()
    {
        Id = _first!.Id,
        Channel = _first.Channel,
        Priority = _last!.Priority,
        Created = _first.Created,
        Events = _events.ToImmutable(),
    };

    public void Clear()
    {
        _events.Clear();
        (_first, _last) = (null, null);
    }

    private void Change(EventLogRow row)
    {
        var before = _last?.Events ?? [];
        var wasSolved = before.Contains(ConversationEventKind.Resolved);
        var wasWaiting = before.Contains(ConversationEventKind.AwaitingCustomer);
        if ((_last is not null && row.Reopens > _last.Reopens && mapping.ReopenCount is not null)
            || (wasSolved && !row.Events.Contains(ConversationEventKind.Resolved)))
            _events.Add(new(row.At, ConversationEventKind.Reopened));
        if (wasWaiting && !row.Events.Contains(ConversationEventKind.AwaitingCustomer))
            _events.Add(new(row.At, ConversationEventKind.Resumed));
        foreach (var kind in row.Events) _events.Add(new(row.At, kind));
    }
}
