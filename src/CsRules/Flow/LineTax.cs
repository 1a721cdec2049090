using System.Text.Json.Serialization;
using CsRules.Orders;

namespace CsRules.Flow;

/// <summary>How a line of a cart is taxed, where it is otherwise than the order.</summary>
/// <example>
/// <para>Rice is tax-free beside a cup that is not:</para>
/// <code>
/// var cart = new Cart([new("rice", Money.Won(20_000)), new("cup", Money.Won(11_000))]);
/// var book = new CouponBookDefinition(Currency.Krw, []);
/// var bought = Order.From(new Checkout
/// {
///     Id = "O-1", Cart = cart, Book = book, Price = book.Compile().Best(cart, new(), now).Price, Payments = [new() { Method = "card", Amount = Money.Won(31_000) }], Tax = new(),
///     LineTaxes = ImmutableDictionary.CreateRange([KeyValuePair.Create("rice", new LineTax { Treatment = TaxTreatment.Exempt })]),
/// });
/// bought.Lines[0].Tax;   // Exempt
/// bought.Lines[1].Tax;   // Taxable
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LineTax
{
    /// <summary>How it is treated; taxable where not said.</summary>
    public TaxTreatment Treatment { get; init; }

    /// <summary>A rate of its own; the order's where not said.</summary>
    public Rate? Rate { get; init; }
}
