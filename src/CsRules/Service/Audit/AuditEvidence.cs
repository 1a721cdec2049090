namespace CsRules.Service;

/// <summary>What an audit gathers of one conversation when its findings are asked for.</summary>
internal sealed class AuditEvidence
{
    private readonly SortedDictionary<ServiceSin, SortedSet<EventRef>> _events = [];

    public List<AuditFinding> RuleBound { get; } = [];

    public void Add(ServiceSin sin, EventRef at)
    {
        if (!_events.TryGetValue(sin, out var events)) _events[sin] = events = new(Comparer<EventRef>.Create((a, b) => a.Index.CompareTo(b.Index)));
        events.Add(at);
    }

    public IEnumerable<(ServiceSin Sin, SortedSet<EventRef> Events)> All => _events.Select(e => (e.Key, e.Value));
}
