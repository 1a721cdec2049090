using System.Collections.Immutable;
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
public sealed record ContactEvent
{
    /// <summary>When.</summary>
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

    /// <summary>Of a hand-over: the team it went to.</summary>
    public string? Team { get; init; }

    /// <summary>Of a reply: what it refused by the shop's policy.</summary>
    public PolicyRefusal? Refusal { get; init; }

    internal bool Speaks(ContactTopic topic) => !About.IsEmpty && About.Contains(topic);
}
