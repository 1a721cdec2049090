using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>On what amount the tax that a price contains is rounded.</summary>
/// <example>
/// <para>Three cups at 50 won have 13.6 won of tax in all, and 4.5 each:</para>
/// <code>
/// Money Vat(TaxRounding per) =&gt; RefundPolicy.Default.Compile(new Order
/// {
///     Id = "O-9", Tax = new() { RoundedPer = per },
///     Lines = [new() { Id = "cup", UnitPrice = Money.Won(50), Quantity = 3 }], Payments = [new() { Method = "card", Amount = Money.Won(150) }],
/// }).Plan(new() { Id = "C-1", Lines = [new() { Line = "cup", Quantity = 3 }] }, today).Tax[0].Vat;
/// Vat(TaxRounding.Order);   // 14 KRW
/// Vat(TaxRounding.Unit);    // 15 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<TaxRounding>))]
public enum TaxRounding
{
    /// <summary>Once on all that is taxed at one rate.</summary>
    Order,

    /// <summary>Once a line.</summary>
    Line,

    /// <summary>On every unit.</summary>
    Unit,
}
