using System.Runtime.CompilerServices;

namespace CsRules.Service;

/// <summary>One way into a pattern. A pattern may have two, each with its own threshold.</summary>
internal enum ContactBehaviour
{
    CriticMessage,
    RapidMessage,
    ManualQuestion,
    NoFaultReturn,
    LapsedComplaint,
    SilentConversation,
    DiscountRequest,
    AdviceMessage,
    NewsletterCancelled,
    EscalationMessage,
    ManyChannels,
}

/// <summary>How often each behaviour was seen.</summary>
[InlineArray(Length)]
internal struct BehaviourCounts
{
    public const int Length = 11;
    private int _first;
}

/// <summary>One sighting of a behaviour.</summary>
/// <param name="Behaviour">What was seen.</param>
/// <param name="Detail">The order or the matter it is about; null where none.</param>
/// <param name="Event">The message; null where it was no message.</param>
internal sealed record PatternEvidence(ContactBehaviour Behaviour, string? Detail, EventRef? Event);

/// <summary>The table: which pattern a behaviour makes, and from how many on.</summary>
internal static class BehaviourTable
{
    public static readonly ContactPattern[] Pattern =
    [
        ContactPattern.PrePurchaseCritic, ContactPattern.RapidFollowUp, ContactPattern.UnreadManual, ContactPattern.UnreadManual,
        ContactPattern.ComplaintWithoutReturn, ContactPattern.Silent, ContactPattern.DiscountSeeker, ContactPattern.Adviser,
        ContactPattern.Unsubscribed, ContactPattern.Escalated, ContactPattern.Escalated,
    ];

    public static readonly string[] Code =
    [
        "pattern.critic", "pattern.rapid", "pattern.manual", "pattern.no-fault", "pattern.lapsed", "pattern.silent",
        "pattern.discount", "pattern.advice", "pattern.unsubscribed", "pattern.escalated", "pattern.channels",
    ];

    public static int Threshold(ContactThresholds limits, ContactBehaviour behaviour) => behaviour switch
    {
        ContactBehaviour.CriticMessage => limits.CriticMessages,
        ContactBehaviour.ManualQuestion => limits.ManualQuestions,
        ContactBehaviour.NoFaultReturn => limits.NoFaultReturns,
        ContactBehaviour.LapsedComplaint => limits.LapsedComplaints,
        ContactBehaviour.DiscountRequest => limits.DiscountRequests,
        ContactBehaviour.AdviceMessage => limits.AdviceMessages,
        ContactBehaviour.EscalationMessage => limits.EscalationMessages,
        // A run, a silence, an end, a matter on many channels: the thresholds are inside the behaviour itself.
        _ => 1,
    };
}
