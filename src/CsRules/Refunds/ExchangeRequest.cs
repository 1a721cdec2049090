using System.Collections.Immutable;
using CsRules.Laws;
using CsRules.Orders;

namespace CsRules.Refunds;

/// <summary>What is given in exchange for units of an order.</summary>
/// <example>
/// <para>Where the seller is at fault both legs are the seller's, whatever the return fee:</para>
/// <code>
/// var request = new ExchangeRequest
/// {
///     Id = "X-1", Fault = Party.Seller, Lines = [new() { Line = "shirt", Quantity = 1 }],
///     Replacements = [new() { Id = "shirt-l", UnitPrice = Money.Won(9_000), Quantity = 1 }],
/// };
/// ExchangePlan.For(order, [], request, new RefundPolicy { ReturnFee = Money.Won(3_000) }).DueFromCustomer;   // 0 KRW
/// </code>
/// </example>
public sealed record ExchangeRequest
{
    /// <summary>The shop's id of the exchange.</summary>
    public required string Id { get; init; }

    /// <summary>Whose reason it is.</summary>
    public Party Fault { get; init; }

    /// <summary>What goes back.</summary>
    public required ImmutableArray<ClaimedLine> Lines { get; init; }

    /// <summary>What comes instead.</summary>
    public required ImmutableArray<OrderLine> Replacements { get; init; }
}
