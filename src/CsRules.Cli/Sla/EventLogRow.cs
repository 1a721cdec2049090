using System.Collections.Immutable;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Sla;

/// <summary>One row of an event log, read. What is not known yet is null.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Id">The conversation.</param>
/// <param name="Created">When that began.</param>
/// <param name="At">When the row was written.</param>
/// <param name="State">Its state.</param>
/// <param name="Events">What that state begins with.</param>
/// <param name="Reopens">How often it was reopened by then.</param>
/// <param name="Channel">Where it is held by then.</param>
/// <param name="Priority">How urgent it is by then.</param>
/// <param name="Tier">The customer's tier.</param>
/// <param name="Tags">What it is about.</param>
/// <param name="Brand">The brand it is about.</param>
/// <param name="Team">Which team has it by then.</param>
/// <param name="Agent">Which agent has it by then.</param>
/// <param name="Milestones">What else it says has happened.</param>
internal sealed record EventLogRow(
    long Line, string Id, Instant? Created, Instant? At, string? State, ImmutableArray<ConversationEventKind> Events, int? Reopens,
    Channel Channel, Priority Priority, string? Tier, ImmutableArray<string> Tags, string? Brand, string? Team, string? Agent, ImmutableArray<ConversationEvent> Milestones)
{
    /// <summary>The message that it is; null where rows are none.</summary>
    public string? Message { get; init; }

    /// <summary>The message that it answers.</summary>
    public string? Answers { get; init; }
}
