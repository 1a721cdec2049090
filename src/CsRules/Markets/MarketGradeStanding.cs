using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Markets;

/// <summary>A seller's grade on a day on which grades are given, from the purchases confirmed by then.</summary>
/// <param name="On">The day on which it is given.</param>
/// <param name="From">The first day that counts.</param>
/// <param name="Through">The last day that counts.</param>
/// <param name="Orders">Confirmed orders so far.</param>
/// <param name="Sales">Their goods so far, discounts and returns taken off.</param>
/// <param name="Grade">The highest grade that is certain; null where not even the lowest is.</param>
/// <param name="Above">The grade above it; null where there is none.</param>
/// <param name="MissingOrders">Orders missing for that; null where none are, or nobody knows.</param>
/// <param name="MissingSales">Sales missing for that.</param>
/// <param name="MissingScore">Points of the service score missing for that.</param>
/// <param name="IsAboveUnknown">True where the one above asks something whose figure nobody knows.</param>
/// <example>
/// <para>With nothing sold the lowest grade is certain, and what the next one asks is told:</para>
/// <code>
/// MarketGradeStanding next = smartStore.Assess(new(), now).NextGrade!;
/// next.Grade;           // "seed"
/// next.MissingOrders;   // 100
/// </code>
/// </example>
public sealed record MarketGradeStanding(
    [property: JsonConverter(typeof(LocalDateConverter))] LocalDate On,
    [property: JsonConverter(typeof(LocalDateConverter))] LocalDate From,
    [property: JsonConverter(typeof(LocalDateConverter))] LocalDate Through,
    long Orders, Money? Sales, string? Grade, string? Above, long? MissingOrders, Money? MissingSales, int? MissingScore, bool IsAboveUnknown);
