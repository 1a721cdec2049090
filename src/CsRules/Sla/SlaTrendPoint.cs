namespace CsRules.Sla;

/// <summary>One period of a trend, with what it says at 95%. Times are whole seconds of open time.</summary>
/// <example>
/// <para>The median of a period in which nothing began is not known, and neither is anything about it:</para>
/// <code>
/// SlaTrendPoint before = SlaTrend.Of(SlaReport.Of(statuses, seoul), SlaMetric.FirstResponse)!.Last;
/// before.Period;           // "2025-09"
/// before.Waits;            // 0
/// before.MedianSeconds;    // null
/// </code>
/// </example>
public sealed record SlaTrendPoint
{
    /// <summary>The period's name.</summary>
    public required string Period { get; init; }

    /// <summary>True where it had not ended yet when it was measured.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>Waits that began.</summary>
    public long Waits { get; init; }

    /// <summary>The median of them; null where half of them are not answered yet.</summary>
    public long? MedianSeconds { get; init; }

    /// <summary>The median is at least so long (order statistics), even if all that is open ended now; null where too few began.</summary>
    public long? MedianAtLeast { get; init; }

    /// <summary>And at most so long, however long what is open takes; null where that is not known yet.</summary>
    public long? MedianAtMost { get; init; }

    /// <summary>Waits that are judged.</summary>
    public long Judged { get; init; }

    /// <summary>Met of judged, rounded down; null where none is.</summary>
    public Rate? Attainment { get; init; }

    /// <summary>At least that share (Wilson score interval), even if all that is open and not late yet will be; null where there is none.</summary>
    public Rate? AttainmentAtLeast { get; init; }

    /// <summary>And at most that share, even if none of it will be.</summary>
    public Rate? AttainmentAtMost { get; init; }

    /// <summary>What the median of the period asked about says against this one; null in itself.</summary>
    public SlaChange? Median { get; init; }

    /// <summary>What its attainment says against this one; null in itself.</summary>
    public SlaChange? Attained { get; init; }
}
