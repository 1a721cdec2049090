using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>The grain of a report: a conversation counts in the period in which it began, in the shop's zone.</summary>
/// <example>
/// <para>A report by days goes into months; one by weeks does not, because weeks cross months:</para>
/// <code>
/// SlaReport.Of(statuses, seoul, SlaPeriod.Day).By(SlaPeriod.Month).Periods;   // 2025-10
/// SlaReport.Of(statuses, seoul, SlaPeriod.Week).Periods;                      // 2025-W40
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SlaPeriod>))]
public enum SlaPeriod
{
    /// <summary>"2025-10-01T09".</summary>
    Hour,

    /// <summary>"2025-10-01".</summary>
    Day,

    /// <summary>ISO week, "2025-W40".</summary>
    Week,

    /// <summary>"2025-10".</summary>
    Month,

    /// <summary>"2025-Q4".</summary>
    Quarter,
}
