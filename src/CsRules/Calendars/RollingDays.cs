using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>Days on which a period does not end.</summary>
/// <example>
/// <para>A period that ends on a plain Saturday: no holiday by name, but a weekend:</para>
/// <code>
/// LocalDate Last(RollingDays rolls) =&gt; new PeriodCounter(CountingRule.Korea with { Rolls = rolls }, KoreanHolidays.Calendar)
///     .End(new LocalDate(2025, 10, 15), LegalPeriod.Days(3)).LastDay;
/// Last(RollingDays.Holidays);   // 2025-10-18
/// Last(RollingDays.All);        // 2025-10-20
/// </code>
/// </example>
[Flags]
[JsonConverter(typeof(CamelCaseEnum<RollingDays>))]
public enum RollingDays
{
    /// <summary>A period ends on whatever day it ends.</summary>
    None = 0,

    /// <summary>Saturdays and Sundays, or the calendar's own weekend.</summary>
    Weekends = 1,

    /// <summary>Public holidays, with substitutes and temporary ones.</summary>
    Holidays = 2,

    /// <summary>Weekends and public holidays.</summary>
    All = Weekends | Holidays,
}
