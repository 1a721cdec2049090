using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Orders;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Markets;

/// <summary>A seller on a marketplace as a document: the marketplace, the facts, the instant to answer for.</summary>
/// <example>
/// <para>Rules of the seller's own stand in place of those by name:</para>
/// <code>
/// var own = new MarketRules { Id = "own", Name = new("우리 장터", "Our market") };
/// new MarketCase { Rules = own }.Plan().Rules.Id;                     // "own"
/// new MarketCase { Market = "coupang", Rules = own }.Plan().Rules.Id;   // "own"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MarketCase
{
    /// <summary>The marketplace by its short name: "smartstore".</summary>
    public string? Market { get; init; }

    /// <summary>Rules of the seller's own, in place of those by name.</summary>
    public MarketRules? Rules { get; init; }

    /// <summary>The instant to answer for; the caller's where not said.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? AsOf { get; init; }

    /// <summary>The seller.</summary>
    public MarketSeller Seller { get; init => field = value ?? MarketSeller.Unknown; } = MarketSeller.Unknown;

    /// <summary>Orders.</summary>
    public ImmutableArray<OrderLife> Orders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Inquiries.</summary>
    public ImmutableArray<Conversation> Conversations { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The rules, ready to be asked. Checked by <see cref="MarketCaseValidator"/> before.</summary>
    public MarketPlan Plan() => Rules?.Compile() ?? MarketBook.Plan(Market ?? "");

    /// <summary>The facts.</summary>
    public MarketFacts Facts() => new() { Orders = Orders, Conversations = Conversations, Seller = Seller };
}
