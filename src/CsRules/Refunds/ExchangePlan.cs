using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;

namespace CsRules.Refunds;

/// <summary>
/// An exchange (교환): an agreement or the shop's policy, never a replacement for the right to withdraw (interpretation
/// 24-0867 of the Ministry of Government Legislation).
/// </summary>
/// <param name="Id">The exchange.</param>
/// <param name="GoingBack">What was paid for the units that go back.</param>
/// <param name="Coming">What the replacements cost.</param>
/// <param name="DueFromCustomer">What the customer pays: the difference and, on a change of mind, both legs.</param>
/// <param name="ToCustomer">What the customer gets back.</param>
/// <param name="Shipping">Both legs, where the customer pays them.</param>
/// <param name="ShippedBy">Who pays the shipping of both legs.</param>
/// <example>
/// <para>On a change of mind the customer pays both legs and the difference:</para>
/// <code>
/// var request = new ExchangeRequest
/// {
///     Id = "X-1",
///     Lines = [new() { Line = "shirt", Quantity = 1 }],
///     Replacements = [new() { Id = "shirt-l", UnitPrice = Money.Won(12_000), Quantity = 1 }],
/// };
/// var plan = ExchangePlan.For(order, [], request, new RefundPolicy { ReturnFee = Money.Won(3_000) });
/// plan.GoingBack;           // 9000 KRW
/// plan.DueFromCustomer;     // 9000 KRW
/// </code>
/// </example>
public sealed record ExchangePlan(
    string Id, Money GoingBack, Money Coming, Money DueFromCustomer, Money ToCustomer, Money Shipping, Party ShippedBy)
{
    /// <summary>Plans an exchange: what is due, by whom, and who pays the shipping.</summary>
    /// <param name="order">The order as placed and paid.</param>
    /// <param name="before">Claims refunded before.</param>
    /// <param name="request">What goes back and what comes instead.</param>
    /// <param name="policy">The shop's settings; its return fee is one leg.</param>
    /// <exception cref="FluentValidation.ValidationException">
    /// The facts have errors, or nothing comes instead, or in another currency; all are listed.
    /// </exception>
    public static ExchangePlan For(Order order, ImmutableArray<RefundClaim> before, ExchangeRequest request, RefundPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(request);
        var asClaim = new RefundClaim { Id = request.Id, Fault = request.Fault, Lines = request.Lines };
        var refund = new RefundCase { Order = order, Before = before, Claim = asClaim, Policy = policy };
        Validation.ThrowIfInvalid(ExchangeValidator.Instance, new(refund, request));
        // Kept coupons and no charges: the units are valued at what was paid for them.
        var plan = RefundPolicy.Default.Compile(order).Replay(refund.Before, default).Plan(asClaim, default);
        var zero = Money.Zero(order.Currency);
        var back = plan.Lines.Aggregate(zero, (sum, line) => sum + line.Net);
        var coming = request.Replacements.Aggregate(zero, (sum, line) => sum + (line.UnitPrice * line.Quantity));
        var sellers = request.Fault == Party.Seller;
        var shipping = sellers ? zero : (policy.ReturnFee ?? zero) * 2;
        var due = coming + shipping - back;
        return new(request.Id, back, coming, Money.Max(due, zero), Money.Max(-due, zero), shipping, sellers ? Party.Seller : Party.Consumer);
    }
}
