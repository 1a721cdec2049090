namespace CsRules.Refunds;

/// <summary>What goes back to one payment.</summary>
/// <param name="Method">The method; "points" for points, "additional" for what the customer paid later.</param>
/// <param name="Amount">How much.</param>
/// <param name="To">What it goes to: a payment may be called "points" and is none.</param>
/// <example>
/// <para>Points are told as one method, whatever lots they came from:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] };
/// var plan = new RefundPolicy { Order = RefundOrder.PointsFirst }.Compile(order).Plan(claim, today);
/// RefundShare points = plan.ByMethod.Single(share =&gt; share.To == RefundTarget.Points);
/// points.Amount;            // 3000 KRW
/// plan.PointsBack.Length;   // 2
/// </code>
/// </example>
public sealed record RefundShare(string Method, Money Amount, RefundTarget To = RefundTarget.Payment);
