using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>The seller told that an order will be sent later, and when.</summary>
/// <example>
/// <para>Whoever announces a delay has agreed on nothing: the law's day stands as long as the customer has not agreed:</para>
/// <code>
/// var life = new OrderLife { Order = order with { PlacedOn = new LocalDate(2025, 11, 10) }, PayOnDelivery = true, Supply = new() { Delay = new() { ToldOn = new LocalDate(2025, 11, 11), PromisedOn = new LocalDate(2025, 11, 28) } } };
/// SupplyDuty.ShipBy(SupplyDuty.PromiseOf(life, seoul)!, Law.Korea, now)!.DueOn;   // 2025-11-17
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DelayNotice
{
    /// <summary>When it was told.</summary>
    public required Moment ToldOn { get; init; }

    /// <summary>The day by which it is to be on its way.</summary>
    public required Moment PromisedOn { get; init; }
}
