using System.Text.Json.Serialization;

namespace CsRules.Sla;

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

    /// <summary>Ended before its target ran out, though not with what was waited for: closed without an answer. Only a list of clocks says so (<see cref="SlaLine"/>).</summary>
    Unanswered,
}
