using System.Collections.Immutable;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// The patterns that one customer's behaviour shows: a value of bits and counts. Findings, with the messages they rest on,
/// are made at each call. It changes no right of anybody.
/// </summary>
/// <example>
/// <para>Three messages in twenty minutes are one wait:</para>
/// <code>
/// var reading = servicePlan.Patterns(contacts, tuesday);
/// reading.Shows(ContactPattern.RapidFollowUp)   // true
/// reading.Shows(ContactPattern.Combined)        // false
/// </code>
/// </example>
public readonly struct PatternReading
{
    private readonly ServicePlan _plan;
    private readonly Instant _asOf;
    private readonly BehaviourCounts _counts;
    private readonly EnumSet<ContactPattern> _shown;

    internal PatternReading(ServicePlan plan, ContactHistory history, Instant asOf, in BehaviourCounts counts, bool wroteKindly)
    {
        (_plan, History, _asOf, _counts, WroteKindly) = (plan, history, asOf, counts, wroteKindly);
        foreach (var row in BehaviourTable.Rows)
            if (Reaches(row)) _shown = _shown.With(row.Pattern);
    }

    /// <summary>The history that was read.</summary>
    public ContactHistory History { get; }

    /// <summary>True where a message was kind.</summary>
    public bool WroteKindly { get; }

    /// <summary>True where the pattern shows. <see cref="ContactPattern.Combined"/> shows beside the patterns it is made of.</summary>
    public bool Shows(ContactPattern pattern) => pattern switch
    {
        ContactPattern.EveryoneElse => _shown.IsEmpty,
        ContactPattern.Combined => _plan is not null && _shown.Count >= _plan.Policy.Patterns.CombinedPatterns,
        _ => _shown.Contains(pattern),
    };

    /// <summary>Every pattern that shows, in the order of <see cref="ContactPattern"/>.</summary>
    public ImmutableArray<ContactPattern> All()
    {
        var shown = ImmutableArray.CreateBuilder<ContactPattern>();
        foreach (var pattern in Enum.GetValues<ContactPattern>())
            if (Shows(pattern)) shown.Add(pattern);
        return shown.ToImmutable();
    }

    /// <summary>
    /// The one pattern under which a report counts the customer, so that shares sum to one: combined where it shows, else
    /// the one seen most often, of equals the first of the table.
    /// </summary>
    public ContactPattern Leading
    {
        get
        {
            if (Shows(ContactPattern.Combined)) return ContactPattern.Combined;
            var (leading, most) = (ContactPattern.EveryoneElse, 0);
            for (var pattern = ContactPattern.PrePurchaseCritic; pattern < ContactPattern.Combined; pattern++)
            {
                if (!Shows(pattern)) continue;
                var seen = 0;
                foreach (var row in BehaviourTable.Rows)
                    if (row.Pattern == pattern) seen += _counts[(int)row.Behaviour];
                if (seen > most) (leading, most) = (pattern, seen);
            }

            return leading;
        }
    }

    /// <summary>One finding a behaviour that reaches its threshold, with the messages and orders it rests on and what to do.</summary>
    public ImmutableArray<PatternFinding> Findings()
    {
        if (_plan is null || _shown.IsEmpty) return [];
        var evidence = new List<PatternEvidence>();
        new PatternWalk(_plan, History, _asOf, evidence).Run();
        var found = ImmutableArray.CreateBuilder<PatternFinding>();
        foreach (var row in BehaviourTable.Rows)
            if (Reaches(row)) found.Add(Of(row, evidence));
        if (Shows(ContactPattern.Combined))
            found.Add(new(ContactPattern.Combined, [], Finding.Informs("pattern.combined", ("count", _shown.Count))));
        return found.ToImmutable();
    }

    private bool Reaches(BehaviourRow row) => _counts[(int)row.Behaviour] >= _plan.Thresholds[(int)row.Behaviour];

    private PatternFinding Of(BehaviourRow row, List<PatternEvidence> all)
    {
        var evidence = new List<PatternEvidence>();
        foreach (var seen in all)
            if (seen.Behaviour == row.Behaviour) evidence.Add(seen);
        ImmutableArray<EventRef> events = [.. evidence.Where(e => e.Event is not null).Select(e => e.Event!.Value)];
        var limits = _plan.Policy.Patterns;
        (string, object) places = ("events", EventRef.List(events));
        (string, object) count = ("count", _counts[(int)row.Behaviour]);
        (string, object) details = ("details", string.Join(", ", evidence.Select(e => e.Detail).Distinct()));
        (string, object)[] data = row.Behaviour switch
        {
            ContactBehaviour.RapidMessage => [places, ("messages", limits.RapidMessages), ("span", limits.RapidSpan.Length)],
            ContactBehaviour.NoFaultReturn => [count, details],
            ContactBehaviour.LapsedComplaint => [count, places, details],
            ContactBehaviour.SilentConversation => [places, ("days", limits.SilentDays)],
            ContactBehaviour.NewsletterCancelled => [count],
            ContactBehaviour.ManyChannels => [details],
            _ => [count, places],
        };
        return new(row.Pattern, events, Finding.Informs(row.Code, data));
    }
}
