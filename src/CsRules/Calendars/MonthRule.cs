using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>On which day a period of months or years ends. The laws differ where the event falls at a month's end.</summary>
/// <example>
/// <para>A month from the last day of February: a whole March in Korea, the same date in the European Union:</para>
/// <code>
/// LocalDate Last(MonthRule months) =&gt; new PeriodCounter(CountingRule.Korea with { Months = months }, KoreanHolidays.Calendar)
///     .End(new LocalDate(2025, 2, 28), LegalPeriod.Months(1)).LastDay;
/// Last(MonthRule.DayBefore);   // 2025-03-31
/// Last(MonthRule.SameDate);    // 2025-03-28
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<MonthRule>))]
public enum MonthRule
{
    /// <summary>
    /// On the day before the one that corresponds to the first counted day, or on the month's last day where there is none
    /// (Korea: Civil Act 160). Counted from the first of a month, the months are whole.
    /// </summary>
    DayBefore,

    /// <summary>On the date of the event's number, or on the month's last day where there is none (EU: Regulation 1182/71, 3(2)(c)).</summary>
    SameDate,

    /// <summary>On the date of the event's number, or on the next day where there is none (Brazil: Civil Code 132 § 3).</summary>
    SameDateOrNext,
}
