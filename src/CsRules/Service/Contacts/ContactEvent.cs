using System.Collections.Immutable;
using CsRules.Returns;
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

/// <summary>A return that a reply refused by the shop's policy.</summary>
/// <example>
/// <para>Refused by the shop and allowed by the law is a sin, and the finding cites the article:</para>
/// <code>
/// var reply = new ContactEvent { At = asOf, Kind = ConversationEventKind.AgentReply, Refusal = new PolicyRefusal { Claim = claim } };
/// var talk = new ContactConversation { Id = "T-1", Channel = Channel.Email, Created = asked, Events = [reply] };
/// var found = servicePlan.Audit(new() { Customer = "C-1", Conversations = [talk] }, tuesday).Findings()[0];
/// found.Sin;                               // RuleBound
/// found.Finding.Citations[0].ToString();   // "E-Commerce Act Art 17(1)1"
/// </code>
/// </example>
public sealed record PolicyRefusal
{
    /// <summary>The facts as they were known then; the law is asked again by the audit.</summary>
    public required ReturnClaim Claim { get; init; }

    /// <summary>What granting it would have cost the shop; null where nobody knows, and then no allowance is held against it.</summary>
    public Money? Cost { get; init; }
}
