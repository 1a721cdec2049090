using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>A line of an order.</summary>
/// <example>
/// <para>A line of no units is no line:</para>
/// <code>
/// var lines = order.Lines.SetItem(1, new() { Id = "shirt", UnitPrice = Money.Won(10_000), Quantity = 0 });
/// var wrong = new OrderValidator().Validate(order with { Lines = lines }).Errors[0];
/// wrong.ErrorCode;      // "order.quantity"
/// wrong.PropertyName;   // "Lines[1].Quantity"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OrderLine
{
    /// <summary>Unique in the order.</summary>
    public required string Id { get; init; }

    /// <summary>The product.</summary>
    public string? Product { get; init; }

    /// <summary>Price of one unit before discounts.</summary>
    public required Money UnitPrice { get; init; }

    /// <summary>How many; at least one.</summary>
    public required int Quantity { get; init; }

    /// <summary>How it is taxed, where <see cref="Order.Tax"/> is worked out; taxable where not said.</summary>
    public TaxTreatment Tax { get; init; }

    /// <summary>A reduced rate of its own; the order's where not said.</summary>
    public Rate? TaxRate { get; init; }
}
