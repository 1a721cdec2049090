using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>
/// Where a budget falls due that runs out exactly at closing time. It only moves the displayed due time: whether
/// something is late is judged by elapsed time against the target, which is the same under both.
/// </summary>
/// <example>
/// <para>The two part where a budget runs out exactly at closing, and only there:</para>
/// <code>
/// calendar.Add(friday15h, Duration.FromMinutes(120), BusinessBoundary.Closing);   // Friday 17:00
/// calendar.Add(friday15h, Duration.FromMinutes(120), BusinessBoundary.Opening);   // Monday 09:00
/// calendar.Add(friday15h, Duration.FromMinutes(119), BusinessBoundary.Opening);   // Friday 16:59
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<BusinessBoundary>))]
public enum BusinessBoundary
{
    /// <summary>At that closing time.</summary>
    Closing,

    /// <summary>At the next opening.</summary>
    Opening,
}
