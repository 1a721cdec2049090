using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>
/// One target. Fields left out match everything; where several match, the one that names the most wins, and of those
/// the one that names the channel, then the priority, then the tier.
/// </summary>
/// <example>
/// <para>The one that names the most wins, and with no budget it takes the wider one away:</para>
/// <code>
/// var all = new SlaTarget { Metric = SlaMetric.FirstResponse, Within = SlaBudget.Hours(6) };
/// var policy = new SlaPolicy { Hours = hours, Targets = [all, all with { Channel = Channel.Email, Within = null }] };
/// policy.Compile().Measure(conversation, now)[SlaMetric.FirstResponse].State;                                   // NoTarget
/// policy.Compile().Measure(conversation with { Channel = Channel.Chat }, now)[SlaMetric.FirstResponse].State;   // Breached
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SlaTarget
{
    /// <summary>What is measured.</summary>
    public required SlaMetric Metric { get; init; }

    /// <summary>Only this channel; null is every one.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Only this priority; null is every one.</summary>
    public Priority? Priority { get; init; }

    /// <summary>Only this tier; null is every one.</summary>
    public string? Tier { get; init; }

    /// <summary>Open time within which it must end. Null: this target takes away what a wider one sets.</summary>
    public SlaBudget? Within { get; init; }

    /// <summary>The budget of a clock that starts while closed ("offline messages as email"); null is the same.</summary>
    public SlaBudget? WithinWhenClosed { get; init; }

    /// <summary>And in no case more than this much real time, open or not; null is no such limit.</summary>
    public SlaBudget? AtMost { get; init; }
}
