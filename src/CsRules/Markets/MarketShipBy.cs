using System.Text.Json.Serialization;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Markets;

/// <summary>By when an order is to be on its way: by the marketplace, by the law, and what may be promised instead.</summary>
/// <param name="Order">The order.</param>
/// <param name="ByMarket">The marketplace's last day, inclusive; null where it names none.</param>
/// <param name="ByLaw">The law's last day, inclusive; null where it names none.</param>
/// <param name="Earlier">The earlier of both: this one binds.</param>
/// <param name="IsLaw">True where the law's is the earlier, or the only one.</param>
/// <param name="PromiseFrom">The first day that an announcement of a delay made now could promise honestly: the next business day.</param>
/// <param name="Law">The law's article; null where it names no day.</param>
/// <example>
/// <para>Both count three business days from the payment, and the law's word comes first where they agree:</para>
/// <code>
/// MarketShipBy due = smartStore.ShipBy(paid, MarketSeller.Unknown, tuesday)!;
/// (due.ByMarket, due.ByLaw);   // (2025-10-16, 2025-10-16)
/// due.IsLaw;                   // true
/// </code>
/// </example>
public sealed record MarketShipBy(
    string Order,
    [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? ByMarket,
    [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? ByLaw,
    [property: JsonConverter(typeof(LocalDateConverter))] LocalDate Earlier,
    bool IsLaw,
    [property: JsonConverter(typeof(LocalDateConverter))] LocalDate PromiseFrom,
    [property: JsonIgnore] Citation? Law);
