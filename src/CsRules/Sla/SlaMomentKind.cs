using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>What happens to a clock at one moment.</summary>
/// <example>
/// <para>An answer after the target ends the clock, and does not make it met:</para>
/// <code>
/// var late = conversation with { Events = [new(asked, ConversationEventKind.CustomerMessage), new(now, ConversationEventKind.AgentReply)] };
/// var moments = SlaPolicy.Default.Compile().Timeline(late, now).Where(moment =&gt; moment.Metric == SlaMetric.NextResponse);
/// moments.Select(moment =&gt; moment.Kind);   // Begun, AtRisk, AtRisk, AtRisk, Late, Ended
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SlaMomentKind>))]
public enum SlaMomentKind
{
    /// <summary>A cycle begins.</summary>
    Begun,

    /// <summary>It stands still: the shop waits for the customer, or it is solved.</summary>
    Paused,

    /// <summary>It goes on.</summary>
    Resumed,

    /// <summary>A share of its budget is used up.</summary>
    AtRisk,

    /// <summary>It is over its target.</summary>
    Late,

    /// <summary>Another target holds for it.</summary>
    Retargeted,

    /// <summary>It ends within its target.</summary>
    Met,

    /// <summary>It ends late, or with no target to judge it by, or because the shop spoke before anybody had asked: it begins again with the customer's first word.</summary>
    Ended,
}
