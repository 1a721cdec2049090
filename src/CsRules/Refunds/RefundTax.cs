using System.Collections.Immutable;

namespace CsRules.Refunds;

/// <summary>What an amount of one payment is made of, as payment providers, cash receipts and tax invoices ask for it.</summary>
/// <param name="Method">The payment's method.</param>
/// <param name="To">What kind of payment it is.</param>
/// <param name="Amount">The whole: supply, tax, zero-rated and tax-free together, to the smallest unit.</param>
/// <param name="Taxable">What is taxable, by rate.</param>
/// <param name="ZeroRated">What is taxed at nothing (영세율).</param>
/// <param name="Exempt">What is tax-free (면세).</param>
/// <example>
/// <para>A shipping fee that is kept stands behind what is left of the payment:</para>
/// <code>
/// var taxed = new Order
/// {
///     Id = "O-9", Tax = new(), Shipping = new() { Fee = Money.Won(3_300) },
///     Lines = [new() { Id = "cup", UnitPrice = Money.Won(11_000), Quantity = 1 }], Payments = [new() { Method = "card", Amount = Money.Won(14_300) }],
/// };
/// var plan = RefundPolicy.Default.Compile(taxed).Plan(new() { Id = "C-1", Lines = [new() { Line = "cup", Quantity = 1 }] }, today);
/// plan.Tax[0].Supply;         // 10000 KRW
/// plan.TaxKept[0].Supply;     // 3000 KRW
/// plan.TaxKept[0].Vat;        // 300 KRW
/// </code>
/// </example>
public sealed record RefundTax(string Method, RefundTarget To, Money Amount, ImmutableArray<TaxedAmount> Taxable, Money ZeroRated, Money Exempt)
{
    /// <summary>The taxable supply at all rates, without the tax (공급가액).</summary>
    public Money Supply => Taxable.Aggregate(Money.Zero(Amount.Currency), (sum, taxed) => sum + taxed.Supply);

    /// <summary>The tax at all rates (부가세).</summary>
    public Money Vat => Taxable.Aggregate(Money.Zero(Amount.Currency), (sum, taxed) => sum + taxed.Vat);
}
