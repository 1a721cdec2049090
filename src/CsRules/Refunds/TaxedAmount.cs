namespace CsRules.Refunds;

/// <summary>A taxable amount at one rate.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Supply">What was supplied, without the tax (공급가액).</param>
/// <param name="Vat">The tax (부가세).</param>
/// <example>
/// <para>Both together are the price; the tax is rounded, and the supply takes what that leaves:</para>
/// <code>
/// var taxed = order with { Tax = new() };
/// var plan = RefundPolicy.Default.Compile(taxed).Plan(new() { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] }, today);
/// TaxedAmount shirt = plan.Tax[0].Taxable[0];
/// shirt.Supply;   // 8182 KRW
/// shirt.Vat;      // 818 KRW
/// </code>
/// </example>
public sealed record TaxedAmount(Rate Rate, Money Supply, Money Vat);
