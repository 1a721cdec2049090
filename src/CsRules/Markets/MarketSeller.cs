using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Markets;

/// <summary>What a marketplace knows of a seller beside the orders. What nobody says is not known.</summary>
/// <example>
/// <para>Where each seller enters a lead time, none is assumed:</para>
/// <code>
/// coupang.ShipBy(paid, MarketSeller.Unknown, tuesday)!.ByMarket;                 // null
/// coupang.ShipBy(paid, new MarketSeller { LeadDays = 2 }, tuesday)!.ByMarket;   // 2025-10-15
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MarketSeller
{
    /// <summary>Nothing is known.</summary>
    public static MarketSeller Unknown { get; } = new();

    /// <summary>Until when a payment leads to same-day dispatch, by the clock of the marketplace's zone, exclusive: "14:00".</summary>
    [JsonConverter(typeof(LocalTimeConverter))]
    public LocalTime? SameDayCutOff { get; init; }

    /// <summary>Business days within which the seller promised to dispatch; the marketplace's own where not said.</summary>
    public int? LeadDays { get; init; }

    /// <summary>How many steps of sanctions the seller has had.</summary>
    public int Sanctions { get; init; }

    /// <summary>The service score that the marketplace shows.</summary>
    public int? Score { get; init; }

    /// <summary>Ratings by satisfied customers.</summary>
    public int Satisfied { get; init; }

    /// <summary>Ratings by dissatisfied ones.</summary>
    public int Dissatisfied { get; init; }
}
