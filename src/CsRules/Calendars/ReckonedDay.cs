using System.Collections.Immutable;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>One day of a reckoning and why it stands there.</summary>
/// <param name="Date">The day.</param>
/// <param name="Step">What it is.</param>
/// <param name="Why">Names of the holidays, or Saturday or Sunday; empty for the event and the last day.</param>
/// <example>
/// <para>A day that gave way has its reason; the last day needs none:</para>
/// <code>
/// var days = new PeriodCounter(CountingRule.Korea, KoreanHolidays.Calendar).Reckon(new LocalDate(2025, 10, 1), LegalPeriod.Days(7)).Days;
/// days[1].Why[0].English;   // "substitute for Chuseok"
/// days[^1].Why.Length;      // 0
/// </code>
/// </example>
public sealed record ReckonedDay(LocalDate Date, ReckoningStep Step, ImmutableArray<LocalizedText> Why);
