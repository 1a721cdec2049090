using System.Collections.Immutable;
using System.Text.Json.Serialization;

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
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
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
