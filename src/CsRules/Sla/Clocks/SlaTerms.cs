namespace CsRules.Sla.Clocks;

/// <summary>What of a conversation may change: what decides its targets, and who has it.</summary>
/// <param name="Channel">Where it is held.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Team">Which team has it.</param>
/// <param name="Agent">Which agent has it.</param>
internal readonly record struct SlaTerms(Channel Channel, Priority Priority, string? Team, string? Agent)
{
    /// <summary>After an event that changes the channel or the priority.</summary>
    public SlaTerms Retargeted(in ConversationEvent change) => this with { Channel = change.Channel ?? Channel, Priority = change.Priority ?? Priority };

    /// <summary>After an event that says who has it.</summary>
    public SlaTerms HeldAfter(in ConversationEvent change) => this with { Team = change.Team ?? Team, Agent = change.Agent ?? Agent };
}
