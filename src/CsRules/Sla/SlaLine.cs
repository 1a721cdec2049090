using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Sla.Clocks;
using NodaTime;

namespace CsRules.Sla;

/// <summary>One clock of one conversation as a list of all shows it: how long, by which target, with what verdict, and with whom.</summary>
/// <example>
/// <para>An answer is told with the agent who gave it, whoever has the conversation afterwards:</para>
/// <code>
/// ConversationEvent By(Instant at, ConversationEventKind kind, string agent) =&gt; new(at, kind) { Agent = agent };
/// var talk = new Conversation
/// {
///     Id = "T-1", Channel = Channel.Email, Created = asked,
///     Events =
///     [
///         new(asked, ConversationEventKind.CustomerMessage), By(asked + Duration.FromHours(1), ConversationEventKind.AgentReply, "a7"),
///         By(asked + Duration.FromHours(2), ConversationEventKind.Transferred, "b2"),
///     ],
/// };
/// SlaLine first = SlaLine.Of(SlaPolicy.Default.Compile(), talk, now).Single(line =&gt; line.Metric == SlaMetric.FirstResponse);
/// first.Agent;         // "a7"
/// first.WaitSeconds;   // 3600
/// </code>
/// </example>
public sealed record SlaLine
{
    /// <summary>The conversation's id.</summary>
    public required string Conversation { get; init; }

    /// <summary>The channel when it ended, or now.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The priority when it ended, or now.</summary>
    public required Priority Priority { get; init; }

    /// <summary>The team that ended it, or has it now; null where nobody said.</summary>
    public string? Team { get; init; }

    /// <summary>The shop's id of the agent who ended it, or has it now; null where nobody said.</summary>
    public string? Agent { get; init; }

    /// <summary>The clock.</summary>
    public required SlaMetric Metric { get; init; }

    /// <summary>Breached where any cycle was late, else as the current one.</summary>
    public required SlaState State { get; init; }

    /// <summary>True where the current cycle has not ended.</summary>
    public bool IsOpen { get; init; }

    /// <summary>When the current cycle began.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant Start { get; init; }

    /// <summary>When it ended; null where it hasn't.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? End { get; init; }

    /// <summary>When the first breach happened; null where there is none.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? BreachedAt { get; init; }

    /// <summary>Open time waited so far, of an exchange or a silence the longest, in whole seconds, rounded up.</summary>
    public required long WaitSeconds { get; init; }

    /// <summary>The target of open time in seconds; null where there is none.</summary>
    public long? TargetSeconds { get; init; }

    /// <summary>Cycles begun.</summary>
    public int Cycles { get; init; }

    /// <summary>Of them, those that were late.</summary>
    public int LateCycles { get; init; }

    /// <summary>Of them, those that ended without an answer.</summary>
    public int UnansweredCycles { get; init; }

    /// <summary>Every clock of a conversation that has begun by an instant, in the order of the metrics.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside the calendar's range.</exception>
    public static ImmutableArray<SlaLine> Of(SlaPlan plan, Conversation conversation, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var status = plan.Measure(conversation, asOf);
        var holders = SlaHolders.Of(plan, status.Conversation, asOf);
        return [.. status.Metrics.Where(m => m.Start is not null).Select(m => Of(status.Conversation, m, m.Start!.Value, holders[(int)m.Metric]))];
    }

    private static SlaLine Of(Conversation conversation, SlaMetricStatus metric, Instant start, SlaTerms held) => new()
    {
        Conversation = conversation.Id,
        Channel = held.Channel,
        Priority = held.Priority,
        Team = held.Team,
        Agent = held.Agent,
        Metric = metric.Metric,
        State = metric.State,
        IsOpen = metric.End is null,
        Start = start,
        End = metric.End,
        BreachedAt = metric.BreachedAt,
        WaitSeconds = metric.CountedSeconds,
        TargetSeconds = metric.Target is { } target ? target.BclCompatibleTicks / NodaConstants.TicksPerSecond : null,
        Cycles = metric.Cycles,
        LateCycles = metric.BrokenCycles,
        UnansweredCycles = metric.UnansweredCycles,
    };
}
