using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>What a day is in a reckoning.</summary>
/// <example>
/// <para>Business days pass over a weekend inside; of calendar days only the last gives way:</para>
/// <code>
/// var counter = new PeriodCounter(CountingRule.Korea, KoreanHolidays.Calendar);
/// counter.Reckon(new LocalDate(2025, 10, 17), LegalPeriod.BusinessDays(1)).Days.Select(d =&gt; d.Step);   // Event, Skipped, Skipped, LastDay
/// counter.Reckon(new LocalDate(2025, 10, 17), LegalPeriod.Days(2)).Days.Select(d =&gt; d.Step);           // Event, GaveWay, LastDay
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ReckoningStep>))]
public enum ReckoningStep
{
    /// <summary>The day of the event; not counted unless the rule says so.</summary>
    Event,

    /// <summary>Skipped while business days were counted.</summary>
    Skipped,

    /// <summary>The period would have ended here, but this day gives way to the next.</summary>
    GaveWay,

    /// <summary>The last day, inclusive.</summary>
    LastDay,
}

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

/// <summary>How a last day came about, so that a customer can be shown it: the event, every day that moved the end, the end.</summary>
/// <param name="Period">The period counted.</param>
/// <param name="End">Its end.</param>
/// <param name="Days">The days, in order.</param>
/// <example>
/// <para>The same reckoning in Korean:</para>
/// <code>
/// var counter = new PeriodCounter(CountingRule.Korea, KoreanHolidays.Calendar);
/// var reckoning = counter.Reckon(new LocalDate(2025, 10, 20), LegalPeriod.Days(7));
/// reckoning.Format(Language.Korean);   // "10-20(월) + 7일 = 10-27(월) 까지"
/// reckoning.End.WasMoved;              // false
/// </code>
/// </example>
public sealed record Reckoning(LegalPeriod Period, PeriodEnd End, ImmutableArray<ReckonedDay> Days)
{
    /// <summary>"10-01(수) + 7일 = 10-08(수) 대체공휴일(추석) → 10-09(목) 한글날 → 10-10(금)", or the like in English.</summary>
    public string Format(Language language) => ReckoningFormat.Of(this, language);

    /// <summary>The English form.</summary>
    public override string ToString() => Format(Language.English);
}
