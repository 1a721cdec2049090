using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Sla.Clocks;
using NodaTime;

namespace CsRules.Sla;

/// <summary>
/// One wait of one conversation as a list of all shows it: how long, by which target, with what verdict, and with whom. Every exchange
/// and every silence has its own. The first response and the next one are one wait where they begin and end together: it is listed
/// once, by whichever of the two was late first or has less left.
/// </summary>
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
/// first.Also;          // NextResponse
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

    /// <summary>The other response clock, where it is the same wait; null where it isn't.</summary>
    public SlaMetric? Also { get; init; }

    /// <summary>Where it stands, by itself: breached where this one was late, unanswered where it ended in time without an answer.</summary>
    public required SlaState State { get; init; }

    /// <summary>True where it has not ended.</summary>
    public bool IsOpen { get; init; }

    /// <summary>How it ended; null where it hasn't.</summary>
    public SlaEnding? Ending { get; init; }

    /// <summary>Which cycle of its clock it is, from 1.</summary>
    public required int Cycle { get; init; }

    /// <summary>When it began.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant Start { get; init; }

    /// <summary>When it ended; null where it hasn't.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? End { get; init; }

    /// <summary>When it was late; null where it wasn't.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? BreachedAt { get; init; }

    /// <summary>Open time from its beginning to its end, or so far, in whole seconds, rounded up.</summary>
    public required long WaitSeconds { get; init; }

    /// <summary>The target of open time in seconds; null where there is none.</summary>
    public long? TargetSeconds { get; init; }

    /// <summary>Cycles of the clock that have begun in all.</summary>
    public int Cycles { get; init; }

    /// <summary>Of them, those that were late.</summary>
    public int LateCycles { get; init; }

    /// <summary>Of them, those that ended without an answer.</summary>
    public int UnansweredCycles { get; init; }

    /// <summary>
    /// Every wait of a conversation that has begun by an instant, in the order of the metrics and then of time. Of a saved conversation
    /// those that are open or were the last, and what has ended since.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside the calendar's range.</exception>
    public static ImmutableArray<SlaLine> Of(SlaPlan plan, Conversation conversation, Instant asOf) => Of(plan, conversation, asOf, []);

    /// <summary>The same of some metrics; of none is of all.</summary>
    internal static ImmutableArray<SlaLine> Of(SlaPlan plan, Conversation conversation, Instant asOf, IReadOnlyCollection<SlaMetric> metrics)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var status = plan.Measure(conversation, asOf);
        var holders = SlaHolders.Of(plan, status.Conversation, asOf);
        IReadOnlyList<SlaAnswer> ended = status.Metrics.Any(m => m.Cycles > 1) ? SlaAnswers.Of(status).Answers : [];
        var lines = new List<SlaLine>();
        foreach (var metric in status.Metrics)
        {
            if (metric.Start is null || (metrics.Count > 0 && !metrics.Contains(metric.Metric))) continue;
            lines.AddRange(ended.Where(a => a.Metric == metric.Metric && a.Number < metric.Cycles).Select(a => Of(status.Conversation, metric, a)));
            lines.Add(Of(status.Conversation, metric, holders[(int)metric.Metric]));
        }

        return Once(lines);
    }

    // The first response and the next one of the same message, stopped by the same answer.
    private static ImmutableArray<SlaLine> Once(List<SlaLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not { Metric: SlaMetric.FirstResponse } first) continue;
            var at = lines.FindIndex(l => l.Metric == SlaMetric.NextResponse && l.Start == first.Start && l.End == first.End);
            if (at < 0) continue;
            var next = lines[at];
            lines[i] = IsSooner(next, first) ? next with { Also = SlaMetric.FirstResponse } : first with { Also = SlaMetric.NextResponse };
            lines.RemoveAt(at);
        }

        return [.. lines];
    }

    private static bool IsSooner(SlaLine one, SlaLine other)
    {
        var (late, otherLate) = (one.BreachedAt ?? Instant.MaxValue, other.BreachedAt ?? Instant.MaxValue);
        return late != otherLate ? late < otherLate : Left(one) < Left(other);

        static long Left(SlaLine line) => line.TargetSeconds is { } target ? target - line.WaitSeconds : long.MaxValue;
    }

    private static SlaLine Of(Conversation conversation, in SlaMetricStatus metric, SlaHolder held)
    {
        var cycle = metric.Current;
        return Of(conversation, metric, held.Terms, cycle.Number, cycle.State, held.Ending) with
        {
            Start = cycle.Start!.Value,
            End = cycle.End,
            BreachedAt = cycle.BreachedAt,
            WaitSeconds = Up(cycle.ElapsedTicks),
            TargetSeconds = cycle.Target is { } target ? target.BclCompatibleTicks / NodaConstants.TicksPerSecond : null,
        };
    }

    private static SlaLine Of(Conversation conversation, in SlaMetricStatus metric, in SlaAnswer ended) =>
        Of(conversation, metric, ended.Terms, ended.Number, ended.State, ended.How) with
        {
            Start = ended.Start,
            End = ended.End,
            BreachedAt = ended.BreachedAt,
            WaitSeconds = Up(ended.Ticks),
            TargetSeconds = ended.Limit.Open == SlaTime.NoLimit ? null : ended.Limit.Open / NodaConstants.TicksPerSecond,
        };

    private static SlaLine Of(Conversation conversation, in SlaMetricStatus metric, SlaTerms held, int cycle, SlaState state, SlaEnding? ending) => new()
    {
        Conversation = conversation.Id,
        Channel = held.Channel,
        Priority = held.Priority,
        Team = held.Team,
        Agent = held.Agent,
        Metric = metric.Metric,
        State = state == SlaState.Met && ending == SlaEnding.Unanswered ? SlaState.Unanswered : state,
        IsOpen = ending is null,
        Ending = ending,
        Cycle = cycle,
        Start = default,
        WaitSeconds = 0,
        Cycles = metric.Cycles,
        LateCycles = metric.BrokenCycles,
        UnansweredCycles = metric.UnansweredCycles,
    };

    private static long Up(long ticks) => (ticks + NodaConstants.TicksPerSecond - 1) / NodaConstants.TicksPerSecond;
}
