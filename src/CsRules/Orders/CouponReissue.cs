using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>
/// When the use of a coupon comes back after a cancel or a return. All that is set must hold together; with nothing set it comes
/// back as soon as none of its discount is left on what is kept, since nothing benefits twice.
/// </summary>
/// <example>
/// <para>Cancelled whole, but some of it after dispatch: a coupon that asks for both stays used:</para>
/// <code>
/// var coupon = new OrderDiscount { Id = "OFF", Amount = Money.Won(1_000), Lines = ["belt"], Reissue = new() { WholeOrder = true, BeforeDispatch = true } };
/// var bought = new Order
/// {
///     Id = "O-9", Discounts = [coupon],
///     Lines = [new() { Id = "belt", UnitPrice = Money.Won(15_000), Quantity = 1 }], Payments = [new() { Method = "card", Amount = Money.Won(14_000) }],
/// };
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "belt", Quantity = 1 }] };
/// var account = RefundPolicy.Default.Compile(bought);
/// account.Plan(claim, today).Coupons[0].Change;                                     // None
/// account.Plan(claim with { Kind = RefundKind.Cancel }, today).Coupons[0].Change;   // Back
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CouponReissue
{
    /// <summary>Only where nothing of the order is kept.</summary>
    public bool WholeOrder { get; init; }

    /// <summary>Only where what is kept no longer reaches the coupon's minimum.</summary>
    public bool MinimumLost { get; init; }

    /// <summary>Only while the coupon could still be used, its last day included.</summary>
    public bool WhileValid { get; init; }

    /// <summary>Only where all that went back was cancelled before its dispatch.</summary>
    public bool BeforeDispatch { get; init; }
}
