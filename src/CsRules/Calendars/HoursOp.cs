using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>What is asked of opening hours.</summary>
/// <example>
/// <para>The word in a document is the name with a small letter:</para>
/// <code>
/// JsonSerializer.Deserialize&lt;HoursOp&gt;("\"nextOpen\"");   // NextOpen
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<HoursOp>))]
public enum HoursOp
{
    /// <summary>When "seconds" of open time have passed since "start".</summary>
    Add,

    /// <summary>From when "seconds" of open time lead to "start".</summary>
    Subtract,

    /// <summary>Open time from "start" to "end", in whole seconds.</summary>
    Elapsed,

    /// <summary>Whether "start" is open.</summary>
    IsOpen,

    /// <summary>"start" itself where open, else the next opening.</summary>
    NextOpen,

    /// <summary>The first closing after "start".</summary>
    NextClose,

    /// <summary>The last closing at or before "start".</summary>
    PrevClose,

    /// <summary>The next "count" open intervals, the first cut to "start".</summary>
    Periods,

    /// <summary>The instant of a wall-clock time in the hours' zone.</summary>
    LocalToUtc,

    /// <summary>"days" working days later.</summary>
    AddDays,

    /// <summary>"days" working days earlier.</summary>
    SubtractDays,

    /// <summary>The closing of the day "days" working days later.</summary>
    AddDaysEndOfDay,
}
