using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>Points an order earned.</summary>
/// <example>
/// <para>Of 468 points to take back the balance holds all but one, and that one is deducted:</para>
/// <code>
/// var spent = order with { Earned = new() { Amount = Money.Won(873), Held = Money.Won(467) } };
/// var plan = new RefundPolicy { SpentEarnings = SpentPointsPolicy.DeductFromRefund }.Compile(spent)
///     .Plan(new() { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] }, today);
/// plan.Earned.FromBalance;   // 467 KRW
/// plan.Total;                // 46799 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EarnedByOrder
{
    /// <summary>How much, in money.</summary>
    public required Money Amount { get; init; }

    /// <summary>
    /// How much of it the customer's balance held before anything of the order went back; nothing where not said. What claims
    /// take of it is counted off, so that it is the same amount for every claim of the order.
    /// </summary>
    public Money? Held { get; init; }
}
