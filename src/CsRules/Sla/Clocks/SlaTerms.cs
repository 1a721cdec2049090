namespace CsRules.Sla.Clocks;

/// <summary>What of a conversation decides its targets, and may change.</summary>
/// <param name="Channel">Where it is held.</param>
/// <param name="Priority">How urgent it is.</param>
internal readonly record struct SlaTerms(Channel Channel, Priority Priority)
{
    public SlaTerms After(in ConversationEvent change) => new(change.Channel ?? Channel, change.Priority ?? Priority);
}
