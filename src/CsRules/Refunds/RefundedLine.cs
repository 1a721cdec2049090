namespace CsRules.Refunds;

/// <summary>Units of a line that go back.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Gross">Their price before discounts.</param>
/// <param name="Discounts">Their share of the discounts.</param>
/// <param name="Net">What was paid for them.</param>
/// <example>
/// <para>Of three equal units one has its share of the discount in whole won:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// RefundedLine shirt = RefundPolicy.Default.Compile(order).Plan(claim, today).Lines[0];
/// shirt.Gross;       // 10000 KRW
/// shirt.Discounts;   // 1000 KRW
/// shirt.Net;         // 9000 KRW
/// </code>
/// </example>
public sealed record RefundedLine(string Line, int Quantity, Money Gross, Money Discounts, Money Net);
