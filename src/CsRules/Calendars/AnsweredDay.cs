using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>A day of a reckoning.</summary>
/// <example>
/// <para>A day that gave way is listed before the last day, with its reason:</para>
/// <code>
/// var answer = ReturnAnswer.Of(Law.Korea.Decide(claim, asOf), "R-1", Language.English);
/// AnsweredDay last = answer.ReckoningDays[^1];
/// last.Date;                       // 2025-10-10
/// last.Step;                       // LastDay
/// answer.ReckoningDays[^2].Date;   // 2025-10-09
/// answer.ReckoningDays[^2].Why;    // Hangul Day
/// </code>
/// </example>
public sealed record AnsweredDay([property: JsonConverter(typeof(LocalDateConverter))] LocalDate Date, ReckoningStep Step, ImmutableArray<string> Why)
{
    internal static AnsweredDay Of(ReckonedDay day, Language language) => new(day.Date, day.Step, [.. day.Why.Select(why => why.In(language))]);
}
