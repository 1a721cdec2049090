using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>Why a day is a public holiday.</summary>
/// <example>
/// <para>A polling day and a day in place of another are days off that no standing rule names:</para>
/// <code>
/// KoreanHolidays.Calendar.On(new LocalDate(2025, 6, 3)).Single().Kind;    // Election
/// KoreanHolidays.Calendar.On(new LocalDate(2025, 10, 8)).Single().Kind;   // Substitute
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<HolidayKind>))]
public enum HolidayKind
{
    /// <summary>Named in the standing rules (공휴일).</summary>
    Regular,

    /// <summary>In place of a holiday that fell on another day off (대체공휴일).</summary>
    Substitute,

    /// <summary>Designated once by the government (임시공휴일).</summary>
    Temporary,

    /// <summary>A nationwide polling day (선거일).</summary>
    Election,
}
