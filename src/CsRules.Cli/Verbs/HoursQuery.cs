using System.Text.Json;
using System.Text.Json.Serialization;
using CsRules.Calendars;

namespace CsRules.Cli.Verbs;

/// <summary>What a line of <c>csrules hours</c> asks.</summary>
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

/// <summary>One question to the opening hours.</summary>
public sealed record HoursQuery
{
    /// <summary>Comes back with the answer: text or a number.</summary>
    public required JsonElement Id { get; init; }

    /// <summary>What is asked.</summary>
    public required HoursOp Op { get; init; }

    /// <summary>An instant; a wall-clock time for localToUtc.</summary>
    public required string Start { get; init; }

    /// <summary>An instant, for elapsed.</summary>
    public string? End { get; init; }

    /// <summary>A budget of open time, for add and subtract.</summary>
    public long? Seconds { get; init; }

    /// <summary>Working days, for addDays, subtractDays, addDaysEndOfDay.</summary>
    public int? Days { get; init; }

    /// <summary>How many periods.</summary>
    public int? Count { get; init; }

    /// <summary>Where a budget is due that runs out exactly at closing.</summary>
    public BusinessBoundary Boundary { get; init; }
}

/// <summary>JSON metadata of the command's own documents.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(HoursQuery))]
internal sealed partial class HoursJson : JsonSerializerContext;
