using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>Points spent from one lot.</summary>
/// <example>
/// <para>Its last day is inclusive: points that come back on it are not forfeited:</para>
/// <code>
/// var account = new RefundPolicy { Order = RefundOrder.PointsFirst, ExpiredLots = ExpiredPointsPolicy.Forfeit }.Compile(order);
/// RestoredLot Back(LocalDate on) =&gt; account.Plan(new() { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] }, on).PointsBack.Single(lot =&gt; lot.Lot == "2025-03");
/// Back(order.Points[0].ExpiresOn!.Value).Forfeited;               // 0 KRW
/// Back(order.Points[0].ExpiresOn!.Value.PlusDays(1)).Forfeited;   // 1000 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SpentLot
{
    /// <summary>The lot.</summary>
    public required string Lot { get; init; }

    /// <summary>How much, in money.</summary>
    public required Money Amount { get; init; }

    /// <summary>The lot's last day, inclusive; null where it does not expire.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public NodaTime.LocalDate? ExpiresOn { get; init; }
}
