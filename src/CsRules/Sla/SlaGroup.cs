using System.Collections.Immutable;

namespace CsRules.Sla;

/// <summary>The counts of one group in one period, as a report keeps and writes them; <c>+</c> adds two.</summary>
/// <example>
/// <para>A month is told by its first hour on the shop's clock:</para>
/// <code>
/// SlaGroup first = SlaReport.Of(statuses, seoul).ToDocument().Groups[0];
/// first.From;            // "2025-10-01T00"
/// first.Channel;         // Email
/// first.Conversations;   // 2
/// </code>
/// </example>
public sealed record SlaGroup
{
    /// <summary>The period's first local hour: "2025-10-01T00".</summary>
    public required string From { get; init; }

    /// <summary>The channel; absent where the report is not by channel.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The priority; absent where the report is not by priority.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The tier; absent where the customers have none, or the report is not by tier. So are the next ones.</summary>
    public string? Tier { get; init; }

    /// <summary>All tags that its conversations have, in order.</summary>
    public ImmutableArray<string> Tags { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The brand.</summary>
    public string? Brand { get; init; }

    /// <summary>The team that gave the answers.</summary>
    public string? Team { get; init; }

    /// <summary>The agent who gave the answers.</summary>
    public string? Agent { get; init; }

    /// <summary>Conversations.</summary>
    public long Conversations { get; init; }

    /// <summary>Solved and not reopened.</summary>
    public long Solved { get; init; }

    /// <summary>Reopened at least once.</summary>
    public long Reopened { get; init; }

    /// <summary>Solved at first contact.</summary>
    public long FirstContact { get; init; }

    /// <summary>Sum of ratings.</summary>
    public long CsatSum { get; init; }

    /// <summary>Ratings given.</summary>
    public long CsatCount { get; init; }

    /// <summary>The metrics that counted anything, in order.</summary>
    public ImmutableArray<SlaCounts> Metrics { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Both together: of one group and one period.</summary>
    /// <exception cref="ArgumentException">They are of two groups or two periods.</exception>
    public static SlaGroup operator +(SlaGroup one, SlaGroup other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.From != other.From || SlaKey.Of(one) != SlaKey.Of(other))
            throw new ArgumentException($"{one.From} {SlaKey.Of(one)} and {other.From} {SlaKey.Of(other)} are counted apart.", nameof(other));
        return one with
        {
            Conversations = one.Conversations + other.Conversations,
            Solved = one.Solved + other.Solved,
            Reopened = one.Reopened + other.Reopened,
            FirstContact = one.FirstContact + other.FirstContact,
            CsatSum = one.CsatSum + other.CsatSum,
            CsatCount = one.CsatCount + other.CsatCount,
            Metrics = SlaCounts.Sum(one.Metrics, other.Metrics),
        };
    }
}
