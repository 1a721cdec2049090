using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>How the tax that an order's prices contain is worked out.</summary>
/// <example>
/// <para>Where nothing is said it is the rate of the order's law on the day on which it was placed:</para>
/// <code>
/// Money Vat(string country, LocalDate on) =&gt; RefundPolicy.Default.Compile(new Order
/// {
///     Id = "O-9", PlacedOn = Moment.OnDay(on), Tax = new(),
///     Lines = [new() { Id = "cup", UnitPrice = new Money(10_000, Currency.Of("EUR")), Quantity = 1 }], Payments = [new() { Method = "card", Amount = new Money(10_000, Currency.Of("EUR")) }],
/// }, LawBook.Of(country).General).Plan(new() { Id = "C-1", Lines = [new() { Line = "cup", Quantity = 1 }] }, on).Tax[0].Vat;
/// Vat("FI", new LocalDate(2024, 8, 31));   // 19.35 EUR
/// Vat("FI", new LocalDate(2024, 9, 1));    // 20.32 EUR
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OrderTax
{
    /// <summary>The rate on lines that name none of their own; the law's standard rate where not said.</summary>
    public Rate? Rate { get; init; }

    /// <summary>On what amount the tax is rounded; on all that is taxed at one rate where not said.</summary>
    public TaxRounding RoundedPer { get; init; }

    /// <summary>How a fraction of the smallest unit is rounded; half up where not said.</summary>
    public Rounding Rounding { get; init; }
}
