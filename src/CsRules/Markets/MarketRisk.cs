using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Markets;

/// <summary>What will cost points unless something is done before an instant.</summary>
/// <param name="Event">For what.</param>
/// <param name="Order">The order.</param>
/// <param name="Line">The line, of a return or an exchange.</param>
/// <param name="Points">How many; null where nobody knows.</param>
/// <param name="Before">The first instant at which it is too late.</param>
/// <param name="LastDay">The last day on which it can be done.</param>
/// <param name="GivenOn">The day on which they would be given.</param>
/// <param name="IsSpared">True where they would not be given.</param>
/// <example>
/// <para>Paid on Monday it can be sent until Thursday's midnight:</para>
/// <code>
/// MarketRisk next = smartStore.Assess(new() { Orders = [paid] }, tuesday).Risks[0];
/// next.LastDay;   // 2025-10-16
/// next.Before;    // Friday 00:00
/// </code>
/// </example>
public sealed record MarketRisk(
    MarketEvent Event, string Order, string? Line, int? Points, [property: JsonConverter(typeof(InstantConverter))] Instant Before,
    [property: JsonConverter(typeof(LocalDateConverter))] LocalDate LastDay, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate GivenOn, bool IsSpared);
