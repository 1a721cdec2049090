using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>What a legal period is measured in.</summary>
/// <example>
/// <para>A month from 31 January ends with February; thirty days do not:</para>
/// <code>
/// var counter = new PeriodCounter(CountingRule.Korea, KoreanHolidays.Calendar);
/// counter.End(new LocalDate(2025, 1, 31), new LegalPeriod(1, PeriodUnit.Months)).Nominal;   // 2025-02-28
/// counter.End(new LocalDate(2025, 1, 31), new LegalPeriod(30, PeriodUnit.Days)).Nominal;    // 2025-03-02
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<PeriodUnit>))]
public enum PeriodUnit
{
    /// <summary>Calendar days; days off inside the period count.</summary>
    Days,

    /// <summary>Calendar months: the same day number, or the month's last day where it has none.</summary>
    Months,

    /// <summary>Calendar years; 29 February becomes the 28th where there is none.</summary>
    Years,

    /// <summary>Days that are neither weekend nor public holiday (영업일).</summary>
    BusinessDays,
}
