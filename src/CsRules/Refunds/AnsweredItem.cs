namespace CsRules.Refunds;

/// <summary>An item of a refund in words.</summary>
/// <example>
/// <para>What is deducted is negative, and says why:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// var plan = new RefundPolicy { ReturnFee = Money.Won(3_000) }.Compile(order).Plan(claim, today);
/// AnsweredItem leg = RefundAnswer.Of(plan, today, Language.English).Items[1];
/// leg.Code;     // "refund.return-leg"
/// leg.Amount;   // -3000 KRW
/// </code>
/// </example>
public sealed record AnsweredItem(string Code, Money Amount, string Text);
