using System.Text.Json.Serialization;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;

namespace CsRules.Refunds;

/// <summary>A shop's settings for refunds. The defaults are the ones that cost the customer least.</summary>
/// <example>
/// <para>The fee is one leg: a return costs it once, an exchange twice:</para>
/// <code>
/// var policy = new RefundPolicy { ReturnFee = Money.Won(3_000) };
/// var swap = new RefundClaim
/// {
///     Id = "X-1", Kind = RefundKind.Exchange, Lines = [new() { Line = "shirt", Quantity = 1 }], Replacements = [new() { Id = "shirt-l", Quantity = 1 }],
/// };
/// policy.Compile(order).Plan(new() { Id = "C-1", Lines = swap.Lines }, today).Total;   // 6000 KRW
/// policy.Compile(order).Plan(swap, today).Total;                                       // -6000 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RefundPolicy
{
    /// <summary>The defaults.</summary>
    public static RefundPolicy Default { get; } = new();

    /// <summary>Coupons whose minimum is lost. Never taken back where the seller is at fault.</summary>
    public LostMinimum LostMinimum { get; init; }

    /// <summary>One leg of return shipping on a change of mind, as announced; nothing where not said.</summary>
    public Money? ReturnFee { get; init; }

    /// <summary>
    /// Charge the outbound leg too where the delivery had been free and a return undercuts the threshold. Practice that
    /// no known decision upholds; the plan flags it. Off where not said.
    /// </summary>
    public bool RoundTripWhenFreeLost { get; init; }

    /// <summary>In which order money goes back.</summary>
    public RefundOrder Order { get; init; }

    /// <summary>
    /// The least order that points may be used on: where what is kept costs less, after discounts, points go back before money.
    /// Nothing where not said.
    /// </summary>
    public Money? PointsUseMinimum { get; init; }

    /// <summary>Lots that have expired.</summary>
    public ExpiredPointsPolicy ExpiredLots { get; init; }

    /// <summary>Days for <see cref="ExpiredPointsPolicy.Extend"/>.</summary>
    public int ExtendDays { get; init; }

    /// <summary>Earned points that were spent already.</summary>
    public SpentPointsPolicy SpentEarnings { get; init; }

    /// <summary>Opens the account of an order that nothing of has gone back yet. Checked once, here; plans are pure arithmetic.</summary>
    /// <param name="order">The order as placed and paid.</param>
    /// <param name="law">The law that the order lives under; <see cref="Law.Default"/> where nothing is said.</param>
    /// <exception cref="FluentValidation.ValidationException">The settings have errors; all are listed.</exception>
    /// <exception cref="CsRulesException">The order has errors; all are listed.</exception>
    public RefundAccount Compile(Order order, Law? law = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        Validation.ThrowIfInvalid(RefundPolicyValidator.Instance, this);
        Facts.ThrowIfInvalid(OrderValidator.Instance, order, "$.order");
        return new(new(order), this, law ?? Law.Default);
    }
}
