using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Markets;

/// <summary>Points that were given, or can't be avoided any more.</summary>
/// <param name="Event">For what.</param>
/// <param name="Order">The order.</param>
/// <param name="Line">The line, of a return or an exchange.</param>
/// <param name="Points">How many; null where nobody knows.</param>
/// <param name="Since">The instant from which it was too late.</param>
/// <param name="GivenOn">The day on which they are given: the next business day.</param>
/// <param name="CountsUntil">The last day on which they count.</param>
/// <param name="IsSpared">True where they are not given, since that day lies in days on which none are.</param>
/// <example>
/// <para>Due on Friday, too late from Saturday, and given on Monday:</para>
/// <code>
/// MarketPoint point = smartStore.Assess(new() { Orders = [late] }, now).Entries[0];
/// point.GivenOn;       // 2025-11-10
/// point.CountsUntil;   // 2025-12-09
/// </code>
/// </example>
public sealed record MarketPoint(
    MarketEvent Event, string Order, string? Line, int? Points, [property: JsonConverter(typeof(InstantConverter))] Instant Since,
    [property: JsonConverter(typeof(LocalDateConverter))] LocalDate GivenOn, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate CountsUntil, bool IsSpared);
