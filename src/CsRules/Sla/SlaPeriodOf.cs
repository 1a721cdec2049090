using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>In which period something counts. Reports of the two are never merged.</summary>
/// <example>
/// <para>By the ending only what has ended counts, so that nothing is promised from it:</para>
/// <code>
/// var report = SlaReport.Of(Enumerable.Repeat(statuses[0], 20), seoul, SlaPeriod.Month, [], SlaPeriodOf.Ended);
/// report.Figures(SlaMetric.FirstResponse).Open;   // 0
/// ResponsePromise.From(report);                   // null
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SlaPeriodOf>))]
public enum SlaPeriodOf
{
    /// <summary>In the period in which the conversation began; every wait that began counts.</summary>
    Created,

    /// <summary>In the period in which a wait ended, and a conversation was solved; what is open counts nowhere.</summary>
    Ended,
}
