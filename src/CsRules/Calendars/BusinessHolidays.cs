using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>A country whose public holidays a shop closes on.</summary>
/// <example>
/// <para>Chuseok is an ordinary Monday to a shop that does not say whose holidays it keeps:</para>
/// <code>
/// var chuseok = new LocalDate(2025, 10, 6);
/// hours.Compile().IsWorkingDay(chuseok);                                                      // true
/// (hours with { PublicHolidays = BusinessHolidays.Korea }).Compile().IsWorkingDay(chuseok);   // false
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<BusinessHolidays>))]
public enum BusinessHolidays
{
    /// <summary>None: only the dates that the hours name.</summary>
    None,

    /// <summary>Korea's public holidays, substitute and temporary days included.</summary>
    Korea,
}
