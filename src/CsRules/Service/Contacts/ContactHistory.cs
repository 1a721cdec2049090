using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// What one customer did, as facts: conversations, orders, newsletters, answers to surveys, kindnesses granted. One line of
/// a file. Only behaviour is here; there is no place for a trait of a person, and no rule about rights reads it.
/// </summary>
/// <example>
/// <para>A quiet customer with an order shows no pattern at all:</para>
/// <code>
/// var quiet = new ContactHistory { Customer = "C-1", Orders = [new() { Id = "O-1", PlacedOn = new LocalDate(2025, 10, 1) }] };
/// ServicePolicy.Default.Compile().Patterns(quiet, asOf).Leading   // EveryoneElse
/// </code>
/// </example>
public sealed record ContactHistory
{
    /// <summary>The shop's id of the customer; repeated in answers, decides nothing.</summary>
    public required string Customer { get; init; }

    /// <summary>Conversations, in any order.</summary>
    public ImmutableArray<ContactConversation> Conversations { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Every order of the customer; "no order ever" is read from its emptiness.</summary>
    public ImmutableArray<ContactOrder> Orders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Newsletters sent and cancelled.</summary>
    public ImmutableArray<NewsletterEvent> Newsletter { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the customer answered when asked, or wrote of their own accord.</summary>
    public ImmutableArray<Feedback> Feedback { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Kindnesses granted before; each counts once by its id.</summary>
    public ImmutableArray<GoodwillGrant> Goodwill { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>An order as far as contact rules care.</summary>
/// <example>
/// <para>A complaint about an order is not said to come too late where nobody knows when it was delivered:</para>
/// <code>
/// var message = new ContactEvent
/// {
///     At = asked, Kind = ConversationEventKind.CustomerMessage, About = [ContactTopic.Complaint], Order = "O-1",
/// };
/// var talk = new ContactConversation { Id = "T-1", Channel = Channel.Email, Created = asked, Events = [message] };
/// var order = new ContactOrder { Id = "O-1", PlacedOn = new LocalDate(2025, 9, 1) };
/// var history = new ContactHistory { Customer = "C-1", Conversations = [talk], Orders = [order] };
/// servicePlan.Patterns(history, asked).Leading;   // EveryoneElse
/// var delivered = order with { DeliveredOn = new LocalDate(2025, 9, 3) };
/// servicePlan.Patterns(history with { Orders = [delivered] }, asked).Leading;   // ComplaintWithoutReturn
/// </code>
/// </example>
public sealed record ContactOrder
{
    /// <summary>The shop's id.</summary>
    public required string Id { get; init; }

    /// <summary>When it was placed.</summary>
    public required Moment PlacedOn { get; init; }

    /// <summary>The product lines in it by the shop's own names ("shampoo", "washing machine").</summary>
    public ImmutableArray<string> ProductLines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>When it was delivered; null while it was not, or nobody knows.</summary>
    public Moment? DeliveredOn { get; init; }

    /// <summary>When the customer claimed a return, an exchange or a repair of it; null where never.</summary>
    public Moment? ClaimedOn { get; init; }

    /// <summary>What an inspection of the returned goods found.</summary>
    public ReturnInspection Inspection { get; init; }
}

/// <summary>What an inspection of returned goods found.</summary>
/// <example>
/// <para>Goods that work when they come back show an unread manual; a fault that was found shows nothing:</para>
/// <code>
/// ContactHistory Sent(ReturnInspection found) =&gt;
///     new() { Customer = "C-1", Orders = [new() { Id = "O-1", PlacedOn = new LocalDate(2025, 9, 1), Inspection = found }] };
/// servicePlan.Patterns(Sent(ReturnInspection.NoFaultFound), asked).Leading;   // UnreadManual
/// servicePlan.Patterns(Sent(ReturnInspection.FaultFound), asked).Leading;     // EveryoneElse
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ReturnInspection>))]
public enum ReturnInspection
{
    /// <summary>There was none.</summary>
    None,

    /// <summary>A fault.</summary>
    FaultFound,

    /// <summary>They work (no fault found).</summary>
    NoFaultFound,
}

/// <summary>A newsletter that was sent, or its end.</summary>
/// <example>
/// <para>A cancellation is a pattern only after a send:</para>
/// <code>
/// var cancelled = new NewsletterEvent { At = asked, Cancelled = true };
/// servicePlan.Patterns(new() { Customer = "C-1", Newsletter = [cancelled] }, asked).Leading;                         // EveryoneElse
/// servicePlan.Patterns(new() { Customer = "C-1", Newsletter = [new() { At = asked }, cancelled] }, asked).Leading;   // Unsubscribed
/// </code>
/// </example>
public sealed record NewsletterEvent
{
    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>True where the customer cancelled it, false where the shop sent it.</summary>
    public bool Cancelled { get; init; }
}
