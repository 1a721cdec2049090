using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>A line of what an order came to, for products that earn at a rate of their own.</summary>
/// <example>
/// <para>Lines that do not sum to the order are refused:</para>
/// <code>
/// var spend = new OrderSpend { Items = Money.Won(10_000), Lines = [new() { Product = "tea", Items = Money.Won(9_999) }] };
/// var earn = new PointsEvent { Id = "P9", At = now, Kind = PointsEventKind.Earn, Order = "A9", Spend = spend };
/// new PointsCaseValidator().Validate(new PointsCase { Program = rules.Program, Events = [earn] }).Errors[0].ErrorCode;   // "points-event.spend-lines"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SpendLine
{
    /// <summary>The product.</summary>
    public string? Product { get; init; }

    /// <summary>Goods of the line at their selling price, before coupons.</summary>
    public required Money Items { get; init; }

    /// <summary>What coupons took off them.</summary>
    public Money? Coupons { get; init; }

    /// <summary>Points paid with for them.</summary>
    public Money? PointsUsed { get; init; }
}
