namespace CsRules.Service;

/// <summary>What a behaviour makes.</summary>
/// <param name="Behaviour">The behaviour.</param>
/// <param name="Pattern">The pattern it makes.</param>
/// <param name="Code">The code of its finding.</param>
/// <param name="Threshold">From how many sightings on; one where the threshold lies inside the behaviour itself.</param>
internal sealed record BehaviourRow(ContactBehaviour Behaviour, ContactPattern Pattern, string Code, Func<ContactThresholds, int> Threshold);

/// <summary>The table of behaviours, in the order of <see cref="ContactBehaviour"/>.</summary>
internal static class BehaviourTable
{
    public const int Count = (int)ContactBehaviour.ManyChannels + 1;

    public static BehaviourRow[] Rows { get; } =
    [
        new(ContactBehaviour.CriticMessage, ContactPattern.PrePurchaseCritic, "pattern.critic", t => t.CriticMessages),
        new(ContactBehaviour.RapidMessage, ContactPattern.RapidFollowUp, "pattern.rapid", _ => 1),
        new(ContactBehaviour.ManualQuestion, ContactPattern.UnreadManual, "pattern.manual", t => t.ManualQuestions),
        new(ContactBehaviour.NoFaultReturn, ContactPattern.UnreadManual, "pattern.no-fault", t => t.NoFaultReturns),
        new(ContactBehaviour.LapsedComplaint, ContactPattern.ComplaintWithoutReturn, "pattern.lapsed", t => t.LapsedComplaints),
        new(ContactBehaviour.SilentConversation, ContactPattern.Silent, "pattern.silent", _ => 1),
        new(ContactBehaviour.DiscountRequest, ContactPattern.DiscountSeeker, "pattern.discount", t => t.DiscountRequests),
        new(ContactBehaviour.AdviceMessage, ContactPattern.Adviser, "pattern.advice", t => t.AdviceMessages),
        new(ContactBehaviour.NewsletterCancelled, ContactPattern.Unsubscribed, "pattern.unsubscribed", _ => 1),
        new(ContactBehaviour.EscalationMessage, ContactPattern.Escalated, "pattern.escalated", t => t.EscalationMessages),
        new(ContactBehaviour.ManyChannels, ContactPattern.Escalated, "pattern.channels", _ => 1),
    ];
}
