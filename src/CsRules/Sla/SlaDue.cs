using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Sla;

/// <summary>One open clock as a work list shows it.</summary>
/// <example>
/// <para>A work list: what is due first stands first, what is paused last:</para>
/// <code>
/// var plan = SlaPolicy.Default.Compile();
/// var due = conversations.SelectMany(c =&gt; SlaDue.Of(plan, plan.Measure(c, now))).Order(SlaDue.SoonestFirst).ToList();
/// due[^1].State;   // Paused
/// due[^1].At;      // null
/// </code>
/// </example>
public sealed record SlaDue
{
    /// <summary>The conversation's id.</summary>
    public required string Conversation { get; init; }

    /// <summary>Its channel.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The clock.</summary>
    public required SlaMetric Metric { get; init; }

    /// <summary>Running, paused or breached.</summary>
    public required SlaState State { get; init; }

    /// <summary>When it is due, or was; null while paused, or where it would never be.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? At { get; init; }

    /// <summary>Seconds of open time left, negative when late; null where only real time is limited.</summary>
    public long? LeftSeconds { get; init; }

    /// <summary>The highest of the policy's at-risk shares that is reached; null where none is.</summary>
    public Rate? AtRisk { get; init; }

    /// <summary>The share of the budget that is used, as it is: see <see cref="SlaCycle.Used"/>.</summary>
    public Rate? Used { get; init; }

    /// <summary>
    /// The clocks of a status that have a target and have not ended. While the first response and the next one are both open the
    /// customer waits for one answer: it is listed once, as the one that is due sooner.
    /// </summary>
    public static IEnumerable<SlaDue> Of(SlaPlan plan, SlaStatus status)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(status);
        var (first, next) = (Open(plan, status, SlaMetric.FirstResponse), Open(plan, status, SlaMetric.NextResponse));
        if (Sooner(first, next) is { } answer) yield return answer;
        foreach (var metric in status.Metrics)
            if (metric.Metric > SlaMetric.NextResponse && Open(plan, status, metric.Metric) is { } due)
                yield return due;
    }

    /// <summary>Soonest due first; what has no due time last; then by conversation and metric.</summary>
    public static IComparer<SlaDue> SoonestFirst { get; } = Comparer<SlaDue>.Create((one, other) =>
    {
        var byDue = (one.At ?? Instant.MaxValue).CompareTo(other.At ?? Instant.MaxValue);
        if (byDue != 0) return byDue;
        var byId = string.CompareOrdinal(one.Conversation, other.Conversation);
        return byId != 0 ? byId : one.Metric.CompareTo(other.Metric);
    });

    private static SlaDue? Sooner(SlaDue? one, SlaDue? other) =>
        one is null || (other is not null && SoonestFirst.Compare(other, one) < 0) ? other : one;

    // An earlier exchange may have been late; a work list asks about the one that is open.
    private static SlaDue? Open(SlaPlan plan, SlaStatus status, SlaMetric metric) =>
        status[metric].Current is { IsOpen: true, State: SlaState.Running or SlaState.Paused or SlaState.Breached } open ? Of(plan, status, open) : null;

    private static SlaDue Of(SlaPlan plan, SlaStatus status, in SlaCycle open) => new()
    {
        Conversation = status.Conversation.Id,
        Channel = status.Conversation.Channel,
        Metric = open.Metric,
        State = open.State,
        At = open.BreachedAt ?? open.Due,
        LeftSeconds = open.Remaining is { } left ? Floor(left) : null,
        AtRisk = plan.Reached(open, status.AsOf),
        Used = open.Used,
    };

    // Less than a second late is late: rounded down.
    private static long Floor(Duration left)
    {
        var ticks = left.BclCompatibleTicks;
        return (ticks >= 0 ? ticks : ticks - NodaConstants.TicksPerSecond + 1) / NodaConstants.TicksPerSecond;
    }
}
