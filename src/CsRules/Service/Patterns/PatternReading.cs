using System.Collections.Immutable;
using System.Numerics;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// The patterns that one customer's behaviour shows: a value of bits and counts. Findings, with the messages they rest on,
/// are made when asked for. It changes no right of anybody.
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
    private readonly int _bits;

    internal PatternReading(ServicePlan plan, ContactHistory history, Instant asOf, in BehaviourCounts counts, bool wroteKindly)
    {
        (_plan, History, _asOf, _counts, WroteKindly) = (plan, history, asOf, counts, wroteKindly);
        for (var i = 0; i < BehaviourCounts.Length; i++)
            if (_counts[i] >= BehaviourTable.Threshold(plan.Policy.Patterns, (ContactBehaviour)i)) _bits |= 1 << (int)BehaviourTable.Pattern[i];
    }

    /// <summary>The history that was read.</summary>
    public ContactHistory History { get; }

    /// <summary>True where a message was kind.</summary>
    public bool WroteKindly { get; }

    /// <summary>True where the pattern shows. <see cref="ContactPattern.Combined"/> shows beside the patterns it is made of.</summary>
    public bool Shows(ContactPattern pattern) => pattern switch
    {
        ContactPattern.EveryoneElse => _bits == 0,
        ContactPattern.Combined => BitOperations.PopCount((uint)_bits) >= (_plan?.Policy.Patterns.CombinedPatterns ?? int.MaxValue),
        _ => (_bits >> (int)pattern & 1) != 0,
    };

    /// <summary>Every pattern that shows, in the order of the table.</summary>
    public ImmutableArray<ContactPattern> Patterns
    {
        get
        {
            var shown = ImmutableArray.CreateBuilder<ContactPattern>();
            foreach (var pattern in Enum.GetValues<ContactPattern>())
                if (Shows(pattern)) shown.Add(pattern);
            return shown.ToImmutable();
        }
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
                for (var i = 0; i < BehaviourCounts.Length; i++)
                    if (BehaviourTable.Pattern[i] == pattern) seen += _counts[i];
                if (seen > most) (leading, most) = (pattern, seen);
            }

            return leading;
        }
    }

    /// <summary>One finding a behaviour that reaches its threshold, with the messages and orders it rests on and what to do.</summary>
    public ImmutableArray<PatternFinding> Findings
    {
        get
        {
            if (_plan is null || _bits == 0) return [];
            var evidence = new List<PatternEvidence>();
            new PatternWalk(_plan, History, _asOf, evidence).Run();
            var found = ImmutableArray.CreateBuilder<PatternFinding>();
            for (var i = 0; i < BehaviourCounts.Length; i++)
                if (_counts[i] >= BehaviourTable.Threshold(_plan.Policy.Patterns, (ContactBehaviour)i))
                    found.Add(Of((ContactBehaviour)i, [.. evidence.Where(e => e.Behaviour == (ContactBehaviour)i)]));
            if (Shows(ContactPattern.Combined))
                found.Add(new(ContactPattern.Combined, [], ServiceFinding.Informs("pattern.combined", ("count", BitOperations.PopCount((uint)_bits)))));
            return found.ToImmutable();
        }
    }

    private PatternFinding Of(ContactBehaviour behaviour, ImmutableArray<PatternEvidence> evidence)
    {
        ImmutableArray<EventRef> events = [.. evidence.Where(e => e.Event is not null).Select(e => e.Event!.Value)];
        var limits = _plan.Policy.Patterns;
        (string, object) places = ("events", EventRef.List(events));
        (string, object) count = ("count", _counts[(int)behaviour]);
        (string, object) details = ("details", string.Join(", ", evidence.Select(e => e.Detail).Distinct()));
        (string, object)[] data = behaviour switch
        {
            ContactBehaviour.RapidMessage => [places, ("messages", limits.RapidMessages), ("span", limits.RapidSpan.Length)],
            ContactBehaviour.NoFaultReturn => [count, details],
            ContactBehaviour.LapsedComplaint => [count, places, details],
            ContactBehaviour.SilentConversation => [places, ("days", limits.SilentDays)],
            ContactBehaviour.NewsletterCancelled => [count],
            ContactBehaviour.ManyChannels => [details],
            _ => [count, places],
        };
        return new(BehaviourTable.Pattern[(int)behaviour], events, ServiceFinding.Informs(BehaviourTable.Code[(int)behaviour], data));
    }
}

/// <summary>A pattern with what it rests on.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Events">The messages; empty where it rests on orders, newsletters or other patterns.</param>
/// <param name="Finding">What was seen and what to do about it.</param>
/// <example>
/// <para>It rests on the message that reached the threshold, the third of three:</para>
/// <code>
/// PatternFinding found = servicePlan.Patterns(contacts, tuesday).Findings[0];
/// found.Pattern;   // RapidFollowUp
/// found.Events;    // T-102/e3
/// </code>
/// </example>
public sealed record PatternFinding(ContactPattern Pattern, ImmutableArray<EventRef> Events, Finding Finding);
