using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>What is measured.</summary>
/// <example>
/// <para>Two messages in a row are one wait for a reply, counted from the older:</para>
/// <code>
/// var next = SlaPolicy.Default.Compile().Measure(conversation, now)[SlaMetric.NextResponse];
/// next.Start;    // Thursday 09:30
/// next.Cycles;   // 1
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SlaMetric>))]
public enum SlaMetric
{
    /// <summary>From creation to the first public reply by a person.</summary>
    FirstResponse,

    /// <summary>From the oldest unanswered customer message to the next public reply; a cycle per exchange.</summary>
    NextResponse,

    /// <summary>From creation to the first time it was solved.</summary>
    FirstResolution,

    /// <summary>All open time until it was solved for good; the time between solved and reopened is paused.</summary>
    TotalResolution,

    /// <summary>The silence since the last public word of the shop; a cycle per silence, none before the first word.</summary>
    PeriodicUpdate,

    /// <summary>Time while open in which the shop was not waiting for the customer.</summary>
    RequesterWait,
}
