using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>Units of a line.</summary>
/// <example>
/// <para>A line that the order does not have can't be out of stock:</para>
/// <code>
/// var hat = new OrderUnits { Line = "hat", Quantity = 1 };
/// var life = new OrderLife { Order = order, Supply = new() { StockOut = new() { KnownOn = today, Units = [hat] } } };
/// new OrderLifeValidator().Validate(life).Errors[0].ErrorCode;   // "order.unknown-line"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OrderUnits
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>How many; at least one.</summary>
    public required int Quantity { get; init; }
}
