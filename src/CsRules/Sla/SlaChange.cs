using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>What a period says against another one. The first is the one that claims nothing.</summary>
/// <example>
/// <para>Five waits are too few to say anything, however they look:</para>
/// <code>
/// SlaTrend.Of(SlaReport.Of(statuses, seoul), SlaMetric.FirstResponse)!.Last.Median;   // TooFew
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SlaChange>))]
public enum SlaChange
{
    /// <summary>In one of them there are too few waits to compare.</summary>
    TooFew,

    /// <summary>The intervals overlap: too few to tell the two apart.</summary>
    Overlapping,

    /// <summary>Better now: the intervals lie apart.</summary>
    Better,

    /// <summary>Worse now: the intervals lie apart.</summary>
    Worse,
}
