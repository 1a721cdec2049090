using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Coupons;

/// <summary>A day of the week, numbered as ISO 8601 does.</summary>
[JsonConverter(typeof(CamelCaseEnum<Weekday>))]
public enum Weekday
{
    /// <summary>월요일.</summary>
    Monday = 1,

    /// <summary>화요일.</summary>
    Tuesday,

    /// <summary>수요일.</summary>
    Wednesday,

    /// <summary>목요일.</summary>
    Thursday,

    /// <summary>금요일.</summary>
    Friday,

    /// <summary>토요일.</summary>
    Saturday,

    /// <summary>일요일.</summary>
    Sunday,
}
