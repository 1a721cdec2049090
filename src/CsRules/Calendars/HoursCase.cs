using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>One question to opening hours: a line of what <c>hours</c> reads.</summary>
/// <example>
/// <para>A question as a shop writes it:</para>
/// <code>
/// var question = JsonSerializer.Deserialize("""{"id":"due","op":"add","start":"2025-11-14T15:00:00Z","seconds":7200}""", CsRulesJson.TypeOf&lt;HoursCase&gt;())!;
/// question.Op;                 // Add
/// question.Seconds;            // 7200
/// question.Boundary;           // Closing
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record HoursCase
{
    /// <summary>Comes back with the answer: text or a number.</summary>
    public required HoursId Id { get; init; }

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
