using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Cli.Io;
using CsRules.Sla;

namespace CsRules.Cli.Sla;

/// <summary>
/// How an event log in CSV becomes conversations: one row is one update of a conversation, or one row is a conversation with a
/// column for each milestone. Rows may stand in any order; a row whose state differs from the one before it in time gives that
/// state's events. An empty time or state is not yet known, and no mistake.
/// </summary>
public sealed record EventLogMapping
{
    /// <summary>IANA zone of the log's times.</summary>
    public required string Zone { get; init; }

    /// <summary>Form of the log's times: "dd-MM-yyyy HH:mm".</summary>
    public required string DateFormat { get; init; }

    /// <summary>Words that stand for nothing, besides an empty field: "?", "NULL".</summary>
    public ImmutableArray<string> Missing { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Column of the conversation's id.</summary>
    public required string Id { get; init; }

    /// <summary>Column of the time of creation; repeated in every row.</summary>
    public required string Created { get; init; }

    /// <summary>Column of the time of the update; absent where the log has milestones alone.</summary>
    public string? At { get; init; }

    /// <summary>Column of the state; absent where the log has milestones alone.</summary>
    public string? State { get; init; }

    /// <summary>Column that counts how often it was reopened; absent where the log has none.</summary>
    public string? ReopenCount { get; init; }

    /// <summary>The channel of a row.</summary>
    public required ColumnWords<Channel> Channel { get; init; }

    /// <summary>The priority of a row; it holds from that row on.</summary>
    public required ColumnWords<Priority> Priority { get; init; }

    /// <summary>Column of the customer's tier; absent where the log has none.</summary>
    public string? Tier { get; init; }

    /// <summary>Column of the tags, with commas or semicolons between; absent where the log has none.</summary>
    public string? Tags { get; init; }

    /// <summary>Column of the brand; absent where the log has none.</summary>
    public string? Brand { get; init; }

    /// <summary>Column of the team that has it; absent where the log has none.</summary>
    public string? Team { get; init; }

    /// <summary>Column of the agent who has it; absent where the log has none.</summary>
    public string? Agent { get; init; }

    /// <summary>The events that begin each state; a state that isn't here is an error of its row.</summary>
    public ImmutableDictionary<string, ImmutableArray<ConversationEventKind>> States
    { get; init => field = value ?? ImmutableDictionary<string, ImmutableArray<ConversationEventKind>>.Empty; } =
        ImmutableDictionary<string, ImmutableArray<ConversationEventKind>>.Empty;

    /// <summary>Columns with the time of a milestone, and what happened then.</summary>
    public ImmutableDictionary<string, ImmutableArray<ConversationEventKind>> Milestones
    { get; init => field = value ?? ImmutableDictionary<string, ImmutableArray<ConversationEventKind>>.Empty; } =
        ImmutableDictionary<string, ImmutableArray<ConversationEventKind>>.Empty;

    internal bool HasUpdates => At is not null && State is not null;

    /// <summary>True where the log's own rows say when a customer wrote.</summary>
    internal bool TellsMessages => States.Values.Concat(Milestones.Values).Any(kinds => kinds.Contains(ConversationEventKind.CustomerMessage));

    /// <summary>True where the log's own rows say when it was reopened.</summary>
    internal bool TellsReopening =>
        ReopenCount is not null || States.Values.Concat(Milestones.Values).Any(kinds => kinds.Contains(ConversationEventKind.Reopened));

    internal bool IsMissing(string field) => field.Length == 0 || Missing.Contains(field, StringComparer.Ordinal);
}

/// <summary>JSON metadata of the mapping.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(EventLogMapping))]
internal sealed partial class MappingJson : JsonSerializerContext;
