using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>A tier as it was assessed: what the next assessment needs to know of this one.</summary>
/// <param name="Tier">The tier's id.</param>
/// <param name="Since">The day it was reached.</param>
/// <param name="On">The day of the assessment.</param>
/// <param name="ShortSince">The day on which its window was first seen to fall short; null while it doesn't.</param>
/// <example>
/// <para>A tier that stays keeps the day on which it was reached:</para>
/// <code>
/// TierStanding standing = program.Compile().Assess(history, now).Standing;
/// standing.Since;   // 2025-06-01
/// standing.On;      // 2025-11-15
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TierStanding(string Tier, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate Since, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate On, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? ShortSince = null);
