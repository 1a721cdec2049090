using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// The sins of service found in one customer's conversations: a value of bits. Findings, with the events they rest on, are
/// made at each call. What can't be measured is never guessed: coldness and condescension are found only where tagged.
/// </summary>
/// <example>
/// <para>Three messages in twenty minutes, answered once, are no brush-off:</para>
/// <code>
/// servicePlan.Audit(contacts, tuesday).Has(ServiceSin.BrushOff)   // false
/// </code>
/// </example>
public readonly struct ServiceAudit
{
    private const int FewTexts = 64;

    private readonly ServicePlan _plan;
    private readonly ContactHistory _history;
    private readonly Instant _asOf;
    private readonly EnumSet<ServiceSin> _found;

    private ServiceAudit(ServicePlan plan, ContactHistory history, Instant asOf, EnumSet<ServiceSin> found) => (_plan, _history, _asOf, _found) = (plan, history, asOf, found);

    /// <summary>True where a sin was found.</summary>
    public bool Has(ServiceSin sin) => _found.Contains(sin);

    /// <summary>True where none was found.</summary>
    public bool IsClean => _found.IsEmpty;

    /// <summary>
    /// Every finding, by conversation, then sin: one a sin and conversation, one a refusal, one a canned text. Each names the
    /// events it rests on.
    /// </summary>
    public ImmutableArray<AuditFinding> Findings()
    {
        if (IsClean) return [];
        var found = ImmutableArray.CreateBuilder<AuditFinding>();
        foreach (var conversation in _history.Conversations)
        {
            var evidence = new AuditEvidence();
            new AuditWalk(_plan, _history, conversation, _asOf, evidence).Run();
            foreach (var (sin, events) in evidence.All)
                found.Add(new(sin, conversation.Id, [.. events], Finding.Flags(
                    Code(sin), ("conversation", conversation.Id), ("count", events.Count), ("events", EventRef.List(events)))));
            found.AddRange(evidence.RuleBound);
        }

        if (Has(ServiceSin.Robotism)) Texts(found);
        return found.ToImmutable();
    }

    internal static ServiceAudit Of(ServicePlan plan, ContactHistory history, Instant asOf)
    {
        var found = default(EnumSet<ServiceSin>);
        foreach (var conversation in history.Conversations) found |= new AuditWalk(plan, history, conversation, asOf, null).Run();
        if (RepeatsText(history, asOf, plan.Policy.Audit.SameTexts)) found = found.With(ServiceSin.Robotism);
        return new(plan, history, asOf, found);
    }

    internal static string Code(ServiceSin sin) => sin switch
    {
        ServiceSin.Apathy => "audit.apathy",
        ServiceSin.BrushOff => "audit.brush-off",
        ServiceSin.Coldness => "audit.coldness",
        ServiceSin.Condescension => "audit.condescension",
        ServiceSin.Robotism => "audit.robotism",
        ServiceSin.RunAround => "audit.run-around",
        _ => throw new ArgumentOutOfRangeException(nameof(sin), sin, "A refusal has codes of its own."),
    };

    private static bool RepeatsText(ContactHistory history, Instant asOf, int times)
    {
        // A few texts are compared with each other; only a long history needs a table.
        var (few, count) = (default(FewNames), 0);
        Dictionary<string, int>? seen = null;
        foreach (var conversation in history.Conversations)
            foreach (var item in conversation.Events)
            {
                if (item.CannedText is not { } text || item.At > asOf || !IsSaid(item)) continue;
                if (count < FewTexts)
                {
                    few[count++] = text;
                    var same = 0;
                    for (var i = 0; i < count; i++)
                        if (string.Equals(few[i], text, StringComparison.Ordinal)) same++;
                    if (same >= times) return true;
                    continue;
                }

                seen ??= Table(few, count);
                if ((seen[text] = seen.GetValueOrDefault(text) + 1) >= times) return true;
            }

        return false;
    }

    private static Dictionary<string, int> Table(FewNames few, int count)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++) seen[few[i]!] = seen.GetValueOrDefault(few[i]!) + 1;
        return seen;
    }

    private static bool IsSaid(ContactEvent item) => item.Kind is ConversationEventKind.AgentReply or ConversationEventKind.AgentContact;

    private void Texts(ImmutableArray<AuditFinding>.Builder found)
    {
        var sends = new SortedDictionary<string, List<EventRef>>(StringComparer.Ordinal);
        foreach (var conversation in _history.Conversations)
        {
            var events = conversation.Ordered;
            for (var i = 0; i < events.Length; i++)
            {
                if (events[i].CannedText is not { } text || events[i].At > _asOf || !IsSaid(events[i])) continue;
                if (!sends.TryGetValue(text, out var places)) sends[text] = places = [];
                places.Add(EventRef.Of(conversation, events, i));
            }
        }

        foreach (var (text, places) in sends)
            if (places.Count >= _plan.Policy.Audit.SameTexts)
                found.Add(new(ServiceSin.Robotism, text, [.. places], Finding.Flags(
                    Code(ServiceSin.Robotism), ("text", text), ("count", places.Count), ("events", EventRef.List(places)))));
    }

    [System.Runtime.CompilerServices.InlineArray(FewTexts)]
    private struct FewNames
    {
        private string? _first;
    }
}
