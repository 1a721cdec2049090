using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Calendars;

/// <summary>
/// Where a budget falls due that runs out exactly at closing time. It only moves the displayed due time: whether
/// something is late is judged by elapsed time against the target, which is the same under both.
/// </summary>
[JsonConverter(typeof(CamelCaseEnum<BusinessBoundary>))]
public enum BusinessBoundary
{
    /// <summary>At that closing time.</summary>
    Closing,

    /// <summary>At the next opening.</summary>
    Opening,
}
