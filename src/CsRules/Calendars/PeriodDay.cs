using System.Collections.Immutable;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>A day of a counted period in words.</summary>
/// <param name="Date">The day.</param>
/// <param name="Step">What it is.</param>
/// <param name="Why">Why it stands there; empty for the event and the last day.</param>
/// <example>
/// <para>A day that gave way says why:</para>
/// <code>
/// var reckoning = new PeriodCounter(CountingRule.Korea, KoreanHolidays.Calendar).Reckon(new LocalDate(2025, 10, 1), LegalPeriod.Days(7));
/// PeriodDay gaveWay = PeriodAnswer.Of(reckoning, CountingRule.Korea, Language.English).Reckoning[1];
/// gaveWay.Step;     // GaveWay
/// gaveWay.Why[0];   // "substitute for Chuseok"
/// </code>
/// </example>
public sealed record PeriodDay(LocalDate Date, ReckoningStep Step, ImmutableArray<string> Why);
