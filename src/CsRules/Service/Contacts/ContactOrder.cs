using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Service;

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
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
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
