using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>How a supply is treated by value added tax that is contained in its price.</summary>
/// <example>
/// <para>Rice is tax-free, a cup is not; of a cup at 11,000 won, 1,000 is tax:</para>
/// <code>
/// var basket = new Order
/// {
///     Id = "O-9", Tax = new(),
///     Lines = [new() { Id = "rice", UnitPrice = Money.Won(20_000), Quantity = 1, Tax = TaxTreatment.Exempt }, new() { Id = "cup", UnitPrice = Money.Won(11_000), Quantity = 1 }],
///     Payments = [new() { Method = "card", Amount = Money.Won(31_000) }],
/// };
/// var plan = RefundPolicy.Default.Compile(basket).Plan(new() { Id = "C-1", Lines = [new() { Line = "cup", Quantity = 1 }] }, today);
/// plan.Tax[0].Vat;      // 1000 KRW
/// plan.Tax[0].Exempt;   // 0 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<TaxTreatment>))]
public enum TaxTreatment
{
    /// <summary>Taxable (과세): the price contains the tax.</summary>
    Taxable,

    /// <summary>Taxable at nothing (영세율).</summary>
    ZeroRated,

    /// <summary>Tax-free (면세).</summary>
    Exempt,
}
