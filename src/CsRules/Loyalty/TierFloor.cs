using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>A tier set by hand: the customer has it or a higher one.</summary>
/// <param name="Tier">The tier's id.</param>
/// <param name="Until">Its last day, inclusive; null is for good.</param>
/// <example>
/// <para>Its last day is inclusive:</para>
/// <code>
/// var helped = history with { Floor = new TierFloor("gold", new LocalDate(2025, 11, 15)) };
/// program.Compile().Assess(helped, now).Current.Id;                          // "gold"
/// program.Compile().Assess(helped, now + Duration.FromDays(1)).Current.Id;   // "silver"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TierFloor(string Tier, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? Until = null);
