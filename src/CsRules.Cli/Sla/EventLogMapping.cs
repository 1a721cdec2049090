using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Cli.Io;
using CsRules.Sla;

namespace CsRules.Cli.Sla;

/// <summary>
/// How an event log in CSV becomes conversations: one row is one update of a conversation, and the rows of one
/// conversation stand together. A row whose state differs from the one before it gives that state's events.
/// </summary>
public sealed record EventLogMapping
{
    /// <summary>IANA zone of the log's times.</summary>
    public required string Zone { get; init; }

    /// <summary>Form of the log's times: "dd-MM-yyyy HH:mm".</summary>
    public required string DateFormat { get; init; }

    /// <summary>Column of the conversation's id.</summary>
    public required string Id { get; init; }

    /// <summary>Column of the time of creation; repeated in every row.</summary>
    public required string Created { get; init; }

    /// <summary>Column of the time of the update.</summary>
    public required string At { get; init; }

    /// <summary>Column of the state.</summary>
    public required string State { get; init; }

    /// <summary>Column that counts how often it was reopened; absent where the log has none.</summary>
    public string? ReopenCount { get; init; }

    /// <summary>The channel of a row.</summary>
    public required ColumnWords<Channel> Channel { get; init; }

    /// <summary>The priority of a row.</summary>
    public required ColumnWords<Priority> Priority { get; init; }

    /// <summary>The events that begin each state; a state that isn't here is an error of its row.</summary>
    public required ImmutableDictionary<string, ImmutableArray<ConversationEventKind>> States { get; init; }
}

/// <summary>JSON metadata of the mapping.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(EventLogMapping))]
internal sealed partial class MappingJson : JsonSerializerContext;
