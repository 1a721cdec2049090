using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>
/// What opening hours answer: one of an instant, seconds, yes or no, or intervals, as the question asks. In JSON it is that value
/// itself, and the word "never" where an instant was asked for that no calendar holds.
/// </summary>
/// <example>
/// <para>Hours that never open again have no next opening:</para>
/// <code>
/// new HoursResult { At = null }.IsNever;                                          // true
/// JsonSerializer.Serialize(new HoursResult { Seconds = 90 }, CsRulesJson.Options);   // 90
/// </code>
/// </example>
[JsonConverter(typeof(HoursResultConverter))]
public sealed record HoursResult
{
    /// <summary>The instant asked for.</summary>
    public Instant? At { get; init; }

    /// <summary>Open time in whole seconds, for elapsed.</summary>
    public long? Seconds { get; init; }

    /// <summary>Whether it is open, for isOpen.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>Open intervals, for periods.</summary>
    public ImmutableArray<Interval>? Periods { get; init; }

    /// <summary>True where there is no such instant.</summary>
    public bool IsNever => At is null && Seconds is null && IsOpen is null && Periods is null;
}
