using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Service;

/// <summary>An event of a conversation (the same as in SLA reports) with what is known of its content.</summary>
/// <example>
/// <para>A request that a coupon covers anyway is no sign of a discount seeker:</para>
/// <code>
/// var plan = new ServicePolicy { Patterns = new() { DiscountRequests = 1 } }.Compile();
/// var ask = new ContactEvent { At = asked, Kind = ConversationEventKind.CustomerMessage, About = [ContactTopic.DiscountRequest] };
/// ContactHistory With(ContactEvent item) =&gt;
///     new() { Customer = "C-1", Conversations = [new() { Id = "T-1", Channel = Channel.Email, Created = asked, Events = [item] }] };
/// plan.Patterns(With(ask), asked).Leading;                           // DiscountSeeker
/// plan.Patterns(With(ask with { Covered = true }), asked).Leading;   // EveryoneElse
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ContactEvent
{
    /// <summary>When.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant At { get; init; }

    /// <summary>What.</summary>
    public required ConversationEventKind Kind { get; init; }

    /// <summary>The source's own id, by which findings name the event; null where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>What it is about; nothing is guessed where it is empty.</summary>
    public ImmutableArray<ContactTopic> About { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The order it is about.</summary>
    public string? Order { get; init; }

    /// <summary>Of a request for a discount or a sample: true where a coupon or the tier of the customer gives it anyway.</summary>
    public bool Covered { get; init; }

    /// <summary>Of a reply: the shop's id of the canned text that was sent unchanged.</summary>
    public string? CannedText { get; init; }

    /// <summary>The team that has it from here on, as of a hand-over; null where it stays.</summary>
    public string? Team { get; init; }

    /// <summary>The shop's id of the agent who has it from here on; null where it stays.</summary>
    public string? Agent { get; init; }

    /// <summary>The priority from here on; null where it stays.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The channel from here on; null where it stays.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Of a reply: what it refused by the shop's policy.</summary>
    public PolicyRefusal? Refusal { get; init; }

    internal bool Speaks(ContactTopic topic) => !About.IsEmpty && About.Contains(topic);
}
