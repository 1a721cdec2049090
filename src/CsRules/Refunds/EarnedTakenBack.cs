namespace CsRules.Refunds;

/// <summary>Earned points that are taken back.</summary>
/// <param name="Amount">What the units had earned.</param>
/// <param name="FromBalance">Taken from the balance.</param>
/// <param name="Negative">By how much the balance goes below zero.</param>
/// <param name="Deducted">Deducted from the refund.</param>
/// <param name="Waived">Not taken back.</param>
/// <example>
/// <para>Points that the customer has spent since are waived where the shop does not say otherwise:</para>
/// <code>
/// var spent = order with { Earned = new() { Amount = Money.Won(873), Held = Money.Won(100) } };
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] };
/// EarnedTakenBack earned = RefundPolicy.Default.Compile(spent).Plan(claim, today).Earned;
/// earned.FromBalance;   // 100 KRW
/// earned.Waived;        // 368 KRW
/// </code>
/// </example>
public sealed record EarnedTakenBack(Money Amount, Money FromBalance, Money Negative, Money Deducted, Money Waived);
