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

    /// <summary>The silence since the last public word of the shop; a cycle per silence.</summary>
    PeriodicUpdate,

    /// <summary>Time while open in which the shop was not waiting for the customer.</summary>
    RequesterWait,
}

/// <summary>Where a clock stands. The first is the one that claims nothing.</summary>
/// <example>
/// <para>Over its target a clock is breached, though it still runs:</para>
/// <code>
/// var status = SlaPolicy.Default.Compile().Measure(conversation, now)[SlaMetric.FirstResponse];
/// status.State;    // Breached
/// status.IsOpen;   // true
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SlaState>))]
public enum SlaState
{
    /// <summary>Nothing to measure has begun.</summary>
    NotStarted,

    /// <summary>Measured, with no target to judge it by.</summary>
    NoTarget,

    /// <summary>Within its target, and counting in open hours.</summary>
    Running,

    /// <summary>Within its target, waiting for the customer: nothing is due.</summary>
    Paused,

    /// <summary>Ended within its target.</summary>
    Met,

    /// <summary>Over its target, ended or not.</summary>
    Breached,
}
