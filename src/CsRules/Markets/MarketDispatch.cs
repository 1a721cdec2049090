using System.Text.Json.Serialization;

namespace CsRules.Markets;

/// <summary>By when a marketplace wants an order on its way.</summary>
/// <example>
/// <para>Sold with same-day dispatch and paid before the cut-off it goes out that day:</para>
/// <code>
/// var sameDay = paid with { Supply = new() { SameDayDispatch = true } };
/// smartStore.ShipBy(paid, MarketSeller.Unknown, tuesday)!.ByMarket;                          // 2025-10-16
/// smartStore.ShipBy(sameDay, new() { SameDayCutOff = new(14, 0) }, tuesday)!.ByMarket;   // 2025-10-13
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MarketDispatch
{
    /// <summary>Business days from the payment, whose day is not counted; null where each seller enters its own.</summary>
    public int? BusinessDays { get; init; }

    /// <summary>Business days where the order was sold with same-day dispatch and paid after the seller's cut-off; before it is that day.</summary>
    public int? AfterCutOff { get; init; }

    /// <summary>Where it was read.</summary>
    public required MarketSource Source { get; init; }
}
