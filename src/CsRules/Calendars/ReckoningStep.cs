using System.Text.Json.Serialization;

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
