using System.Text.Json.Serialization;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Markets;

/// <summary>
/// An order that can't be supplied and was not cancelled yet: what the law asks, and what the honest course costs on the
/// marketplace. That it costs something is no reason to give another reason.
/// </summary>
/// <param name="Order">The order.</param>
/// <param name="Points">What it costs to cancel it as out of stock now; null where the marketplace's rules do not tell.</param>
/// <param name="RefundBy">The law's last day of the refund, inclusive; null where it names none.</param>
/// <param name="Law">The law's article; null where it has none.</param>
/// <param name="Source">Where the marketplace's rule was read; null where it has none.</param>
/// <example>
/// <para>Both are told, each with where it stands:</para>
/// <code>
/// var gone = paid with { Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 10, 14) } } };
/// MarketStockOut honest = smartStore.Assess(new() { Orders = [gone] }, tuesday).StockOuts[0];
/// honest.Points;            // 2
/// honest.RefundBy;          // 2025-10-16
/// honest.Law!.ToString();   // "E-Commerce Act Art 15(2)"
/// </code>
/// </example>
public sealed record MarketStockOut(
    string Order, int? Points, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? RefundBy,
    [property: JsonIgnore] Citation? Law, [property: JsonIgnore] MarketSource? Source);
