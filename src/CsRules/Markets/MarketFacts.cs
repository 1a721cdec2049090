using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using CsRules.Orders;
using CsRules.Sla;

namespace CsRules.Markets;

/// <summary>A seller's orders and conversations on one marketplace: the library's own facts, as the agenda and the reports take them.</summary>
/// <example>
/// <para>Two sellers' facts together are one seller's of both:</para>
/// <code>
/// var one = new MarketFacts { Orders = [paid] };
/// var other = new MarketFacts { Orders = [paid with { Order = paid.Order with { Id = "O-2" } }] };
/// smartStore.Assess(one, tuesday).PaidOrders + smartStore.Assess(other, tuesday).PaidOrders;      // 2
/// smartStore.Assess(one with { Orders = [.. one.Orders, .. other.Orders] }, tuesday).PaidOrders;   // 2
/// </code>
/// </example>
[JsonConverter(typeof(NoDocument))]
public sealed record MarketFacts
{
    /// <summary>Orders.</summary>
    public ImmutableArray<OrderLife> Orders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Inquiries.</summary>
    public ImmutableArray<Conversation> Conversations { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The seller.</summary>
    public MarketSeller Seller { get; init => field = value ?? MarketSeller.Unknown; } = MarketSeller.Unknown;
}
