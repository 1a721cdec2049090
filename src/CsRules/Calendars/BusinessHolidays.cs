using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Calendars;

/// <summary>A country whose public holidays a shop closes on.</summary>
[JsonConverter(typeof(CamelCaseEnum<BusinessHolidays>))]
public enum BusinessHolidays
{
    /// <summary>None: only the dates that the hours name.</summary>
    None,

    /// <summary>Korea's public holidays, substitute and temporary days included.</summary>
    Korea,
}
