using System.Text.Json.Serialization;
using CsRules.Orders;

namespace CsRules.Refunds;

/// <summary>What comes in exchange for units of an order.</summary>
/// <example>
/// <para>Without a price it is an even exchange: another size is worth what was paid for the first:</para>
/// <code>
/// var swap = new RefundClaim
/// {
///     Id = "X-1", Kind = RefundKind.Exchange, Lines = [new() { Line = "shirt", Quantity = 1 }], Replacements = [new() { Id = "shirt-l", Quantity = 1 }],
/// };
/// var account = RefundPolicy.Default.Compile(order);
/// account.Plan(swap, today).Total;   // 0 KRW
/// account.After(swap, today).Plan(new() { Id = "C-1", Lines = [new() { Line = "shirt-l", Quantity = 1 }] }, today).Total;   // 9000 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Replacement
{
    /// <summary>Its line's id, new in the order: by it later claims name it.</summary>
    public required string Id { get; init; }

    /// <summary>The product.</summary>
    public string? Product { get; init; }

    /// <summary>What one unit costs; where not said it is worth what was paid for what goes back, and must be the only one.</summary>
    public Money? UnitPrice { get; init; }

    /// <summary>How many; at least one.</summary>
    public required int Quantity { get; init; }

    /// <summary>How it is taxed; taxable where not said.</summary>
    public TaxTreatment Tax { get; init; }

    /// <summary>A reduced rate of its own; the order's where not said.</summary>
    public Rate? TaxRate { get; init; }
}
