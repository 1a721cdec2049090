using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// A conversation as SLA reports read it, with what is known of its messages. Every document of a
/// <see cref="Conversation"/> is one of this type too.
/// </summary>
/// <example>
/// <para>For the reply clocks it is a conversation like every other:</para>
/// <code>
/// contacts.Conversations[0].ToConversation().Id   // "T-102"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ContactConversation
{
    /// <summary>The source's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it is held.</summary>
    public required Channel Channel { get; init; }

    /// <summary>How urgent it is.</summary>
    [JsonIgnore]
    public Priority Priority { get; init; } = Priority.Normal;

    /// <summary>The customer's tier by the shop's own name; null where it has none.</summary>
    public string? Tier { get; init; }

    /// <summary>The team that has it when it begins, by the shop's own name; null where nobody said.</summary>
    public string? Team { get; init; }

    /// <summary>The shop's id of the agent who has it when it begins; null where nobody has.</summary>
    public string? Agent { get; init; }

    /// <summary>True where its source tells reopenings: see <see cref="Conversation.TellsReopening"/>.</summary>
    public bool TellsReopening { get; init; }

    /// <summary>When it began.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant Created { get; init; }

    /// <summary>What it is about, by the shop's own id (an order, a case): the same matter in two conversations is a re-contact. Null where nobody said.</summary>
    public string? Matter { get; init; }

    /// <summary>What agents spent on it in all, "12m"; null where nobody measured it.</summary>
    public SlaBudget? AgentTime { get; init; }

    /// <summary>What happened, in order of time; other orders are sorted first, events of one instant keep theirs.</summary>
    public ImmutableArray<ContactEvent> Events { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The customer's rating, 1 to 5; null where none was given.</summary>
    public int? Csat { get; init; }

    /// <summary>The conversation for the clocks of an <see cref="SlaPlan"/>.</summary>
    public Conversation ToConversation() => new()
    {
        Id = Id,
        Channel = Channel,
        Priority = Priority,
        Tier = Tier,
        Team = Team,
        Agent = Agent,
        TellsReopening = TellsReopening,
        Created = Created,
        Csat = Csat,
        Events = [.. Events.Select(e => new ConversationEvent(e.At, e.Kind, e.Id) { Priority = e.Priority, Channel = e.Channel, Team = e.Team, Agent = e.Agent })],
    };

    /// <summary>The facts of a conversation without tags.</summary>
    public static ContactConversation Of(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return new()
        {
            Id = conversation.Id,
            Channel = conversation.Channel,
            Priority = conversation.Priority,
            Tier = conversation.Tier,
            Team = conversation.Team,
            Agent = conversation.Agent,
            TellsReopening = conversation.TellsReopening,
            Created = conversation.Created,
            Csat = conversation.Csat,
            Events = [.. conversation.Events.Select(e => new ContactEvent { At = e.At, Kind = e.Kind, Id = e.Id, Priority = e.Priority, Channel = e.Channel, Team = e.Team, Agent = e.Agent })],
        };
    }

    [JsonIgnore]
    internal ImmutableArray<ContactEvent> Ordered
    {
        get
        {
            for (var i = 1; i < Events.Length; i++)
                if (Events[i].At < Events[i - 1].At) return [.. Events.OrderBy(e => e.At)];
            return Events;
        }
    }

    // What a document leaves out keeps its default: a generated reader sets every member that can only be set once.
    [JsonInclude, JsonPropertyName("priority")]
    internal Priority? PriorityTold
    {
        get => Priority;
        init => Priority = value ?? Priority;
    }
}
